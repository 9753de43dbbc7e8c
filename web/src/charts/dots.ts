// The run-out date as twenty dots: one dot is one future in twenty. Diamonds: not within the days.

import { css, html, svg, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { IsoDate } from '../contract';
import { days_between } from '../words';
import { Chart } from './chart';

const [left, right, bottom] = [14, 66, 22];
const radius = 5;

export interface Placed {
  x: number;
  row: number;
}

//! Columns of dots, each as near to its day as the width of a dot allows.
export function stack(days: readonly number[], x: (day: number) => number): Placed[] {
  const step = 2 * radius + 1;
  const rows = new Map<number, number>();
  return days.map((day) => {
    const column = Math.round(x(day) / step);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { x: column * step, row };
  });
}

export class Dots extends Chart {
  static override properties: PropertyDeclarations = { dots: { attribute: false } };
  declare dots: (IsoDate | null)[];

  static override styles = [
    ...Chart.styles,
    css`
      circle {
        fill: #0b4a78;
      }
      .never {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.5;
      }
    `,
  ];

  constructor() {
    super();
    this.dots = [];
  }

  protected override render(): TemplateResult {
    const days = this.dots.filter((d) => d !== null).map((d) => days_between(this.as_of, d));
    const never = this.dots.length - days.length;
    const x = this.x_scale(left, right, 0);
    const placed = stack(days, x);
    const tallest = Math.max(...placed.map((dot) => dot.row + 1), Math.min(never, 5), 3);
    const base = tallest * (2 * radius + 1) + 8;
    const height = base + bottom;
    const deadline = days_between(this.as_of, this.deadline);
    const before = days.filter((day) => day <= deadline).length;
    const label = this.t('dots.label', { n: before, all: this.dots.length, date: this.date(deadline), never });
    return html`<svg role="img" viewBox="0 0 ${this.width} ${height}" height=${height} aria-label=${label}>
        ${this.lines(x, 2, base)}
        <path class="axis" d="M${left} ${base}H${this.width - right}"></path>
        ${this.months(x, base)}
        ${placed.map((dot) => svg`<circle cx=${dot.x} cy=${base - radius - 1 - dot.row * (2 * radius + 1)} r=${radius}></circle>`)}
        ${Array.from({ length: never }, (_, i) => this.#never(i, base))}
      </svg>
      <p class="small soft">${this.t('dots.key', { n: this.lead_days.at(-1) ?? 0 })}</p>`;
  }

  #never(i: number, base: number): SVGTemplateResult {
    const x = this.width - right + 16 + 11 * Math.floor(i / 5);
    const y = base - radius - 1 - 11 * (i % 5);
    return svg`<path class="never" d="M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z"></path>`;
  }
}

customElements.define('corridor-dots', Dots);
