// Numbers, chances and dates as a person reads them: the same rules as the engine's own texts
// (view/words.h), so that screen, report and terminal print the same digits.

import type { IsoDate, Lang, Q, Q3 } from './contract';
import { t, type Key } from './i18n';

const nbsp = '\u00a0';
const dash = '\u2013';
const minus = '\u2212';

//! A chance (0..1) in whole percent, half up. The word is taken from this, never before it.
export function whole_percent(chance: number): number {
  if (!(chance > 0)) return 0;
  return chance >= 1 ? 100 : Math.floor(chance * 100 + 0.5);
}

//! "72 %"; what rounds to 100 or 0 is "> 99 %" or "< 1 %".
export function percent(chance: number): string {
  return percent_of_whole(whole_percent(chance));
}

export function percent_of_whole(p: number): string {
  if (p <= 0) return `<${nbsp}1${nbsp}%`;
  if (p >= 100) return `>${nbsp}99${nbsp}%`;
  return `${p}${nbsp}%`;
}

const scale: [number, Key][] = [
  [99, 'chance.99'],
  [90, 'chance.90'],
  [66, 'chance.66'],
  [33, 'chance.33'],
  [10, 'chance.10'],
  [1, 'chance.1'],
  [0, 'chance.0'],
];

//! Key of the word of the fixed scale (IPCC AR4 ranges, each number one word).
export function chance_key(chance: number): Key {
  const p = whole_percent(chance);
  return (scale.find(([from]) => p >= from) ?? scale[6]!)[1];
}

export const chance_word = (chance: number, lang: Lang): string => t(lang, chance_key(chance));

//! The word for a run-out: in French it agrees with *rupture*.
export function runout_word(chance: number, lang: Lang): string {
  const key = chance_key(chance);
  return t(lang, key === 'chance.99' ? 'chance.99_runout' : key);
}

//! "likely (72 %)"
export function chance_text(chance: number, lang: Lang): string {
  return `${chance_word(chance, lang)} (${percent(chance)})`;
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, nbsp);
}

function two_digits(n: number): number {
  const rounded = Math.floor(n + 0.5);
  let unit = 1;
  while (rounded / unit >= 100) unit *= 10;
  return Math.floor((rounded + Math.floor(unit / 2)) / unit) * unit;
}

//! A count to two significant digits, half up: "41 000".
export function people(n: number): string {
  if (Number.isNaN(n)) return dash;
  const size = two_digits(Math.abs(n));
  return (n < 0 && size > 0 ? minus : '') + grouped(size);
}

function range(a: string, b: string, has_sign: boolean): string {
  if (a === b) return a;
  return has_sign ? `${a}${nbsp}${dash}${nbsp}${b}` : `${a}${dash}${b}`;
}

export const people_range = (low: number, high: number): string =>
  range(people(low), people(high), low < 0);

//! "41 000 (23 000–58 000)": median with 5 and 95 %.
export const people_with_range = (q: Q): string =>
  `${people(q.q50)} (${people_range(q.q05, q.q95)})`;

//! A count in all its digits: "1 024".
export const people_exact = (n: number): string => grouped(Math.round(n));

//! A change: "+350", "−1 200", "0".
export function change(n: number): string {
  const size = people(n);
  return n > 0 && size !== '0' ? `+${size}` : size;
}

//! As people(), from a million on "1.2 M" or "1,2 M".
export function amount(x: number, lang: Lang): string {
  const size = two_digits(Math.abs(x));
  if (!(size >= 1e6)) return people(x);
  const millions = size / 1e6;
  return `${x < 0 ? minus : ''}${number(millions, millions < 10 ? 1 : 0, lang)}${nbsp}M`;
}

export const amount_with_range = (q: Q3, lang: Lang): string =>
  `${amount(q.mean, lang)} (${range(amount(q.q05, lang), amount(q.q95, lang), q.q05 < 0)})`;

//! A number with at most `decimals` decimals.
export function number(x: number, decimals: number, lang: Lang): string {
  if (Number.isNaN(x)) return dash;
  const scaled = Math.floor(Math.abs(x) * 10 ** decimals + 0.5);
  const whole = Math.floor(scaled / 10 ** decimals);
  const tail = String(scaled % 10 ** decimals)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  const sign = x < 0 && scaled > 0 ? minus : '';
  return sign + grouped(whole) + (decimals > 0 && tail ? (lang === 'fr' ? ',' : '.') + tail : '');
}

const day_ms = 86_400_000;
export const day_number = (date: IsoDate): number => Math.round(Date.parse(date) / day_ms);
export const date_of = (day: number): IsoDate => new Date(day * day_ms).toISOString().slice(0, 10);
export const add_days = (date: IsoDate, days: number): IsoDate => date_of(day_number(date) + days);
export const days_between = (from: IsoDate, to: IsoDate): number =>
  day_number(to) - day_number(from);

const formats = new Map<string, Intl.DateTimeFormat>();
function month_name(date: Date, lang: Lang, month: 'long' | 'short'): string {
  const key = lang + month;
  let format = formats.get(key);
  if (!format) {
    const locale = lang === 'fr' ? 'fr' : 'en-GB';
    format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(date);
}

export const month_short = (iso: IsoDate, lang: Lang): string =>
  month_name(new Date(`${iso}T00:00:00Z`), lang, 'short');

function date_with(
  iso: IsoDate,
  lang: Lang,
  month: 'long' | 'short',
  year_known: number | null,
): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = date.getUTCDate();
  const first = lang === 'fr' && day === 1 ? '1er' : String(day);
  const year = date.getUTCFullYear();
  const head = `${first}${nbsp}${month_name(date, lang, month)}`;
  return year === year_known ? head : `${head}${nbsp}${year}`;
}

//! "14 March 2024" or "14 mars 2024"; without the year where it is `year_known`.
export const date_words = (iso: IsoDate, lang: Lang, year_known: number | null = null): string =>
  date_with(iso, lang, 'long', year_known);

//! "14 Mar" or "14 mars".
export const date_short = (iso: IsoDate, lang: Lang, year_known: number | null = null): string =>
  date_with(iso, lang, 'short', year_known);

export const year_of = (iso: IsoDate): number => Number(iso.slice(0, 4));

//! "***", "**", "*", or "–" for no evidence.
export const stars = (evidence: number): string => (evidence > 0 ? '*'.repeat(evidence) : dash);

//! First letter in upper case.
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
