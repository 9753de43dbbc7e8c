// What the scores mean, in words that need no statistics.

import type { Lang } from '../contract';
import type { RecordRow, Skill } from '../contract_panels';
import { t, type Key } from '../i18n';
import { number } from '../words';

//! Below these a group of values carries no verdict.
export const least_values = 10;

export type Verdict = 'better' | 'worse' | 'even' | 'few';

//! Better or worse only where the whole range says so.
export function verdict(skill: Skill): Verdict {
  if (skill.n < least_values) return 'few';
  if (skill.skill_q05 === undefined || skill.skill_q95 === undefined) return 'even';
  if (skill.skill_q05 > 0) return 'better';
  return skill.skill_q95 < 0 ? 'worse' : 'even';
}

//! Ranges meant to hold 90 of 100 values held `share` of n: further off than chance explains?
export function range_key(share: number, n: number): Key {
  const margin = 1.96 * Math.sqrt((0.9 * 0.1) / Math.max(1, n));
  if (share < 0.9 - margin) return 'record.ranges.narrow';
  return share > 0.9 + margin ? 'record.ranges.wide' : 'record.ranges.right';
}

//! Ranges `ratio` times as wide as those of past cases alone.
export function width_key(ratio: number): Key {
  if (ratio < 0.95) return 'record.sharp';
  return ratio <= 1.05 ? 'record.as_sharp' : 'record.not_sharp';
}

export const row_of_all = (rows: readonly RecordRow[]): RecordRow | undefined =>
  rows.find((row) => row.over === 'all' && row.name === 'all');

//! A skill below which a bar ends: beyond it only the number tells.
export const bar_share = (skill: number): number => Math.max(-1, Math.min(1, skill));

export const rivals = ['persistence', 'persistence_spread', 'stock_need', 'curve', 'climatology'];

//! "+49 % (+41 to +57)"
export function skill_text(lang: Lang, skill: Skill | undefined): string {
  if (!skill) return '–';
  const whole = (x: number): string => {
    const text = number(x * 100, 0, lang);
    return x > 0 && text !== '0' ? `+${text}` : text;
  };
  const { skill_q05: low, skill_q95: high } = skill;
  const value = `${whole(skill.skill)}\u00a0%`;
  if (low === undefined || high === undefined) return value;
  return `${value} (${t(lang, 'record.range', { low: whole(low), high: whole(high) })})`;
}

//! With all its decimals, so that columns line up: "0.220".
export const fixed = (x: number, decimals: number, lang: Lang): string =>
  x.toFixed(decimals).replace('.', lang === 'fr' ? ',' : '.');
