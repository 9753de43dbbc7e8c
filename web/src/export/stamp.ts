// The line that every file carries: of which day, how sensitive, made with what.

import type { Lang, Scenario } from '../contract';
import { t, type Key } from '../i18n';
import { date_words } from '../words';

export function stamp_text(scenario: Scenario, lang: Lang): string {
  const level = t(lang, `sensitivity.${scenario.sensitivity}` as Key);
  return [
    scenario.title[lang],
    t(lang, 'app.as_of', { date: date_words(scenario.as_of, lang) }),
    t(lang, 'sensitivity.label', { level }),
    `Corridor ${scenario.engine_version}`,
  ].join(' · ');
}
