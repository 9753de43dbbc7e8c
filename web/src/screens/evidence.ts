// Evidence: who said what, how much it weighs, and the forecast without it.

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Place, Scenario } from '../contract';
import { t_word } from '../i18n';
import { choose } from '../panels/controls';
import { panel_styles } from '../panels/styles';
import { is_set_aside, n_set_aside, put_all_back, toggle_report } from '../plan/draft';
import { place_name, road_name } from '../plan/option_words';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import '../ui/save_as';
import { shared, tokens } from '../ui/styles';
import { date_short, percent, stars, year_of } from '../words';
import { evidence_table, influence_cell, weight_cell } from './evidence_cells';
import {
  grouped,
  matches,
  newest_age,
  report_lines,
  type Order,
  type ReportGroup,
  type ReportLine,
} from './evidence_rows';
import { evidence_styles } from './evidence_styles';
import { reports_about } from './town_parts';

const orders: Order[] = ['influence', 'date', 'place'];
const stale_days = 14;

export class Evidence extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    order: { state: true },
    words: { state: true },
    all: { state: true },
  };
  declare session: Session;
  declare order: Order;
  declare words: string;
  declare all: boolean; // of every place, though one is chosen

  static override styles = [
    tokens,
    shared,
    panel_styles,
    evidence_styles,
  ];

  readonly #redraw = (): void => this.requestUpdate();

  constructor() {
    super();
    this.order = 'influence';
    this.words = '';
    this.all = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.bench.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    this.session.bench.removeEventListener('change', this.#redraw);
    super.disconnectedCallback();
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.run.stale, state.view.place];
  }

  //! The chosen place, where reports speak of it and not all of them are wanted.
  #about(scenario: Scenario): Place | null {
    const place = scenario.places.find((p) => p.id === this.store.state.view.place);
    return place && !this.all && reports_about(scenario, place).length > 0 ? place : null;
  }

  #lines(scenario: Scenario, about: Place | null): ReportLine[] {
    // Influences are known of the unchanged forecast alone; with changes, its are shown.
    const picture = this.session.bench.base ?? this.store.state.picture?.picture;
    const reports = about ? reports_about(scenario, about) : scenario.reports;
    const lines = report_lines(reports, picture?.evidence ?? []);
    return lines.filter((line) =>
      matches(line, this.words, place_name(scenario, line.report.place_id)),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this.store.state;
    if (!scenario) return nothing;
    const about = this.#about(scenario);
    const lines = this.#lines(scenario, about);
    const groups = grouped(lines, this.order);
    return html`${this.#headline()}${this.#age(scenario)}${this.#tools()}
      ${about
        ? html`<p>
            ${this.t('evidence.about', {
              place: about.name,
              n: lines.length,
              all: scenario.reports.length,
            })}
            <button
              id="all"
              @click=${() => {
                this.all = true;
              }}
            >
              ${this.t('evidence.show_all')}
            </button>
          </p>`
        : nothing}
      <p class="small soft">${this.t('evidence.explain')}</p>
      ${this.#table(scenario, groups)}
      <corridor-save-as
        what="evidence"
        .lang=${this.lang}
        .scenario=${scenario}
        .table=${() => evidence_table(scenario, groups)}
      ></corridor-save-as>`;
  }

  //! The sentence moves under the eye of whoever sets a report aside.
  #headline(): TemplateResult | typeof nothing {
    const { picture, run } = this.store.state;
    const { bench } = this.session;
    const aside = n_set_aside(bench.draft);
    if (!picture) return nothing;
    return html`<p class="note ${run.stale ? 'stale' : ''}" aria-live="polite">
      ${(picture.picture.headline.short ?? picture.picture.headline.sentence)[this.lang]}
      ${aside > 0
        ? html`<strong>${this.tn('evidence.aside', aside)}</strong>
            <button @click=${() => bench.change(put_all_back(bench.draft))}>${this.t('evidence.put_all_back')}</button>`
        : nothing}
    </p>`;
  }

  #age(scenario: Scenario): TemplateResult | typeof nothing {
    const age = newest_age(scenario.reports, scenario.as_of);
    if (age === null || age <= stale_days) return nothing;
    return html`<p class="amber">${this.t('situation.stale', { n: age })}</p>`;
  }

  #tools(): TemplateResult {
    return html`<div class="row tools">
      <div class="field">
        <label for="find">${this.t('evidence.find')}</label>
        <input
          type="search"
          id="find"
          .value=${this.words}
          @input=${(event: Event) => {
            this.words = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      ${choose(
        'order',
        this.t('evidence.order'),
        this.order,
        orders.map((value) => ({ value, text: this.t(`evidence.order.${value}`) })),
        (value) => {
          this.order = value as Order;
        },
      )}
    </div>`;
  }

  #table(scenario: Scenario, groups: readonly ReportGroup[]): TemplateResult {
    if (groups.length === 0) return html`<p>${this.t('evidence.none')}</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.t('tab.evidence')}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">${this.t('evidence.claim')}</th>
            <th scope="col">${this.t('evidence.place')}</th>
            <th scope="col">${this.t('evidence.source')}</th>
            <th scope="col">${this.t('evidence.weight')}</th>
            <th scope="col" class="number">${this.t('evidence.influence')}</th>
            <th scope="col"><span class="seen-by-readers">${this.t('kept.act')}</span></th>
          </tr>
        </thead>
        ${groups.map((group) => this.#group(scenario, group))}
      </table>
    </div>`;
  }

  #group(scenario: Scenario, group: ReportGroup): TemplateResult {
    const rows = group.lines.map((line) => this.#row(scenario, line));
    if (!group.conflict) return html`<tbody>${rows}</tbody>`;
    const now = this.store.state.picture?.picture.measures ?? scenario.measures;
    const real = now.find((measure) => measure.id === group.conflict)?.credence;
    return html`<tbody class="conflict">
      <tr class="bracket">
        <th colspan="6" scope="rowgroup">
          ${this.t('evidence.disagree', { n: group.lines.length, measure: group.conflict })}
          ${real === undefined
            ? nothing
            : this.t('evidence.uses_both', { yes: percent(real), no: percent(1 - real) })}
        </th>
      </tr>
      ${rows}
    </tbody>`;
  }

  #row(scenario: Scenario, line: ReportLine): TemplateResult {
    const { report } = line;
    const { bench } = this.session;
    const aside = is_set_aside(bench.draft, report.id, report.set_aside);
    const place = scenario.places.find((p) => p.id === report.place_id);
    const date = date_short(report.event_date, this.lang, year_of(scenario.as_of));
    const value = report.value ? ` ${report.value} ${report.unit}` : '';
    return html`<tr class=${aside ? 'aside' : ''}>
      <th scope="row">
        <span class="claim">${t_word(this.lang, 'claim', report.claim)}${value}</span>,
        ${date}
        ${report.notes ? html`<br /><span class="small soft">${report.notes}</span>` : nothing}
      </th>
      <td data-label=${this.t('evidence.place')}>
        ${place
          ? html`${place.name}
              <span aria-label=${this.t(`evidence.${place.evidence}`)} role="img"
                >${stars(place.evidence)}</span
              >`
          : report.road_id
            ? road_name(scenario, report.road_id)
            : '–'}
      </td>
      <td data-label=${this.t('evidence.source')}>
        ${report.source_name || report.source_id}
        <span class="small soft"
          >${this.t('evidence.grade', {
            reliability: t_word(this.lang, 'evidence.reliability', report.reliability),
            code: `${report.reliability}${report.credibility}`,
          })}</span
        >
      </td>
      <td data-label=${this.t('evidence.weight')}>${weight_cell(this.lang, line)}</td>
      <td class="number" data-label=${this.t('evidence.influence')}>${influence_cell(this.lang, line)}</td>
      <td>
        <button
          id="aside-${report.id}"
          aria-pressed=${aside}
          aria-label=${this.t(aside ? 'evidence.put_back_named' : 'evidence.set_aside_named', {
            report: report.id,
          })}
          @click=${() => bench.change(toggle_report(bench.draft, report.id, report.set_aside))}
        >
          ${this.t(aside ? 'evidence.put_back' : 'evidence.set_aside')}
        </button>
      </td>
    </tr>`;
  }
}

customElements.define('corridor-evidence', Evidence);
