// What the numbers rest on, at the foot of every screen.

import { html, nothing, type TemplateResult } from 'lit';
import { t, tn } from '../i18n';
import type { State } from '../state';
import { days_between, number, people_exact } from '../words';

//! Half the width, in points, within which 19 in 20 repetitions of a chance of one half would lie.
export const points_of = (members: number): number => (2 * 100 * 0.5) / Math.sqrt(members);

export function footer({ scenario, picture, view }: Readonly<State>): TemplateResult | typeof nothing {
  if (!scenario) return nothing;
  const { lang } = view;
  const newest = scenario.reports.reduce((a, r) => (r.published > a ? r.published : a), '');
  const members = picture?.picture.members ?? scenario.members;
  const parts = [
    tn(lang, 'foot.futures', members, { n: people_exact(members) }),
    t(lang, 'foot.points', { n: number(points_of(members), 0, lang) }),
    t(lang, 'foot.seed', { n: scenario.seed }),
    tn(lang, 'foot.reports', scenario.reports.length),
  ];
  if (newest) parts.push(tn(lang, 'foot.newest', days_between(newest, scenario.as_of)));
  return html`<footer>
    <p>${parts.join(' · ')}</p>
    <p>${t(lang, 'foot.boundaries')} ${t(lang, 'foot.land')}</p>
  </footer>`;
}
