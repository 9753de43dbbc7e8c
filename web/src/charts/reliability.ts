// Does a forecast mean what it says? What was foretold against how often it came.

import { svg, type SVGTemplateResult } from 'lit';

export interface Point {
  said: number; // 0..1
  came: number; // 0..1
  n: number; // 0: not told
}

const side = 220;
const left = 60;
const top = 24;
const radius = (n: number): number => (n > 0 ? Math.min(10, 3 + n / 10) : 3.5);

export function reliability_chart(
  points: readonly Point[],
  title: string,
  across: string,
  up: string,
  joined: boolean,
): SVGTemplateResult {
  const x = (share: number): number => left + share * side;
  const y = (share: number): number => top + (1 - share) * side;
  return svg`<svg viewBox="0 0 ${left + side + 20} ${top + side + 48}" role="img"
    aria-label=${title} class="chart square" font-size="12" fill="#1b1f24">
    <rect x=${left} y=${top} width=${side} height=${side} fill="none" stroke="#767f89"></rect>
    <line x1=${x(0)} y1=${y(0)} x2=${x(1)} y2=${y(1)} stroke="#767f89" stroke-dasharray="4 3"></line>
    ${[0, 0.5, 1].map(
      (share) => svg`
        <text x=${x(share)} y=${top + side + 16} text-anchor="middle">${share * 100}\u00a0%</text>
        <text x=${left - 6} y=${y(share) + 4} text-anchor="end">${share * 100}\u00a0%</text>`,
    )}
    ${
      joined
        ? svg`<polyline fill="none" stroke="#0b5c8f" stroke-width="1.5"
            points=${[{ said: 0, came: 0 }, ...points].map((p) => `${x(p.said)},${y(p.came)}`).join(' ')}
          ></polyline>`
        : ''
    }
    ${points.map(
      (p) => svg`
        <circle cx=${x(p.said)} cy=${y(p.came)} r=${radius(p.n)} fill="#0b5c8f"></circle>
        ${p.n > 0 ? svg`<text x=${x(p.said) + 10} y=${y(p.came) - 8}>${p.n}</text>` : ''}`,
    )}
    <text x=${x(0.5)} y=${top + side + 38} text-anchor="middle">${across}</text>
    <text x="14" y=${y(0.5)} text-anchor="middle" transform="rotate(-90 14 ${y(0.5)})">${up}</text>
  </svg>`;
}
