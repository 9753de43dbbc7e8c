// One town: how long what it has lasts, when it runs out, who can leave, and what says so.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import '../charts/dots';
import '../charts/fan';
import '../charts/strip';
import type { Place, Scenario } from '../contract';
import { shown_place, type Decoded } from '../data/picture';
import { decode_town, Latest, picture_key, type TownData, type TownSeries } from '../data/series';
import { may_export, town_table } from '../export/seen';
import { first_row } from '../data/table';
import { good_name, town_headline, town_on_day } from '../map/town_words';
import type { Session } from '../session';
import { look, type State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import '../ui/save_as';
import { stars } from '../words';
import { access_part, flows_part, people_part, reports_part, roads_part, runout_part, ultimatum_part } from './town_parts';

export class Town extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    singles: { state: true },
  };
  declare session: Session;
  declare singles: boolean;
  readonly #data = new Latest<TownData>(() => this.requestUpdate());

  static override styles = [
    tokens,
    shared,
    css`
      .head {
        margin-block-end: var(--gap);
      }
      .head h2 {
        font-size: 1.35rem;
      }
      .columns {
        display: grid;
        gap: 1rem 2rem;
      }
      @media (min-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
        }
      }
      section {
        margin-block-end: 1.25rem;
        min-inline-size: 0;
      }
      .goods button[aria-pressed='true'] {
        background: var(--ink);
        color: var(--paper);
      }
      .goods {
        margin-block-end: 0.5rem;
      }
      label {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }
      input[type='checkbox'] {
        inline-size: 1.5rem;
        block-size: 1.5rem;
        min-block-size: 0;
        min-inline-size: 0;
      }
      h3 {
        margin-block-end: 0.25rem;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.2rem;
      }
      table {
        font-size: 0.9375rem;
      }
    `,
  ];

  constructor() {
    super();
    this.singles = false;
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.view, state.run.stale];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, view, run } = this.store.state;
    if (!scenario) return nothing;
    if (!picture) return html`<p>${this.t('app.living')}</p>`;
    const id = shown_place(scenario, picture, view.place);
    const index = scenario.places.findIndex((p) => p.id === id);
    const place = scenario.places[index];
    if (!place) return nothing;
    const known = place.evidence > 0 && picture.runouts_of.has(id);
    return html`<div class=${run.stale ? 'stale' : ''}>
      ${this.#head(scenario, picture, place, index)}
      ${known ? this.#columns(scenario, picture, place, index) : this.#unknown(scenario, picture, place)}
    </div>`;
  }

  #head(scenario: Scenario, picture: Decoded, place: Place, index: number): TemplateResult {
    const places = scenario.places
      .filter((p) => picture.runouts_of.has(p.id) || p.id === place.id)
      .toSorted((a, b) => a.name.localeCompare(b.name, this.lang));
    const where = [place.admin2_name, place.admin1_name].filter((name, i, all) => name && all.indexOf(name) === i);
    return html`<div class="head">
      <div class="row">
        <h2>${place.name} ${place.evidence > 0 ? stars(place.evidence) : nothing}</h2>
        <span class="soft">${where.join(', ')}</span>
        <label
          ><span class="seen-by-readers">${this.t('town.choose')}</span>
          <select @change=${(e: Event) => look(this.store, { place: (e.target as HTMLSelectElement).value })}>
            ${places.map((p) => html`<option value=${p.id} ?selected=${p.id === place.id}>${p.name}</option>`)}
          </select></label
        >
      </div>
      <p>${town_headline(scenario, picture, place, this.store.state.view.good, this.lang)}</p>
      <p class="soft small">
        ${[
          this.t(`evidence.${place.evidence}`),
          town_on_day(scenario, picture, index, this.store.state.view.day, this.lang),
          place.besieged_reported ? this.t('town.besieged') : '',
        ]
          .filter((text) => text)
          .join(' · ')}
      </p>
    </div>`;
  }

  #unknown(scenario: Scenario, picture: Decoded, place: Place): TemplateResult {
    return html`<p>${this.t(picture.runouts_of.has(place.id) ? 'town.unknown' : 'town.not_analysed')}</p>
      ${reports_part(this.lang, this.store, scenario, place)}`;
  }

  #columns(scenario: Scenario, picture: Decoded, place: Place, index: number): TemplateResult {
    const { lang, store } = this;
    const good = this.#good(scenario, picture, place);
    const row = picture.runouts_of.get(place.id)?.find((r) => r.good === good) ?? null;
    return html`<div class="row goods" role="group" aria-label=${this.t('list.good')}>
        ${scenario.goods.map(
          (g) =>
            html`<button aria-pressed=${g.id === good} @click=${() => look(store, { good: g.id })}>
              ${g.name[lang]}
            </button>`,
        )}
      </div>
      <div class="columns">
        <div>
          <section>${this.#fan(scenario, picture, place, good)}</section>
          ${row ? runout_part(lang, scenario, picture, row, store.state.view.day) : nothing}
          ${access_part(lang, scenario, picture, index, store.state.view.day)}
        </div>
        <div>
          ${people_part(lang, scenario, picture, place)} ${flows_part(lang, scenario, picture, place)}
          ${roads_part(lang, scenario, picture, place, store.state.view.day)}
          ${ultimatum_part(lang, scenario, picture, place)}
          ${this.session.source.live ? reports_part(lang, store, scenario, place) : nothing}
        </div>
      </div>`;
  }

  //! The chosen good, else the one the town is named for.
  #good(scenario: Scenario, picture: Decoded, place: Place): string {
    const chosen = this.store.state.view.good;
    if (chosen) return chosen;
    const headline = picture.picture.headline;
    if (headline.place_id === place.id && headline.good) return headline.good;
    return first_row(picture, place.id, null)?.good ?? scenario.goods[0]?.id ?? '';
  }

  #fan(scenario: Scenario, picture: Decoded, place: Place, good: string): TemplateResult {
    const { view } = this.store.state;
    const data = this.#data.want(`${picture_key(picture)}/${place.id}`, async (signal) =>
      decode_town(await this.session.source.town(picture.picture.run_id, place.id, signal), picture),
    );
    const series = data?.place_id === place.id ? this.#series(data, good) : null;
    const service = scenario.goods.find((g) => g.id === good)?.service ?? false;
    const title = this.t(service ? 'town.service' : 'town.cover', { good: good_name(scenario, good, this.lang) });
    if (!data || !series)
      return html`<h3>${title}</h3>
        <p>${this.t(this.#data.failed ? 'town.no_series' : 'town.loading')}</p>`;
    const singles = data.members.get(good) ?? null;
    return html`<h3>${title}</h3>
      <corridor-fan
        .lang=${this.lang}
        .as_of=${scenario.as_of}
        .deadline=${picture.picture.deadline}
        .horizon=${scenario.horizon_days}
        .lead_days=${data.lead_days}
        .day=${view.day}
        .column=${data.day_of_lead(view.day)}
        .data=${series.data}
        .singles=${this.singles ? singles : null}
        .share=${service}
        .unit=${service ? '%' : this.t('fan.days')}
      ></corridor-fan>
      <p class="small soft">${this.t('fan.key')}</p>
      ${singles
        ? html`<label
            ><input
              type="checkbox"
              .checked=${this.singles}
              @change=${(e: Event) => (this.singles = (e.target as HTMLInputElement).checked)}
            />${this.t('fan.singles')}</label
          >`
        : nothing}
      ${may_export(this.store.state.plan, scenario)
        ? html`<corridor-save-as
            what="${place.id}-${good}"
            .lang=${this.lang}
            .scenario=${scenario}
            .table=${() => town_table(scenario, data, series)}
            .chart=${(take: (svg: SVGSVGElement) => void) => {
              const svg = this.renderRoot.querySelector('corridor-fan')?.shadowRoot?.querySelector('svg');
              if (svg) take(svg);
            }}
          ></corridor-save-as>`
        : nothing}`;
  }

  #series(data: TownData, good: string): TownSeries | null {
    return (
      data.series.find((s) => s.variable === 'days_of_cover' && s.good === good) ??
      data.series.find((s) => s.variable === 'service_level' && s.good === good) ??
      null
    );
  }
}

customElements.define('corridor-town', Town);
