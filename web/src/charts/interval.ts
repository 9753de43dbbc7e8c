// Rows of intervals on one axis: what each option averts, with the range of the futures.

import { svg, type SVGTemplateResult } from 'lit';
import type { Q3 } from '../contract_picture';
import { round_bounds, scale, ticks } from './scale';

export interface IntervalRow {
  label: string; // short: it stands left of the axis
  q: Q3;
  strong: boolean;
}

const row_height = 30;
const left = 60;
const right = 20;
const top = 14;

//! \param say  text of a value on the axis \param title  what a reader of the screen hears
export function interval_chart(
  rows: readonly IntervalRow[],
  say: (x: number) => string,
  title: string,
  axis: string,
  width = 640,
): SVGTemplateResult {
  const low = Math.min(0, ...rows.map((row) => row.q.q05));
  const high = Math.max(0, ...rows.map((row) => row.q.q95));
  const n = width < 480 ? 3 : 5;
  const [from, to] = round_bounds(low, high, n);
  const x = scale(from, to, left, width - right);
  const foot = top + rows.length * row_height;
  return svg`<svg
    viewBox="0 0 ${width} ${foot + 40}" role="img" aria-label=${title} class="chart"
    font-size="13" fill="#1b1f24">
    ${ticks(from, to, n).map(
      (tick) => svg`
        <line x1=${x(tick)} x2=${x(tick)} y1=${top - 6} y2=${foot}
          stroke=${tick === 0 ? '#1b1f24' : '#c3cad2'} stroke-width=${tick === 0 ? 1.5 : 1}></line>
        <text x=${x(tick)} y=${foot + 16} text-anchor="middle">${say(tick)}</text>`,
    )}
    ${rows.map((row, i) => {
      const y = top + (i + 0.5) * row_height;
      const color = row.strong ? '#0b5c8f' : '#4d5661';
      return svg`
        <text x="4" y=${y + 5} font-weight=${row.strong ? 700 : 400}>${row.label}</text>
        <line x1=${x(row.q.q05)} x2=${x(row.q.q95)} y1=${y} y2=${y}
          stroke=${color} stroke-width="3"></line>
        <line x1=${x(row.q.q05)} x2=${x(row.q.q05)} y1=${y - 6} y2=${y + 6} stroke=${color}
          stroke-width="2"></line>
        <line x1=${x(row.q.q95)} x2=${x(row.q.q95)} y1=${y - 6} y2=${y + 6} stroke=${color}
          stroke-width="2"></line>
        <circle cx=${x(row.q.mean)} cy=${y} r="6" fill=${color}></circle>`;
    })}
    <text x=${(left + width - right) / 2} y=${foot + 34} text-anchor="middle">${axis}</text>
  </svg>`;
}
