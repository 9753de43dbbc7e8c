// What a town on the map says to those who hear it or point at it.

import type { Lang, Place, Runout, Scenario } from '../contract';
import { access_percent, access_states, last_lead, likeliest_access, road_state, type Decoded } from '../data/picture';
import { first_row } from '../data/table';
import { t, t_word, tn } from '../i18n';
import { add_days, date_words, people, people_exact, percent, percent_of_whole, runout_word, year_of } from '../words';

export const good_name = (scenario: Scenario, id: string, lang: Lang): string =>
  scenario.goods.find((good) => good.id === id)?.name[lang] ?? id;

//! "Djibo, 62 000 people, cereals likely, 72 %, to run out by 1 April"
export function town_headline(
  scenario: Scenario,
  p: Decoded,
  place: Place,
  good: string | null,
  lang: Lang,
): string {
  const who = tn(lang, 'map.people', place.population, {
    place: place.name,
    people: people(place.population),
  });
  if (place.evidence <= 0) return `${who}, ${t(lang, 'map.no_evidence')}`;
  const row = first_row(p, place.id, good);
  if (!row) return `${who}, ${t(lang, 'map.quiet')}`;
  const year = year_of(scenario.as_of);
  const said = (one: Runout): string => {
    const name = good_name(scenario, one.good, lang);
    if (one.state === 'out')
      return t(lang, 'map.out', { good: name, date: one.out_since ? date_words(one.out_since, lang, year) : '' });
    const chance = one.p_deadline ?? 0;
    return t(lang, 'map.runout', {
      good: name,
      word: runout_word(chance, lang),
      percent: percent(chance),
      date: date_words(p.picture.deadline, lang, year),
    });
  };
  // A place out of one good may be that of the sentence for another: both are said.
  const { headline } = p.picture;
  const also =
    row.state === 'out' && headline.place_id === place.id && (!good || good === headline.good)
      ? p.runouts_of.get(place.id)?.find((one) => one.good === headline.good && one.state !== 'out')
      : undefined;
  return [who, said(row), ...(also ? [said(also)] : [])].join(', ');
}

//! "14 March: cut off, 83 %"
export function town_on_day(
  scenario: Scenario,
  p: Decoded,
  index: number,
  lead: number,
  lang: Lang,
): string {
  const place = scenario.places[index];
  if (!place || place.evidence <= 0) return '';
  if (lead > last_lead(p)) return t(lang, 'map.not_lived');
  const state = likeliest_access(p, index, lead);
  const share = access_percent(p, index, lead, access_states.indexOf(state));
  const date = date_words(add_days(scenario.as_of, lead), lang, year_of(scenario.as_of));
  return t(lang, 'map.on_day', {
    date,
    state: t_word(lang, 'access', state),
    percent: percent_of_whole(share),
  });
}

//! "Nioro – Diéma, 115 km" and the state of the road on the day.
export function road_on_day(
  scenario: Scenario,
  p: Decoded,
  index: number,
  lead: number,
  lang: Lang,
): { id: string; name: string; state: string } {
  const road = scenario.roads[index]!;
  const name = (id: string): string => scenario.places.find((place) => place.id === id)?.name ?? id;
  return {
    id: road.id,
    name: t(lang, 'road.name', { from: name(road.from), to: name(road.to), km: people_exact(road.km) }),
    state: t(lang, `road.${road_state(p, index, lead)}`),
  };
}
