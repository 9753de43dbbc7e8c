// Shares of futures in each access state, day by day, stacked; patterns tell states apart in grey.

import { css, html, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { area } from 'd3-shape';
import { access_states, type AccessState } from '../data/picture';
import type { Key } from '../i18n';
import { Chart } from './chart';
import { scale } from './scale';

const [left, right, top, bottom] = [40, 12, 6, 24];
const height = 120;
const order: AccessState[] = ['cut_off', 'hard_to_reach', 'restricted', 'open'];
const fills: Record<AccessState, string> = {
  open: '#0072b2',
  restricted: 'url(#restricted)',
  hard_to_reach: 'url(#hard)',
  cut_off: 'url(#cut)',
};

export class Strip extends Chart {
  static override properties: PropertyDeclarations = { percents: { attribute: false } };
  declare percents: Uint8Array; // [day][4 access_states]

  static override styles = [
    ...Chart.styles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.9rem;
        list-style: none;
        margin: 0;
        padding: 0;
        font-size: 0.8125rem;
      }
      li {
        display: flex;
        gap: 0.3rem;
        align-items: center;
      }
      li svg {
        inline-size: 18px;
        flex: none;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const x = this.x_scale(left, right);
    const y = scale(0, 100, height - bottom, top);
    const at = [...this.lead_days.keys()];
    const sum = (day: number, upto: number): number =>
      order
        .slice(0, upto)
        .reduce((a, state) => a + (this.percents[4 * day + access_states.indexOf(state)] ?? 0), 0);
    const band = (i: number): string =>
      area<number>()
        .x((day) => x(this.lead_days[day]!))
        .y0((day) => y(sum(day, i)))
        .y1((day) => y(i === order.length - 1 ? 100 : sum(day, i + 1)))(at) ?? '';
    return html`<svg role="img" viewBox="0 0 ${this.width} ${height}" height=${height} aria-label=${this.t('strip.label')}>
        ${patterns}
        ${order.map((state, i) => svg`<path d=${band(i)} fill=${fills[state]}></path>`)}
        ${[0, 50, 100].map((p) => svg`<text x=${left - 5} y=${y(p) + 4} text-anchor="end">${p}\u00a0%</text>`)}
        ${this.lines(x, top, height - bottom)} ${this.months(x, height - bottom)}
      </svg>
      <ul>
        ${order.map(
          (state) =>
            html`<li>
              <svg viewBox="0 0 18 14" height="14" aria-hidden="true">
                <rect width="18" height="14" fill=${fills[state]} stroke="#1b1f24"></rect></svg
              >${this.t(`access.${state}` as Key)}
            </li>`,
        )}
      </ul>`;
  }
}

const pattern = (id: string, fill: string, d: string, ink: string): TemplateResult =>
  svg`<pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill=${fill}></rect><path d=${d} stroke=${ink}></path></pattern>` as unknown as TemplateResult;

const patterns = svg`<defs>
  ${pattern('restricted', '#e69f00', 'M0 3H6', '#7a5400')}
  ${pattern('hard', '#e69f00', 'M0 1H6M0 4H6', '#1b1f24')}
  ${pattern('cut', '#d55e00', 'M0 0L6 6M0 6L6 0', '#5a2700')}
</defs>`;

customElements.define('corridor-strip', Strip);
