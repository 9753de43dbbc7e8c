// Saving into the scenario folder: what would be written, and what to do where it moved meanwhile.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Edit, Lang, OptionRow, Scenario } from '../contract';
import type { Problem } from '../contract_picture';
import { is_conflict, problem_of, type PanelApi } from '../panel_api';
import type { Bench } from '../plan/bench';
import type { Draft } from '../plan/draft';
import { differs, option_name, option_sentence } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import './problems';
import { panel_styles } from './styles';

//! Options that the folder does not have like this.
export function options_to_save(draft: Draft, bench: Bench): OptionRow[] {
  return draft.rows.filter((row) => {
    const was = bench.original(row.id);
    return was ? differs(row, was) : draft.acting.includes(row.id);
  });
}

type Step = 'closed' | 'asks' | 'saves' | 'conflict' | 'saved';

export class SavePanel extends Shown {
  static override properties = {
    scenario: { attribute: false },
    bench: { attribute: false },
    draft: { attribute: false },
    api: { attribute: false },
    step: { state: true },
    problem: { state: true },
  };
  declare scenario: Scenario;
  declare bench: Bench;
  declare draft: Draft;
  declare api: PanelApi;
  declare step: Step;
  declare problem: Problem | null;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      ul {
        margin: 0.25rem 0 0.5rem;
        padding-inline-start: 1.25rem;
      }
      .box {
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        padding: 0.5rem 0.75rem;
        margin-block-start: 0.5rem;
      }
    `,
  ];

  constructor() {
    super();
    this.step = 'closed';
    this.problem = null;
  }

  async save(): Promise<void> {
    this.step = 'saves';
    this.problem = null;
    try {
      await this.api.save({
        etag: this.scenario.etag,
        edits: this.draft.edits,
        options: options_to_save(this.draft, this.bench).map((row) => this.#titled(row)),
      });
      this.step = 'saved';
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (error) {
      this.step = is_conflict(error) ? 'conflict' : 'asks';
      if (this.step === 'asks') this.problem = problem_of(error);
    }
  }

  //! With titles that say what it does: those it came with are of the fields it came with.
  #titled({ name, ...row }: OptionRow): OptionRow {
    const was = this.bench.original(row.id);
    const words = (lang: Lang): string =>
      was && differs(row as OptionRow, was)
        ? option_sentence(this.scenario, row as OptionRow, lang)
        : option_name(this.scenario, { ...row, name } as OptionRow, lang);
    return { ...row, title: words('en'), title_fr: words('fr') } as OptionRow;
  }

  //! Reads the folder anew; the changes of this page stay and apply to what is there now.
  #reload(): void {
    this.step = 'closed';
    this.dispatchEvent(new CustomEvent('reload'));
  }

  protected override render(): TemplateResult {
    const changes = this.draft.edits.length + options_to_save(this.draft, this.bench).length;
    const read_only = this.scenario.read_only;
    return html`<button
        id="save"
        ?disabled=${changes === 0 || read_only || this.step === 'saves'}
        aria-expanded=${this.step === 'asks'}
        @click=${() => {
          this.step = this.step === 'asks' ? 'closed' : 'asks';
        }}
      >
        ${this.t('save.start')}
      </button>
      ${read_only ? html`<span class="small soft">${this.t('save.read_only')}</span>` : nothing}
      <span role="status">${this.step === 'saved' ? this.t('save.done') : nothing}</span>
      ${this.step === 'asks' || this.step === 'saves' ? this.#question() : nothing}
      ${this.step === 'conflict' ? this.#conflict() : nothing}`;
  }

  #question(): TemplateResult {
    const options = options_to_save(this.draft, this.bench);
    return html`<div class="box">
      <p>${this.t('save.question', { folder: this.scenario.folder })}</p>
      <ul>
        ${this.draft.edits.map((edit) => html`<li>${this.#edit(edit)}</li>`)}
        ${options.map((row) => {
          const name = option_name(this.scenario, row, this.lang, this.bench.original(row.id));
          const key = this.bench.original(row.id) ? 'save.option_changed' : 'save.option_added';
          return html`<li>${this.t(key, { name })}</li>`;
        })}
      </ul>
      <p class="small soft">${this.t('save.keeps')}</p>
      <div class="row">
        <button id="save-now" ?disabled=${this.step === 'saves'} @click=${() => void this.save()}>
          ${this.t('save.now')}
        </button>
        <button
          @click=${() => {
            this.step = 'closed';
          }}
        >
          ${this.t('save.cancel')}
        </button>
      </div>
      <corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
    </div>`;
  }

  #conflict(): TemplateResult {
    return html`<div class="box amber" role="alert">
      <p>${this.t('save.conflict')}</p>
      <div class="row">
        <button id="reload" @click=${() => this.#reload()}>${this.t('save.reload')}</button>
        <button
          @click=${() => {
            this.step = 'closed';
          }}
        >
          ${this.t('save.cancel')}
        </button>
      </div>
    </div>`;
  }

  #edit(edit: Edit): string {
    if ('setting' in edit)
      return this.t('save.setting', { name: edit.setting, value: String(edit.value) });
    if ('drop' in edit) return this.t('save.dropped', { table: edit.table, row: edit.row });
    if ('add' in edit)
      return this.t('save.row_added', { table: edit.table, row: Object.values(edit.add).join(', ') });
    if (edit.column === 'set_aside')
      return this.t(edit.value === '1' ? 'save.set_aside' : 'save.put_back', { report: edit.row });
    return this.t('save.cell', {
      table: edit.table,
      row: edit.row,
      column: edit.column,
      value: String(edit.value) || '–',
    });
  }
}

customElements.define('corridor-save', SavePanel);
