// What our charts share: they know their width, their days, and the months along the bottom.

import { css, svg, type PropertyDeclarations, type SVGTemplateResult } from 'lit';
import type { IsoDate } from '../contract';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { add_days, date_short, days_between, month_short, year_of } from '../words';
import { scale, type Scale } from './scale';

export const chart_styles = css`
  svg {
    display: block;
    inline-size: 100%;
    direction: ltr;
    overflow: visible;
  }
  svg text {
    font-size: 12px;
    fill: var(--ink-soft);
  }
  svg .said {
    fill: var(--ink);
    paint-order: stroke;
    stroke: #fff;
    stroke-width: 3px;
  }
  .axis {
    stroke: var(--line-strong);
    fill: none;
  }
  .grid {
    stroke: #e3e7eb;
  }
  .now {
    stroke: var(--ink);
  }
  .day {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .deadline {
    stroke: var(--ink);
    stroke-dasharray: 2 3;
  }
`;

export class Chart extends Shown {
  static override properties: PropertyDeclarations = {
    as_of: { type: String },
    deadline: { type: String },
    lead_days: { attribute: false },
    horizon: { type: Number },
    day: { type: Number },
    width: { state: true },
  };
  declare as_of: IsoDate;
  declare deadline: IsoDate;
  declare lead_days: number[];
  declare horizon: number; // days of forecast, also where the lead days end before
  declare day: number;
  declare width: number;
  #size: ResizeObserver | null = null;

  static override styles = [tokens, shared, chart_styles];

  constructor() {
    super();
    this.lead_days = [];
    this.horizon = 180;
    this.day = 0;
    this.width = 480;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 40) this.width = width;
    });
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    this.#size?.disconnect();
    super.disconnectedCallback();
  }

  protected x_scale(left: number, right: number, first?: number): Scale {
    return scale(first ?? this.lead_days[0] ?? 0, this.horizon, left, this.width - right);
  }

  //! First days of months, named; as many as there is room for.
  protected months(x: Scale, y: number): SVGTemplateResult[] {
    const { from: first, to: last } = x;
    const begin = add_days(this.as_of, first);
    const out: SVGTemplateResult[] = [];
    let free = -Infinity;
    for (let month = Number(begin.slice(5, 7)), year = year_of(begin); ; ) {
      month = (month % 12) + 1;
      if (month === 1) ++year;
      const date = `${year}-${String(month).padStart(2, '0')}-01`;
      const lead = days_between(this.as_of, date);
      if (lead > last) return out;
      const at = x(lead);
      out.push(svg`<path class="axis" d="M${at} ${y}v4"></path>`);
      if (at < free) continue;
      out.push(svg`<text x=${at} y=${y + 16} text-anchor="middle">${month_short(date, this.lang)}</text>`);
      free = at + 38;
    }
  }

  //! Lines at the as-of date, the deadline and the day of the slider.
  protected lines(x: Scale, top: number, bottom: number): SVGTemplateResult {
    const deadline = days_between(this.as_of, this.deadline);
    const line = (name: string, lead: number): SVGTemplateResult =>
      svg`<path class=${name} d="M${x(lead)} ${top}V${bottom}"></path>`;
    return svg`${line('now', 0)}${line('deadline', deadline)}${line('day', this.day)}`;
  }

  protected date(lead: number): string {
    return date_short(add_days(this.as_of, lead), this.lang, year_of(this.as_of));
  }
}
