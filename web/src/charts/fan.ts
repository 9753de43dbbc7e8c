// A fan: the middle future, half of the futures, eight in ten of them; single futures on demand.

import { css, html, svg, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from 'lit';
import { area, line } from 'd3-shape';
import { number } from '../words';
import { Chart } from './chart';
import { round_bounds, scale, ticks } from './scale';

const quantiles = 7;
const [q10, q25, q50, q75, q90] = [1, 2, 3, 4, 5];
const [left, right, top, bottom] = [40, 12, 12, 26];
const height = 220;

export class Fan extends Chart {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    singles: { attribute: false },
    unit: { type: String },
    share: { type: Boolean },
    column: { type: Number },
  };
  declare data: Float32Array; // [day][7]
  declare singles: Float32Array | null; // [future][day]
  declare unit: string;
  declare share: boolean; // values are shares, shown in percent
  declare column: number; // of the day of the slider

  static override styles = [
    ...Chart.styles,
    css`
      .wide {
        fill: #cfe1f0;
      }
      .half {
        fill: #8fbbdc;
      }
      .middle {
        fill: none;
        stroke: #0b4a78;
        stroke-width: 1.6;
      }
      .ahead {
        stroke-dasharray: 6 3;
      }
      .single {
        fill: none;
        stroke: #4d5661;
        stroke-opacity: 0.45;
      }
    `,
  ];

  constructor() {
    super();
    this.singles = null;
    this.unit = '';
    this.share = false;
    this.column = 0;
  }

  #value(day: number, q: number): number {
    return this.data[quantiles * day + q] ?? Number.NaN;
  }

  #text(value: number): string {
    return this.share ? number(100 * value, 0, this.lang) : number(value, value < 10 ? 1 : 0, this.lang);
  }

  //! "12 (3–20) days", of the day of the slider.
  #now(): string {
    const [low, middle, high] = [q10, q50, q90].map((q) => this.#value(this.column, q!));
    if (Number.isNaN(middle)) return this.t('fan.nothing');
    const text = `${this.#text(middle!)} (${this.#text(low!)}–${this.#text(high!)})`;
    return this.t('fan.now', { value: text, unit: this.unit });
  }

  protected override render(): TemplateResult {
    const days = this.lead_days.length;
    const x = this.x_scale(left, right);
    const values = Float32Array.from({ length: days }, (_, day) => this.#value(day, q90!));
    const most = values.reduce((a, v) => (v > a ? v : a), 0);
    const highest = this.share ? 1 : round_bounds(0, Math.max(most, 1), 5)[1];
    const y = scale(0, highest, height - bottom, top);
    const at = [...this.lead_days.keys()];
    const px = (day: number): number => x(this.lead_days[day]!);
    const band = (low: number, high: number): string =>
      area<number>()
        .defined((day) => !Number.isNaN(this.#value(day, low)))
        .x(px)
        .y0((day) => y(this.#value(day, low)))
        .y1((day) => y(this.#value(day, high)))(at) ?? '';
    const path = (of: (day: number) => number, part: number[] = at): string =>
      line<number>()
        .defined((day) => !Number.isNaN(of(day)))
        .x(px)
        .y((day) => y(Math.min(of(day), highest)))(part) ?? '';
    const middle = (day: number): number => this.#value(day, q50!);
    const past = at.filter((day) => this.lead_days[day]! <= 0);
    const ahead = at.filter((day) => this.lead_days[day]! >= 0);
    const singles = this.singles;
    const on = this.date(this.lead_days[this.column] ?? this.day) + this.t('word.colon');
    return html`<p class="small">${on}<b class="numbers">${this.#now()}</b></p>
      <svg role="img" viewBox="0 0 ${this.width} ${height}" height=${height} aria-label="${on}${this.#now()}">
        ${ticks(0, highest, 4).map((tick) => this.#tick(tick, y(tick)))}
        <path class="wide" d=${band(q10!, q90!)}></path>
        <path class="half" d=${band(q25!, q75!)}></path>
        ${singles
          ? Array.from({ length: singles.length / days }, (_, i) => svg`<path class="single" d=${path((day) => singles[i * days + day]!)}></path>`)
          : svg`<path class="middle" d=${path(middle, past)}></path>
              <path class="middle ahead" d=${path(middle, ahead)}></path>`}
        ${this.lines(x, top, height - bottom)}
        <path class="axis" d="M${left} ${height - bottom}H${this.width - right}"></path>
        ${this.months(x, height - bottom)}
        ${singles ? null : this.#labels(ahead, px, y)}
      </svg>`;
  }

  #tick(value: number, y: number): SVGTemplateResult {
    const text = this.share ? `${number(100 * value, 0, this.lang)}\u00a0%` : number(value, 1, this.lang);
    return svg`<path class="grid" d="M${left} ${y}H${this.width - right}"></path>
      <text x=${left - 5} y=${y + 4} text-anchor="end">${text}</text>`;
  }

  //! Names the bands where they are broad enough to hold the words, else under the chart.
  #labels(ahead: number[], px: (day: number) => number, y: (v: number) => number): SVGTemplateResult[] {
    const spot = (low: number, high: number, key: 'fan.wide' | 'fan.half'): SVGTemplateResult | null => {
      let best = -1;
      let room = 15;
      for (const day of ahead) {
        const space = y(this.#value(day, low)) - y(this.#value(day, high));
        if (px(day) > left + 30 && px(day) < this.width - 130 && space > room) [best, room] = [day, space];
      }
      if (best < 0) return null;
      const middle = (y(this.#value(best, low)) + y(this.#value(best, high))) / 2;
      return svg`<text class="said" x=${px(best)} y=${middle + 4}>${this.t(key)}</text>`;
    };
    return [spot(q75!, q90!, 'fan.wide') ?? spot(q10!, q25!, 'fan.wide'), spot(q25!, q75!, 'fan.half')].filter(
      (label) => label !== null,
    );
  }
}

customElements.define('corridor-fan', Fan);
