// The twenty run-out dates of a row as small bars over the forecast, in a list.

import { html, type TemplateResult } from 'lit';
import type { IsoDate } from '../contract';
import { days_between } from '../words';

const bins = 12;
const bar_width = 6;
const height = 18;

//! Dots in each twelfth of the days after the as-of date.
export function count_dots(dots: readonly (IsoDate | null)[], as_of: IsoDate, days: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const date of dots) {
    if (!date) continue;
    const bin = Math.floor(((days_between(as_of, date) - 1) / days) * bins);
    counts[Math.min(Math.max(bin, 0), bins - 1)]! += 1;
  }
  return counts;
}

export function spark(dots: readonly (IsoDate | null)[], as_of: IsoDate, days: number): TemplateResult {
  const counts = count_dots(dots, as_of, days);
  const most = Math.max(...counts, 5);
  const bars = counts
    .map((n, i) => {
      const h = (n / most) * (height - 2);
      return n > 0 ? `M${i * bar_width + 0.5} ${height - 1}v${-h.toFixed(1)}h${bar_width - 1}v${h.toFixed(1)}z` : '';
    })
    .join('');
  const width = bins * bar_width;
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <path d="M0 ${height - 0.5}H${width}" stroke="#767f89"></path><path d=${bars} fill="#2e75a8"></path>
  </svg>`;
}
