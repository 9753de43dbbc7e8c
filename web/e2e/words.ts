// The scale of chances and the dates, written down a second time: not the code of the page.

import type { Lang } from '../src/contract';

const scale: [number, string, string][] = [
  [99, 'virtually certain', 'quasi certaine'],
  [90, 'very likely', 'très probable'],
  [66, 'likely', 'probable'],
  [33, 'about as likely as not', 'à peu près aussi probable qu’improbable'],
  [10, 'unlikely', 'improbable'],
  [1, 'very unlikely', 'très improbable'],
  [0, 'exceptionally unlikely', 'exceptionnellement improbable'],
];

//! "likely", of a whole number of percent.
export function word_of(percent: number, lang: Lang): string {
  const found = scale.find(([from]) => percent >= from)!;
  return lang === 'en' ? found[1] : found[2];
}

export const percent_text = (percent: number): string =>
  percent >= 100 ? '> 99 %' : percent <= 0 ? '< 1 %' : `${percent} %`;

const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};

//! "14 April" or "14 avril", without the year.
export function day_text(iso: string, lang: Lang): string {
  const [, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${lang === 'fr' && day === 1 ? '1er' : day} ${months[lang][month - 1]}`;
}

export function days_later(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
