// What lines and towns mean, beside the map; drawn with the same looks.

import { css, html, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { road_states } from '../data/picture';
import type { Key } from '../i18n';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { cover_ends, cover_fills, cover_marks, line_looks, link_look, town_looks, type LineLook, type TownState } from './looks';

const town_states = Object.keys(town_looks) as TownState[];

export class Legend extends Shown {
  static override properties: PropertyDeclarations = { cover: { type: Boolean }, links: { type: Boolean } };
  declare cover: boolean;
  declare links: boolean; // roads without their states

  static override styles = [
    tokens,
    shared,
    css`
      :host {
        font-size: 0.8125rem;
        padding-block: 0.35rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.9rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 0.3rem;
        align-items: center;
      }
      svg {
        flex: none;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<ul aria-label=${this.t('legend.towns')}>
        ${this.cover ? cover_fills.map((fill, i) => this.#cover(fill, i)) : null}
        ${town_states
          .filter((state) => !this.cover || state === 'no_evidence' || state === 'not_analysed')
          .map((state) => this.#town(state))}
      </ul>
      <ul aria-label=${this.t('legend.roads')}>
        ${this.links
          ? this.#line(link_look, 'road.link')
          : road_states.map((state) => this.#line(line_looks[state], `road.${state}`))}
      </ul>`;
  }

  #disc(fill: string, mark = '', ink = ''): TemplateResult {
    return html`<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <circle r="7" fill=${fill} stroke="#1b1f24" stroke-width="1.2"></circle>
      ${svg`<path d=${mark} stroke=${ink} stroke-width=".3" fill="none" transform="scale(7)"></path>`}
    </svg>`;
  }

  #town(state: TownState): TemplateResult {
    const look = town_looks[state];
    return html`<li>
      ${this.#disc(look.fill, look.mark, look.ink)}${this.t(`access.${state}` as Key)}
    </li>`;
  }

  #cover(fill: string, i: number): TemplateResult {
    const from = i > 0 ? cover_ends[i - 1]! : 0;
    const to = cover_ends[i]!;
    const text =
      to === Infinity
        ? this.t('legend.cover_over', { from })
        : i === 0
          ? this.t('legend.cover_none')
          : this.t('legend.cover', { from, to });
    return html`<li>${this.#disc(fill, cover_marks[i], '#1b1f24')}${text}</li>`;
  }

  #line(look: LineLook, key: Key): TemplateResult {
    const dash = look.dash.join(' ');
    return html`<li>
      <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
        <path d="M0 6H34" stroke=${look.edge} stroke-width=${look.width + 1.4} stroke-dasharray=${dash} />
        <path d="M0 6H34" stroke=${look.colour} stroke-width=${look.width} stroke-dasharray=${dash} />
        ${look.crossed
          ? svg`<path d="M12 1L22 11M12 11L22 1" stroke="#fff" stroke-width="5" /><path d="M12 1L22 11M12 11L22 1" stroke="#1b1f24" stroke-width="2.2" />`
          : null}
      </svg>
      ${this.t(key)}
    </li>`;
  }
}

customElements.define('corridor-legend', Legend);
