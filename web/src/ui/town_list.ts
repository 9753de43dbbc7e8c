// What runs out where, soonest first; places already out come before all others.

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { spark } from '../charts/spark';
import type { Place, Runout, Scenario } from '../contract';
import type { Decoded } from '../data/picture';
import { make_table, type PlaceRows, type Table } from '../data/table';
import { good_name, town_on_day } from '../map/town_words';
import { add_days, date_short, date_words, people, percent, runout_word, stars, year_of } from '../words';
import { Shown } from './element';
import { town_list_styles } from './town_list_styles';
import { shared, tokens } from './styles';

const deadlines = [30, 60, 90, 120, 180];

export class TownList extends Shown {
  static override properties: PropertyDeclarations = {
    scenario: { attribute: false },
    picture: { attribute: false },
    good: { type: String },
    place: { type: String },
    day: { type: Number },
    deadline_days: { type: Number },
    fixed: { type: Boolean },
  };
  declare scenario: Scenario;
  declare picture: Decoded;
  declare good: string | null;
  declare place: string | null;
  declare day: number;
  declare deadline_days: number;
  declare fixed: boolean; // the deadline cannot be chosen
  #table: Table | null = null;
  #index = new Map<string, number>();

  static override styles = [tokens, shared, town_list_styles];

  constructor() {
    super();
    this.good = null;
    this.place = null;
    this.day = 0;
    this.deadline_days = 60;
    this.fixed = false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('scenario'))
      this.#index = new Map(this.scenario.places.map((place, i) => [place.id, i]));
    if (changed.has('scenario') || changed.has('picture') || changed.has('good'))
      this.#table = make_table(this.scenario, this.picture, this.good);
  }

  #say(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const table = this.#table;
    if (!table) return nothing;
    return html`${this.#choices()}
      ${table.out.length > 0
        ? html`<h3>${this.t('list.out')}</h3>
            <ol>
              ${table.out.map((entry) => this.#entry(entry, this.#out(entry.rows)))}
            </ol>`
        : nothing}
      <h3>${this.t('list.may', { date: this.#date(this.picture.picture.deadline) })}</h3>
      ${table.may.length > 0
        ? html`<ol>
            ${table.may.map((entry) => this.#entry(entry, this.#chance(entry.rows)))}
          </ol>`
        : html`<p>${this.t('list.none', { n: this.scenario.horizon_days })}</p>`}
      ${this.#rest('list.quiet', table.quiet)} ${this.#rest('list.no_evidence', table.no_evidence)}`;
  }

  #choices(): TemplateResult {
    const days = this.fixed ? [this.deadline_days] : [...new Set([...deadlines, this.deadline_days])]
      .filter((n) => n <= this.scenario.horizon_days)
      .sort((a, b) => a - b);
    const year = year_of(this.scenario.as_of);
    return html`<div class="row choices">
      <label
        >${this.t('list.by')}
        <select
          @change=${(e: Event) => this.#say('choose-deadline', Number((e.target as HTMLSelectElement).value))}
        >
          ${days.map(
            (n) =>
              html`<option value=${n} ?selected=${n === this.deadline_days}>
                ${date_short(add_days(this.scenario.as_of, n), this.lang, year)}
              </option>`,
          )}
        </select></label
      >
      <label
        >${this.t('list.good')}
        <select
          @change=${(e: Event) => this.#say('choose-good', (e.target as HTMLSelectElement).value || null)}
        >
          <option value="" ?selected=${!this.good}>${this.t('list.all_goods')}</option>
          ${this.scenario.goods.map(
            (good) =>
              html`<option value=${good.id} ?selected=${good.id === this.good}>
                ${good.name[this.lang]}
              </option>`,
          )}
        </select></label
      >
    </div>`;
  }

  #entry(entry: PlaceRows, body: TemplateResult): TemplateResult {
    const { place } = entry;
    const on_day = town_on_day(
      this.scenario,
      this.picture,
      this.#index.get(place.id) ?? 0,
      this.day,
      this.lang,
    );
    return html`<li>
      <button
        class="entry"
        aria-current=${place.id === this.place}
        @click=${() => this.#say('choose-place', place.id)}
      >
        <span class="soft numbers"
          >${entry.rank || nothing}${entry.tie ? html`&nbsp;<small>${this.t('list.tie')}</small>` : nothing}</span
        >
        ${body}
        <span class="wide small soft"
          >${this.t('list.people', { n: people(place.population) })} · ${on_day}</span
        >
      </button>
    </li>`;
  }

  #name(place: Place): TemplateResult {
    return html`<span class="name">${place.name} <span
          title=${this.t(`evidence.${place.evidence}`)}
          aria-label=${this.t(`evidence.${place.evidence}`)}
          role="img"
          >${stars(place.evidence)}</span
        ></span
      >`;
  }

  #place(row: Runout): Place {
    return this.scenario.places[this.#index.get(row.place_id) ?? 0]!;
  }

  #date(iso: string | null): string {
    return iso ? date_words(iso, this.lang, year_of(this.scenario.as_of)) : '';
  }

  #out(rows: Runout[]): TemplateResult {
    return html`${this.#name(this.#place(rows[0]!))}<span></span>
      ${rows.map(
        (row) =>
          html`<span class="wide"
            >${this.t('list.out_since', {
              good: good_name(this.scenario, row.good, this.lang),
              date: this.#date(row.out_since),
            })}</span
          >`,
      )}`;
  }

  #chance(rows: Runout[]): TemplateResult {
    const row = rows[0]!;
    const p = row.p_deadline ?? 0;
    const year = year_of(this.scenario.as_of);
    const short = (iso: string | null): string =>
      iso ? date_short(iso, this.lang, year) : this.t('list.later');
    return html`${this.#name(this.#place(row))}
      <span class="when">${row.date_q50 ? this.#date(row.date_q50) : this.t('list.no_middle')}</span>
      <span class="wide"
        >${good_name(this.scenario, row.good, this.lang)}${this.t('word.colon')}${runout_word(p, this.lang)}
        <b class="numbers">${percent(p)}</b></span
      >
      <span class="wide small"
        ><span class="spark">${spark(row.dots, this.scenario.as_of, this.scenario.horizon_days)}</span>
        ${row.date_q10
          ? this.t('list.range', { from: short(row.date_q10), to: short(row.date_q90) })
          : this.t('list.under_tenth')}</span
      >
      ${rows.length > 1
        ? html`<span class="wide small">${this.t('list.also', { goods: this.#others(rows.slice(1, 4)) })}</span>`
        : nothing}`;
  }

  #others(rows: Runout[]): string {
    return rows
      .map((row) => `${good_name(this.scenario, row.good, this.lang)} ${percent(row.p_deadline ?? 0)}`)
      .join(', ');
  }

  #rest(key: 'list.quiet' | 'list.no_evidence', places: Place[]): TemplateResult | typeof nothing {
    if (places.length === 0) return nothing;
    return html`<details>
      <summary>${this.tn(key, places.length)}</summary>
      <ol>
        ${places.map(
          (place) =>
            html`<li>
              <button class="plain" @click=${() => this.#say('choose-place', place.id)}>
                ${place.name}
              </button>
            </li>`,
        )}
      </ol>
    </details>`;
  }
}

customElements.define('corridor-town-list', TownList);
