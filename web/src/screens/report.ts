// Report: the page to hand over, and the tables that are seen, as files.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { HttpSource } from '../api';
import type { Lang, Scenario } from '../contract';
import type { Picture, Problem } from '../contract_picture';
import type { Decoded } from '../data/picture';
import type { Table } from '../export/csv';
import { download, file_name } from '../export/download';
import { may_export, runout_table } from '../export/seen';
import { PanelApi, problem_of } from '../panel_api';
import '../panels/problems';
import { choose } from '../panels/controls';
import { panel_styles } from '../panels/styles';
import { is_untouched } from '../plan/draft';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import '../ui/save_as';
import { shared, tokens } from '../ui/styles';

export function people_table(scenario: Scenario, picture: Picture): Table {
  const evidence = new Map(scenario.places.map((place) => [place.id, place.evidence]));
  const known = picture.people.filter((row) => (evidence.get(row.place_id) ?? 0) > 0);
  return {
    columns: ['place_id', 'present_q50', 'confined_q50', 'trapped_q05', 'trapped_q50', 'trapped_q95',
      'deadline', 'as_of', 'n_members', 'seed', 'sensitivity'],
    rows: known.map((row) => [
      row.place_id, row.present.q50, row.confined.q50, row.trapped.q05, row.trapped.q50,
      row.trapped.q95, picture.deadline, picture.as_of, picture.members, picture.seed,
      scenario.sensitivity,
    ]),
  };
}

export class ReportScreen extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    report_lang: { state: true },
    internal: { state: true },
    busy: { state: true },
    problem: { state: true },
  };
  declare session: Session;
  declare report_lang: Lang | null; // null: that of the page
  declare internal: boolean;
  declare busy: boolean;
  declare problem: Problem | null;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      section {
        max-inline-size: 44rem;
      }
    `,
  ];

  constructor() {
    super();
    this.report_lang = null;
    this.internal = false;
    this.busy = false;
    this.problem = null;
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.plan];
  }

  async save(scenario: Scenario, http: HttpSource): Promise<void> {
    this.busy = true;
    this.problem = null;
    const lang = this.report_lang ?? this.lang;
    try {
      const page = await new PanelApi(http).report(this.store.state.plan, lang, this.internal);
      const what = this.internal ? `report-internal-${lang}` : `report-${lang}`;
      download(file_name(scenario, what, 'html'), page);
    } catch (error) {
      this.problem = problem_of(error);
    }
    this.busy = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, plan } = this.store.state;
    if (!scenario) return nothing;
    const { source } = this.session;
    return html`${source instanceof HttpSource ? this.#page(scenario, source) : nothing}
    ${picture && may_export(plan, scenario) ? this.#tables(scenario, picture) : nothing}
    <section>
      <h2>${this.t('report.public')}</h2>
      <p>${this.t('report.public_explain', { command: 'corridor export --public' })}</p>
    </section>`;
  }

  #page(scenario: Scenario, http: HttpSource): TemplateResult {
    const { draft } = this.session.bench;
    const shut = !may_export(this.store.state.plan, scenario);
    const guarded = scenario.sensitivity === 'high' || scenario.sensitivity === 'severe';
    return html`<section>
      <h2>${this.t('report.title')}</h2>
      <p>${this.t('report.explain')}</p>
      ${is_untouched(draft) ? nothing : html`<p class="note">${this.t('report.with_changes')}</p>`}
      ${shut ? html`<p class="amber">${this.t('closure.no_report')}</p>` : nothing}
      ${choose(
        'report-lang',
        this.t('report.lang'),
        this.report_lang ?? this.lang,
        [
          { value: 'en', text: 'English' },
          { value: 'fr', text: 'Français' },
        ],
        (value) => {
          this.report_lang = value === 'fr' ? 'fr' : 'en';
        },
      )}
      <label class="tick"
        ><input
          type="checkbox"
          id="internal"
          .checked=${this.internal}
          @change=${(event: Event) => {
            this.internal = (event.target as HTMLInputElement).checked;
          }}
        />
        ${this.t('report.internal')}</label
      >
      <p class="small soft">
        ${this.t(
          this.internal
            ? 'report.internal_explain'
            : guarded
              ? 'report.coarse_explain'
              : 'report.full_explain',
        )}
      </p>
      <button
        id="save-report"
        ?disabled=${this.busy || shut}
        @click=${() => void this.save(scenario, http)}
      >
        ${this.t(this.busy ? 'report.making' : 'report.save')}
      </button>
      <corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
    </section>`;
  }

  #tables(scenario: Scenario, picture: Decoded): TemplateResult {
    const tables: ['report.runouts' | 'report.people', string, () => Table][] = [
      ['report.runouts', 'runouts', () => runout_table(scenario, picture, null, 0)],
      ['report.people', 'people', () => people_table(scenario, picture.picture)],
    ];
    return html`<section>
      <h2>${this.t('report.tables')}</h2>
      <p>${this.t('report.tables_explain')}</p>
      ${tables.map(
        ([key, what, table]) =>
          html`<h3>${this.t(key)}</h3>
            <corridor-save-as
              what=${what}
              .lang=${this.lang}
              .scenario=${scenario}
              .table=${table}
            ></corridor-save-as>`,
      )}
    </section>`;
  }
}

customElements.define('corridor-report', ReportScreen);
