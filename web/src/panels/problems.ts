// What the engine refused: every fault with its file, line and column, and what is allowed.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../contract_picture';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';

export interface Where {
  file: string;
  line: string;
  column: string;
}

//! "measures.csv:3:5" in its parts; a text of another form is all file.
export function where_of(text: string): Where {
  const match = /^(.*?):(\d+)(?::(\d+))?(?:\s.*)?$/.exec(text);
  if (!match) return { file: text, line: '', column: '' };
  return { file: match[1] ?? '', line: match[2] ?? '', column: match[3] ?? '' };
}

export class Problems extends Shown {
  static override properties = { problem: { attribute: false } };
  declare problem: Problem | null;

  static override styles = [
    tokens,
    shared,
    css`
      .box {
        background: var(--bad-paper);
        border-inline-start: 4px solid var(--closed);
        padding: 0.5rem 0.75rem;
        overflow-x: auto;
      }
      table {
        margin-block-start: 0.5rem;
      }
      th,
      td {
        border-color: var(--line-strong);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (!problem) return nothing;
    const { problems } = problem;
    return html`<div class="box" role="alert">
      <p>${problems.length > 0 ? this.tn('problem.count', problems.length) : this.#text(problem)}</p>
      ${problems.length > 0 ? this.#table(problem) : nothing}
    </div>`;
  }

  #text(problem: Problem): string {
    if (problem.kind === 'unreachable') return this.t('problem.unreachable');
    if (problem.kind === 'busy') return this.t('problem.busy');
    return problem.text || this.t('problem.unknown');
  }

  #table({ problems }: Problem): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t('problem.file')}</th>
          <th scope="col" class="number">${this.t('problem.line')}</th>
          <th scope="col" class="number">${this.t('problem.column')}</th>
          <th scope="col">${this.t('problem.what')}</th>
          <th scope="col">${this.t('problem.allowed')}</th>
        </tr>
      </thead>
      <tbody>
        ${problems.map(({ where, problem, hint }) => {
          const at = where_of(where);
          return html`<tr>
            <td>${at.file}</td>
            <td class="number">${at.line}</td>
            <td class="number">${at.column}</td>
            <td>${problem}</td>
            <td>${hint}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

customElements.define('corridor-problems', Problems);
