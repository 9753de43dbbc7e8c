// Catalogues of words. Both languages hold the same keys and placeholders (a test says so).

import type { Lang } from '../contract';
import type en from './en.json';

export type Key = keyof typeof en;
export type Catalogue = Record<string, string>;
type Values = Record<string, string | number>;

const catalogues: Partial<Record<Lang, Catalogue>> = {};

//! Makes the words of a language known; the page loads what it needs (load.ts).
export function add_catalogue(lang: Lang, texts: Catalogue): void {
  catalogues[lang] = texts;
}

export const has_catalogue = (lang: Lang): boolean => catalogues[lang] !== undefined;

//! In a language that is not there yet, the other one speaks.
const text_of = (lang: Lang, key: string): string | undefined =>
  (catalogues[lang] ?? catalogues.en ?? catalogues.fr)?.[key];

//! The text of a key with its {placeholders} filled.
export function t(lang: Lang, key: Key, values?: Values): string {
  const text = text_of(lang, key) ?? key;
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

const rules: Partial<Record<Lang, Intl.PluralRules>> = {};

//! The text of `key.one` or `key.other`, chosen by `n`; {n} is filled with `shown` (default n).
export function tn(lang: Lang, key: string, n: number, values: Values = {}): string {
  const rule = (rules[lang] ??= new Intl.PluralRules(lang));
  const form = rule.select(n) === 'one' ? 'one' : 'other';
  return t(lang, `${key}.${form}` as Key, { n, ...values });
}

//! The text of a key made of a prefix and a word of the wire; the word itself where unknown.
export function t_word(lang: Lang, prefix: string, word: string): string {
  return text_of(lang, `${prefix}.${word}`) ?? word.replaceAll('_', ' ');
}

const rtl_languages = new Set(['ar', 'fa', 'ur', 'he']);
export const direction = (lang: string): 'ltr' | 'rtl' =>
  rtl_languages.has(lang) ? 'rtl' : 'ltr';

//! The first of the browser's languages that we have.
export function preferred_lang(languages: readonly string[]): Lang {
  for (const language of languages) {
    const short = language.slice(0, 2).toLowerCase();
    if (short === 'en' || short === 'fr') return short;
  }
  return 'en';
}
