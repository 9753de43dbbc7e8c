// What an option, a measure or a place is called on the page.

import type { Lang, Measure, OptionRow, Scenario } from '../contract';
import { t, t_word, type Key } from '../i18n';
import { amount, date_words, year_of } from '../words';
import { list_of, text_of } from './option_form';

export const place_name = (scenario: Scenario, id: string): string =>
  scenario.places.find((place) => place.id === id)?.name ?? id;

export const good_name = (scenario: Scenario, id: string, lang: Lang): string =>
  scenario.goods.find((good) => good.id === id)?.name[lang] ?? id;

export function road_name(scenario: Scenario, id: string): string {
  const road = scenario.roads.find((other) => other.id === id);
  return road ? `${place_name(scenario, road.from)}–${place_name(scenario, road.to)}` : id;
}

const most_names = 3;

export function names(lang: Lang, items: readonly string[]): string {
  const shown = items.length > most_names ? items.slice(0, most_names - 1) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, t(lang, 'option.others', { n: rest })] : shown;
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(all);
}

//! Where a measure holds and for what: "siege-djibo (Djibo)".
export function measure_name(scenario: Scenario, measure: Measure, lang: Lang): string {
  const places = measure.places.map((id) => place_name(scenario, id));
  const where = places.length > 0 ? places : measure.roads.map((id) => road_name(scenario, id));
  return where.length > 0 ? `${measure.id} (${names(lang, where)})` : measure.id;
}

//! A sentence of what the option does, from its fields.
export function option_sentence(scenario: Scenario, row: OptionRow, lang: Lang): string {
  const measure = scenario.measures.find((m) => m.id === row['measure']);
  const year = year_of(scenario.as_of);
  const day = (field: string): string => {
    const iso = text_of(row, field);
    return iso ? date_words(iso, lang, year) : '';
  };
  const goods = list_of(row, 'goods').map((id) => good_name(scenario, id, lang));
  const values = {
    measure: measure ? measure_name(scenario, measure, lang) : text_of(row, 'measure'),
    place: place_name(scenario, text_of(row, 'place')),
    goods: goods.length > 0 && goods[0] !== '*' ? names(lang, goods) : t(lang, 'option.all_goods'),
    quantity: amount(Number(row['quantity'] ?? 0), lang),
    mission: text_of(row, 'mission'),
    start: day('start'),
  };
  const by_mission = text_of(row, 'mission') ? '_mission' : '';
  return t(lang, `option.does.${row.kind}${by_mission}` as Key, values);
}

const given_title = (row: OptionRow, lang: Lang): string => {
  const title = row[lang === 'fr' ? 'title_fr' : 'title'] ?? row['title'];
  return typeof title === 'string' && title ? title : (row.name?.[lang] ?? '');
};

/*!
 * The title that the option came with; a sentence where it has none.
 * \param was  the option as it came: once its fields differ, its title no longer says what it does
 */
export function option_name(
  scenario: Scenario,
  row: OptionRow,
  lang: Lang,
  was: OptionRow | null = null,
): string {
  const title = given_title(row, lang);
  if (!title || title === row.id) return option_sentence(scenario, row, lang);
  return was && differs(row, was) ? t(lang, 'option.changed', { title }) : title;
}

export const differs = (row: OptionRow, was: OptionRow): boolean => {
  const keys = new Set([...Object.keys(row), ...Object.keys(was)]);
  return [...keys].some((key) => JSON.stringify(row[key]) !== JSON.stringify(was[key]));
};

export const kind_name = (lang: Lang, kind: string): string => t_word(lang, 'option.kind', kind);
