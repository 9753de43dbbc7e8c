// What the live region says: the day, and the sentence of the page.

import { t } from '../i18n';
import type { State } from '../state';
import { add_days, date_words } from '../words';

export function spoken({ scenario, picture, view }: Readonly<State>): string {
  if (!scenario || !picture) return '';
  const date = date_words(add_days(scenario.as_of, view.day), view.lang);
  const key = view.day > 0 ? 'slider.forecast' : view.day === 0 ? 'slider.as_of' : 'slider.reported';
  const kind = t(view.lang, key, { n: Math.abs(view.day) });
  const { headline } = picture.picture;
  return `${date}, ${kind}. ${(headline.short ?? headline.sentence)[view.lang]}`;
}
