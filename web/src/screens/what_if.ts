// What if: options on the left, what they make of the same futures on the right.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { HttpSource } from '../api';
import type { Scenario } from '../contract';
import type { Picture } from '../contract_picture';
import { PanelApi, problem_of } from '../panel_api';
import '../panels/compare_all';
import '../panels/difference';
import '../panels/kept';
import '../panels/measures';
import '../panels/option_list';
import '../panels/problems';
import '../panels/road_map';
import '../panels/save';
import { panel_styles } from '../panels/styles';
import type { Bench } from '../plan/bench';
import { add_options, closes } from '../plan/draft';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';

export class WhatIf extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    note: { state: true },
  };
  declare session: Session;
  declare note: string; // what the last request of this screen had to say

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      .columns {
        display: grid;
        gap: 1.5rem;
        grid-template-columns: minmax(0, 1fr);
      }
      @media (min-width: 60rem) {
        .columns {
          grid-template-columns: minmax(20rem, 2fr) minmax(0, 3fr);
        }
      }
      .tools {
        margin-block-end: 0.75rem;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        min-block-size: 1.5rem;
      }
    `,
  ];

  readonly #redraw = (): void => this.requestUpdate();

  constructor() {
    super();
    this.note = '';
  }

  get #bench(): Bench {
    return this.session.bench;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#bench.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    this.#bench.removeEventListener('change', this.#redraw);
    super.disconnectedCallback();
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.run.stale, state.run.problem];
  }

  async #suggest(api: PanelApi): Promise<void> {
    try {
      const before = this.#bench.draft.rows.length;
      this.#bench.change(add_options(this.#bench.draft, await api.suggested()));
      this.note = this.tn('option.suggested', this.#bench.draft.rows.length - before);
    } catch (error) {
      this.note = problem_of(error).text || this.t('problem.unreachable');
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, run } = this.store.state;
    if (!scenario) return nothing;
    const { source } = this.session;
    if (!(source instanceof HttpSource)) return html`<p>${this.t('what_if.needs_engine')}</p>`;
    const api = new PanelApi(source);
    return html`<div class="columns">
      <div>
        <section aria-labelledby="acts">
          <h2 id="acts">${this.t('what_if.acts')}</h2>
          <corridor-option-list
            .lang=${this.lang}
            .scenario=${scenario}
            .bench=${this.#bench}
            .draft=${this.#bench.draft}
          ></corridor-option-list>
          <div class="row">
            <button id="suggest" @click=${() => void this.#suggest(api)}>
              ${this.t('option.suggest')}
            </button>
            <span role="status" class="small soft">${this.note}</span>
          </div>
        </section>
        <section aria-labelledby="map">
          <h2 id="map">${this.t('road_map.title')}</h2>
          <corridor-road-map .store=${this.store} .session=${this.session}></corridor-road-map>
        </section>
        <section>
          <details>
            <summary>${this.t('what_if.measures')}</summary>
            <corridor-measures
              .lang=${this.lang}
              .scenario=${scenario}
              .bench=${this.#bench}
              .draft=${this.#bench.draft}
            ></corridor-measures>
          </details>
        </section>
      </div>
      <div>
        ${this.#tools(scenario, api)}
        ${run.problem
          ? html`<corridor-problems .lang=${this.lang} .problem=${run.problem}></corridor-problems>`
          : nothing}
        ${picture ? this.#result(scenario, picture.picture, run.stale) : nothing}
      </div>
    </div>
    <section aria-labelledby="all">
      <h2 id="all">${this.t('compare.title')}</h2>
      <corridor-compare-all
        .lang=${this.lang}
        .scenario=${scenario}
        .bench=${this.#bench}
        .draft=${this.#bench.draft}
        .api=${api}
      ></corridor-compare-all>
    </section>`;
  }

  #tools(scenario: Scenario, api: PanelApi): TemplateResult {
    const bench = this.#bench;
    const touched = bench.draft.edits.length + bench.draft.acting.length > 0;
    return html`<div class="row tools">
      <button id="undo" ?disabled=${!bench.can_undo} @click=${() => bench.undo()}>
        ${this.t('what_if.undo')}
      </button>
      <button id="redo" ?disabled=${!bench.can_redo} @click=${() => bench.redo()}>
        ${this.t('what_if.redo')}
      </button>
      <button id="reset" ?disabled=${!touched} @click=${() => bench.reset()}>
        ${this.t('what_if.reset')}
      </button>
      <corridor-save
        .lang=${this.lang}
        .scenario=${scenario}
        .bench=${bench}
        .draft=${bench.draft}
        .api=${api}
        @saved=${() => {
          bench.saved();
          void this.session.reopen([]);
        }}
        @reload=${() => void this.session.reopen()}
      ></corridor-save>
    </div>`;
  }

  #result(scenario: Scenario, picture: Picture, stale: boolean): TemplateResult {
    const bench = this.#bench;
    return html`<section aria-labelledby="result" class=${stale ? 'stale' : ''} aria-busy=${stale}>
      <h2 id="result">${this.t('what_if.result')}</h2>
      ${closes(bench.draft.edits, scenario)
        ? html`<p class="amber">${this.t('closure.acts')}</p>`
        : nothing}
      <corridor-difference
        .lang=${this.lang}
        .scenario=${scenario}
        .picture=${picture}
        .base=${bench.base}
      ></corridor-difference>
      <corridor-kept
        .lang=${this.lang}
        .scenario=${scenario}
        .bench=${bench}
        .draft=${bench.draft}
        .kept=${bench.kept}
        .picture=${picture}
        ?stale=${stale}
      ></corridor-kept>
    </section>`;
  }
}

customElements.define('corridor-what-if', WhatIf);
