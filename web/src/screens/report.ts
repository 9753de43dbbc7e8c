// Report: the page to hand over, and the tables that are seen, as files.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { HttpSource } from '../api';
import type { Lang, Scenario } from '../contract';
import type { Picture, Problem, Runout } from '../contract_picture';
import { csv, spreadsheet_csv, type Table } from '../export/csv';
import { download, download_text, file_name } from '../export/download';
import { PanelApi, problem_of } from '../panel_api';
import '../panels/problems';
import { choose } from '../panels/controls';
import { panel_styles } from '../panels/styles';
import { closure_of, is_untouched } from '../plan/draft';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';

//! Without evidence no modelled number is shown; the place keeps its row.
const told = (row: Runout, value: number | string | null): number | string | null =>
  row.evidence === 0 ? null : value;

export function runout_table(scenario: Scenario, picture: Picture): Table {
  return {
    columns: ['place_id', 'good', 'state', 'out_since', 'prob_runout_by_deadline', 'runout_date_q10',
      'runout_date_q50', 'runout_date_q90', 'evidence', 'deadline', 'as_of', 'n_members', 'seed',
      'sensitivity'],
    rows: picture.runouts.map((row) => [
      row.place_id, row.good, told(row, row.state), told(row, row.out_since),
      told(row, row.p_deadline), told(row, row.date_q10), told(row, row.date_q50),
      told(row, row.date_q90), row.evidence, picture.deadline, picture.as_of, picture.members,
      picture.seed, scenario.sensitivity,
    ]),
  };
}

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
    const { scenario, picture } = this.store.state;
    if (!scenario) return nothing;
    const { source } = this.session;
    return html`${source instanceof HttpSource ? this.#page(scenario, source) : nothing}
    ${picture ? this.#tables(scenario, picture.picture) : nothing}
    <section>
      <h2>${this.t('report.public')}</h2>
      <p>${this.t('report.public_explain', { command: 'corridor export --public' })}</p>
    </section>`;
  }

  #page(scenario: Scenario, http: HttpSource): TemplateResult {
    const { draft } = this.session.bench;
    const shut = closure_of(draft) !== null;
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

  #tables(scenario: Scenario, picture: Picture): TemplateResult {
    const tables: ['report.runouts' | 'report.people', string, () => Table][] = [
      ['report.runouts', 'runouts', () => runout_table(scenario, picture)],
      ['report.people', 'people', () => people_table(scenario, picture)],
    ];
    return html`<section>
      <h2>${this.t('report.tables')}</h2>
      <p>${this.t('report.tables_explain')}</p>
      ${tables.map(([key, what, table]) => {
        const file = file_name(scenario, what, 'csv');
        return html`<div class="row" role="group" aria-label=${this.t(key)}>
          <span>${this.t(key)}</span>
          <button @click=${() => download_text(file, csv(table()), 'text/csv')}>CSV</button>
          <button
            @click=${() => download_text(file, spreadsheet_csv(table(), this.lang), 'text/csv')}
          >
            ${this.t('export.spreadsheet')}
          </button>
        </div>`;
      })}
    </section>`;
  }
}

customElements.define('corridor-report', ReportScreen);
