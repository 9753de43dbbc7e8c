// The parts of the town's screen beside the fan.

import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDate, Lang, Place, Q, Runout, Scenario } from '../contract';
import { largest_flows, tells_roads, type Decoded } from '../data/picture';
import { t, t_word, tn } from '../i18n';
import { good_name, road_on_day } from '../map/town_words';
import { look, type AppStore } from '../state';
import { add_days, capital, date_short, date_words, people, people_with_range, percent, runout_word, year_of } from '../words';

type Part = TemplateResult | typeof nothing;

export function runout_part(lang: Lang, scenario: Scenario, p: Decoded, row: Runout, day: number): Part {
  const year = year_of(scenario.as_of);
  const good = good_name(scenario, row.good, lang);
  if (row.state === 'out')
    return html`<section>
      <h3>${t(lang, 'town.runout')}</h3>
      <p>${t(lang, 'list.out_since', { good, date: row.out_since ? date_words(row.out_since, lang, year) : '' })}</p>
    </section>`;
  const chance = row.p_deadline ?? 0;
  const short = (iso: IsoDate | null): string => (iso ? date_short(iso, lang, year) : t(lang, 'list.later'));
  return html`<section>
    <h3>${t(lang, 'town.runout')}</h3>
    <p>
      ${t(lang, 'town.chance', { word: capital(runout_word(chance, lang)), percent: percent(chance), date: date_words(p.picture.deadline, lang, year) })}
      ${row.date_q50 ? t(lang, 'town.middle', { date: date_words(row.date_q50, lang, year) }) : `${capital(t(lang, 'list.no_middle'))}.`}
      ${row.date_q10 ? t(lang, 'list.range', { from: short(row.date_q10), to: short(row.date_q90) }) : nothing}
    </p>
    <corridor-dots
      .lang=${lang}
      .as_of=${scenario.as_of}
      .deadline=${p.picture.deadline}
      .horizon=${scenario.horizon_days}
      .lead_days=${p.picture.lead_days}
      .day=${day}
      .dots=${row.dots}
    ></corridor-dots>
  </section>`;
}

export function access_part(lang: Lang, scenario: Scenario, p: Decoded, index: number, day: number): Part {
  const size = 4 * p.picture.lead_days.length;
  return html`<section>
    <h3>${t(lang, 'strip.title')}</h3>
    <corridor-strip
      .lang=${lang}
      .as_of=${scenario.as_of}
      .deadline=${p.picture.deadline}
      .horizon=${scenario.horizon_days}
      .lead_days=${p.picture.lead_days}
      .day=${day}
      .percents=${p.access.subarray(index * size, (index + 1) * size)}
    ></corridor-strip>
  </section>`;
}

//! Counts of people held under ten are not told apart.
const small = 10;
const count_held = (n: number, lang: Lang): string => (n < small ? t(lang, 'town.few') : people(n));

function about_held(q: Q, lang: Lang): string {
  const [low, high] = [count_held(q.q05, lang), count_held(q.q95, lang)];
  return `${count_held(q.q50, lang)} (${low === high ? low : `${low}–${high}`})`;
}

export function people_part(lang: Lang, scenario: Scenario, p: Decoded, place: Place): Part {
  const row = p.picture.people.find((r) => r.place_id === place.id);
  if (!row) return nothing;
  const held = p.picture.detained.find((r) => r.home === place.id);
  const line = (key: Parameters<typeof t>[1], text: string): TemplateResult =>
    html`<tr>
      <th scope="row">${t(lang, key)}</th>
      <td class="number">${text}</td>
    </tr>`;
  return html`<section>
    <h3>${t(lang, 'town.people', { date: date_words(p.picture.deadline, lang, year_of(scenario.as_of)) })}</h3>
    <table>
      <tbody>
        ${line('town.present', people_with_range(row.present))} ${line('town.confined', people_with_range(row.confined))}
        ${line('town.trapped', people_with_range(row.trapped))}
        ${held ? line('town.held', about_held(held.held_deadline, lang)) : nothing}
      </tbody>
    </table>
    <p class="small soft">${t(lang, 'town.people_key')}</p>
  </section>`;
}

const shown_flows = 5;

export function flows_part(lang: Lang, scenario: Scenario, p: Decoded, place: Place): Part {
  const flows = largest_flows(p, place.id, Infinity);
  if (flows.length === 0) return nothing;
  const all = flows.reduce((sum, f) => sum + f.people.q50, 0);
  const name = (id: string): string => scenario.places.find((other) => other.id === id)?.name ?? id;
  return html`<section>
    <h3>${t(lang, 'town.where_to', { date: date_words(p.picture.deadline, lang, year_of(scenario.as_of)) })}</h3>
    <table>
      <tbody>
        ${flows
          .slice(0, shown_flows)
          .map(
            (f) =>
              html`<tr>
                <th scope="row">${name(f.destination)}</th>
                <td class="number">${percent(f.people.q50 / all)}</td>
                <td class="number">${people_with_range(f.people)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
  </section>`;
}

export function ultimatum_part(lang: Lang, scenario: Scenario, p: Decoded, place: Place): Part {
  const year = year_of(scenario.as_of);
  return html`${p.picture.ultimatums
    .filter((u) => u.place_id === place.id)
    .map(
      (u) =>
        html`<section>
          <h3>${t(lang, 'town.ultimatum')}</h3>
          <p>
            ${t(lang, 'town.ultimatum_text', {
              from: date_words(u.announced, lang, year),
              to: date_words(u.ends, lang, year),
              n: people_with_range(u.departures),
              date: date_words(p.picture.deadline, lang, year),
            })}
          </p>
        </section>`,
    )}`;
}

//! Reports about the town, or about a measure at the town or on a road to it.
export function reports_about(scenario: Scenario, place: Place): Scenario['reports'] {
  const roads = new Set(
    scenario.roads.filter((r) => r.from === place.id || r.to === place.id).map((r) => r.id),
  );
  const measures = new Set(
    scenario.measures
      .filter((m) => m.places.includes(place.id) || m.roads.some((id) => roads.has(id)))
      .map((m) => m.id),
  );
  return scenario.reports.filter(
    (report) =>
      report.place_id === place.id || roads.has(report.road_id) || report.measure_ids.some((id) => measures.has(id)),
  );
}

export function reports_part(lang: Lang, store: AppStore, scenario: Scenario, place: Place): Part {
  const reports = reports_about(scenario, place).toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const year = year_of(scenario.as_of);
  return html`<section>
    <h3>${tn(lang, 'town.reports', reports.length)}</h3>
    ${reports.length > 0
      ? html`<ul class="small">
            ${reports
              .slice(0, 6)
              .map(
                (r) =>
                  html`<li>
                    ${date_short(r.event_date, lang, year)}${t(lang, 'word.colon')}${t_word(lang, 'claim', r.claim)} – ${r.source_name}
                    <span class="soft">${r.reliability}${r.credibility}</span>
                  </li>`,
              )}
          </ul>
          <button class="plain" @click=${() => look(store, { place: place.id, tab: 'evidence' })}>
            ${t(lang, 'town.all_reports')}
          </button>`
      : nothing}
  </section>`;
}

export function roads_part(lang: Lang, scenario: Scenario, p: Decoded, place: Place, day: number): Part {
  const roads = scenario.roads.flatMap((r, i) => (r.from === place.id || r.to === place.id ? [i] : []));
  if (roads.length === 0 || !tells_roads(p)) return nothing;
  const date = date_words(add_days(scenario.as_of, day), lang, year_of(scenario.as_of));
  return html`<section>
    <h3>${t(lang, 'town.roads', { date })}</h3>
    <table>
      <tbody>
        ${roads.map((i) => {
          const { name, state } = road_on_day(scenario, p, i, day, lang);
          return html`<tr>
            <th scope="row">${name}</th>
            <td>${state}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}
