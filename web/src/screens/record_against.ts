// The model against forecasts that need none: how much of their error it takes away.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Skill, TrackRecord } from '../contract_panels';
import { t_word } from '../i18n';
import { panel_styles } from '../panels/styles';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { bar_share, rivals, row_of_all, skill_text, verdict } from './record_words';

export class RecordAgainst extends Shown {
  static override properties = { record: { attribute: false } };
  declare record: TrackRecord;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      section > p {
        max-inline-size: 44rem;
      }
      .better {
        font-weight: 600;
      }
      .axis {
        position: relative;
        display: block;
        inline-size: 8rem;
        block-size: 0.8rem;
        background: linear-gradient(var(--line-strong), var(--line-strong)) center / 1px 100%
          no-repeat;
      }
      .axis i {
        position: absolute;
        inset-block: 0.15rem;
        background: var(--accent);
      }
      .axis i.less {
        background: repeating-linear-gradient(90deg, var(--closed) 0 3px, #fff 3px 5px);
      }
      tr.few td,
      tr.few th {
        color: var(--ink-soft);
      }
      tbody th {
        font-weight: 400;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const all = row_of_all(this.record.skill);
    if (!all) return nothing;
    return html`<section>
      <h2>${this.t('record.against')}</h2>
      <p>${this.t('record.against_explain')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.t('record.against')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t('record.rival')}</th>
              <th scope="col">${this.t('record.verdict')}</th>
              <th scope="col" class="number">${this.t('record.less_error')}</th>
              <th scope="col"><span class="seen-by-readers">${this.t('record.bar')}</span></th>
              <th scope="col" class="number">${this.t('record.values')}</th>
            </tr>
          </thead>
          <tbody>
            ${rivals.map((rival) => {
              const skill = all.against[rival];
              if (!skill) return nothing;
              const said = verdict(skill);
              return html`<tr>
                <th scope="row">${t_word(this.lang, 'record.rival', rival)}</th>
                <td class=${said}>${this.t(`record.verdict.${said}`)}</td>
                <td class="number">${skill_text(this.lang, skill)}</td>
                <td>${this.#bar(skill)}</td>
                <td class="number">${skill.n}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #bar(skill: Skill): TemplateResult {
    const share = bar_share(skill.skill);
    const start = share < 0 ? 50 + share * 50 : 50;
    return html`<span class="axis" aria-hidden="true"
      ><i
        class=${share < 0 ? 'less' : ''}
        style="inset-inline-start:${start}%;inline-size:${Math.abs(share) * 50}%"
      ></i
    ></span>`;
  }
}

customElements.define('corridor-record-against', RecordAgainst);
