// The record by what was forecast, how far ahead, or how the place was closed.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../contract';
import type { RecordRow, TrackRecord } from '../contract_panels';
import type { Table } from '../export/csv';
import { t_word } from '../i18n';
import { panel_styles } from '../panels/styles';
import { Shown } from '../ui/element';
import '../ui/save_as';
import { shared, tokens } from '../ui/styles';
import { percent } from '../words';
import { least_values, rivals, skill_text } from './record_words';

export class RecordGroups extends Shown {
  static override properties = {
    scenario: { attribute: false },
    record: { attribute: false },
    over: { attribute: false },
  };
  declare scenario: Scenario | null; // whose name the files carry
  declare record: TrackRecord;
  declare over: 'target' | 'lead' | 'regime';

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      tr.few td,
      tr.few th {
        color: var(--ink-soft);
      }
      tbody th {
        font-weight: 400;
      }
    `,
  ];

  #name(row: RecordRow): string {
    if (row.over === 'regime') return t_word(this.lang, 'record.regime', row.name);
    if (row.over === 'lead') return t_word(this.lang, 'record.lead', row.name.replaceAll(' ', '_'));
    const [variable = '', kind] = row.name.split(' ');
    const name = t_word(this.lang, 'record.variable', variable);
    return kind ? `${name}, ${t_word(this.lang, 'record.kind', kind)}` : name;
  }

  protected override render(): TemplateResult {
    const rows = this.record.skill.filter((row) => row.over === this.over);
    const table = (): Table => ({
      columns: ['over', 'target', 'n', 'coverage90', ...rivals.map((rival) => `skill_${rival}`)],
      rows: rows.map((row) => [row.over, row.name, row.n, row.coverage90,
        ...rivals.map((rival) => row.against[rival]?.skill)]),
    });
    return html`<section>
      <h2>${this.t(`record.by.${this.over}`)}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.t(`record.by.${this.over}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t('record.group')}</th>
              <th scope="col" class="number">${this.t('record.values')}</th>
              <th scope="col" class="number">${this.t('record.held')}</th>
              <th scope="col" class="number">${this.t('record.to_persistence')}</th>
              <th scope="col" class="number">${this.t('record.to_climatology')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr class=${row.n < least_values ? 'few' : ''}>
                  <th scope="row">
                    ${this.#name(row)}
                    ${row.n < least_values ? html`(${this.t('record.verdict.few')})` : nothing}
                  </th>
                  <td class="number">${row.n}</td>
                  <td class="number">
                    ${row.coverage90 === undefined ? '–' : percent(row.coverage90)}
                  </td>
                  <td class="number">${skill_text(this.lang, row.against['persistence'])}</td>
                  <td class="number">${skill_text(this.lang, row.against['climatology'])}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.scenario
        ? html`<corridor-save-as
            what="record-${this.over}"
            .lang=${this.lang}
            .scenario=${this.scenario}
            .table=${table}
          ></corridor-save-as>`
        : nothing}
    </section>`;
  }
}

customElements.define('corridor-record-groups', RecordGroups);
