// Measures of the scenario: when they begin and end. And one closure, tried out for preparedness.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Measure, Scenario } from '../contract';
import type { Bench } from '../plan/bench';
import { closure_of, edited, set_cell, set_closure, type Closure, type Draft } from '../plan/draft';
import { window_of } from '../plan/option_form';
import { measure_name, road_name } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { add_days, percent } from '../words';
import { choose, pick_day } from './controls';
import { panel_styles } from './styles';

export class Measures extends Shown {
  static override properties = {
    scenario: { attribute: false },
    bench: { attribute: false },
    draft: { attribute: false },
  };
  declare scenario: Scenario;
  declare bench: Bench;
  declare draft: Draft;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      details {
        border-block-start: 1px solid var(--line);
        padding-block: 0.35rem;
      }
      summary {
        cursor: pointer;
        min-block-size: 1.5rem;
        overflow-wrap: anywhere;
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1rem;
        padding: 0.5rem 0 0 1rem;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const listed = [...this.scenario.measures].sort((a, b) => b.credence - a.credence);
    return html`<p class="small soft">${this.t('measure.explain')}</p>
      ${listed.map((measure) => this.#measure(measure))}${this.#closure()}`;
  }

  #measure(measure: Measure): TemplateResult {
    const name = measure_name(this.scenario, measure, this.lang);
    return html`<details>
      <summary>
        ${name}
        <span class="small soft"
          >${this.t('measure.credence', { n: percent(measure.credence) })}</span
        >
      </summary>
      <div class="days">${this.#day(measure, 'start')}${this.#day(measure, 'end')}</div>
    </details>`;
  }

  #day(measure: Measure, column: 'start' | 'end'): TemplateResult {
    const cell = { table: 'measures', row: measure.id, column };
    const was = measure[column] ?? '';
    const value = edited(this.draft, cell) ?? was;
    return html`<div>
      ${pick_day(
        `${column}-${measure.id}`,
        this.t(column === 'start' ? 'measure.start' : 'measure.end'),
        value,
        { max: window_of(this.scenario).max },
        (day) => this.bench.change(set_cell(this.draft, cell, day, was)),
      )}
      ${value === was
        ? nothing
        : html`<button
            @click=${() => this.bench.change(set_cell(this.draft, cell, was, was))}
          >
            ${this.t('option.put_back')}
          </button>`}
    </div>`;
  }

  #closure(): TemplateResult | typeof nothing {
    const actor = this.scenario.measures.find((measure) => measure.actor)?.actor;
    if (!actor) return nothing;
    const shut = closure_of(this.draft);
    const set = (next: Closure | null): void =>
      this.bench.change(set_closure(this.draft, next));
    return html`<details ?open=${shut !== null}>
      <summary>${this.t('closure.title')}</summary>
      <p class="small soft">${this.t('closure.explain')}</p>
      ${this.#site(shut, (site, id) =>
        set(
          id
            ? {
                site,
                id,
                actor: shut?.actor ?? actor,
                start: shut?.start || add_days(this.scenario.as_of, 1),
                end: shut?.end ?? '',
              }
            : null,
        ),
      )}
      ${shut ? this.#closure_days(shut, set) : nothing}
    </details>`;
  }

  #site(shut: Closure | null, set: (site: 'road' | 'place', id: string) => void): TemplateResult {
    const { scenario } = this;
    const choices = [
      { value: '', text: this.t('closure.none') },
      ...scenario.places.map((p) => ({
        value: `place ${p.id}`,
        text: this.t('closure.place', { name: p.name }),
      })),
      ...scenario.roads.map((r) => ({
        value: `road ${r.id}`,
        text: this.t('closure.road', { name: road_name(scenario, r.id) }),
      })),
    ];
    const value = shut ? `${shut.site} ${shut.id}` : '';
    return choose('closure', this.t('closure.where'), value, choices, (chosen) => {
      const [site = '', ...id] = chosen.split(' ');
      set(site === 'road' ? 'road' : 'place', id.join(' '));
    });
  }

  #closure_days(shut: Closure, set: (next: Closure | null) => void): TemplateResult {
    const bounds = window_of(this.scenario);
    return html`<div class="days">
        ${pick_day('closure-start', this.t('measure.start'), shut.start, bounds, (start) =>
          set({ ...shut, start: start || bounds.min }),
        )}
        ${pick_day('closure-end', this.t('measure.end'), shut.end, bounds, (end) =>
          set({ ...shut, end }),
        )}
      </div>
      <button @click=${() => set(null)}>${this.t('closure.remove')}</button>`;
  }
}

customElements.define('corridor-measures', Measures);
