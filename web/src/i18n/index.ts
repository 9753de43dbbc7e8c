// Catalogues of words. Both languages hold the same keys and placeholders (a test says so).

import type { Lang } from '../contract';
import en from './en.json';
import fr from './fr.json';

export type Key = keyof typeof en;
type Values = Record<string, string | number>;

const catalogues: Record<Lang, Record<string, string>> = { en, fr };

//! The text of a key with its {placeholders} filled.
export function t(lang: Lang, key: Key, values?: Values): string {
  const text = catalogues[lang][key] ?? key;
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
  return catalogues[lang][`${prefix}.${word}`] ?? word.replaceAll('_', ' ');
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
