// The options on the list: which act together, and the form of the one that is open.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { OptionRow, Scenario } from '../contract';
import type { Bench } from '../plan/bench';
import {
  add_options,
  change_option,
  free_id,
  most_together,
  remove_option,
  toggle_option,
  type Draft,
} from '../plan/draft';
import { new_option, option_kinds, type OptionKind } from '../plan/option_form';
import { differs, kind_name, option_name } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import './option_form';
import type { OptionChange } from './option_form';
import { panel_styles } from './styles';

export class OptionList extends Shown {
  static override properties = {
    scenario: { attribute: false },
    bench: { attribute: false },
    draft: { attribute: false },
    open: { state: true },
    kind: { state: true },
    problem: { state: true },
  };
  declare scenario: Scenario;
  declare bench: Bench;
  declare draft: Draft;
  declare open: string | null;
  declare kind: OptionKind;
  declare problem: string;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      ul {
        list-style: none;
        margin: 0.5rem 0;
        padding: 0;
      }
      li {
        border-block-start: 1px solid var(--line);
        padding-block: 0.35rem;
      }
      li.acts {
        border-inline-start: 4px solid var(--accent);
        padding-inline-start: 0.5rem;
      }
      .name {
        display: flex;
        gap: 0.5rem;
        align-items: flex-start;
      }
      .name label {
        flex: 1;
        padding-block-start: 0.1rem;
        overflow-wrap: anywhere;
      }
      .form {
        padding: 0.5rem 0 0.25rem 2rem;
      }
    `,
  ];

  constructor() {
    super();
    this.open = null;
    this.kind = 'convoy';
    this.problem = '';
  }

  #change(event: CustomEvent<OptionChange>): void {
    const { id, change, key } = event.detail;
    this.bench.change(change_option(this.draft, id, change), key);
  }

  #add(): void {
    const id = free_id(this.draft, this.kind.replace('_', '-'));
    const row = new_option(this.scenario, this.kind, id);
    this.problem = row ? '' : this.t('option.cannot');
    if (!row) return;
    this.bench.change(toggle_option(add_options(this.draft, [row]), id));
    this.open = id;
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    return html`<p class="small soft">${this.t('option.together', { n: most_together })}</p>
      <ul>
        ${draft.rows.map((row) => this.#item(row, draft.acting.includes(row.id)))}
      </ul>
      ${draft.rows.length === 0 ? html`<p>${this.t('option.none')}</p>` : nothing}
      <div class="row">
        <label for="kind" class="seen-by-readers">${this.t('option.add_kind')}</label>
        <select
          id="kind"
          @change=${(event: Event) => {
            this.kind = (event.target as HTMLSelectElement).value as OptionKind;
          }}
        >
          ${option_kinds.map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === this.kind}>
                ${kind_name(this.lang, kind)}
              </option>`,
          )}
        </select>
        <button id="add" @click=${() => this.#add()}>${this.t('option.add')}</button>
      </div>
      ${this.problem ? html`<p class="fault" role="alert">${this.problem}</p>` : nothing}`;
  }

  #item(row: OptionRow, acts: boolean): TemplateResult {
    const { draft } = this;
    const was = this.bench.original(row.id);
    const name = option_name(this.scenario, row, this.lang, was);
    const open = this.open === row.id;
    return html`<li class=${acts ? 'acts' : ''}>
      <div class="name">
        <input
          type="checkbox"
          id="acts-${row.id}"
          .checked=${acts}
          @change=${() => this.bench.change(toggle_option(draft, row.id))}
        />
        <label for="acts-${row.id}">${name}</label>
        <button
          class="plain"
          aria-expanded=${open}
          aria-label=${this.t(open ? 'option.close_named' : 'option.edit_named', { name })}
          @click=${() => {
            this.open = open ? null : row.id;
          }}
        >
          ${open ? this.t('option.close') : this.t('option.edit')}
        </button>
      </div>
      ${open ? this.#form(row, was) : nothing}
    </li>`;
  }

  #form(row: OptionRow, was: OptionRow | null): TemplateResult {
    const { draft } = this;
    const changed = was && differs(row, was);
    return html`<div class="form">
      <corridor-option-form
        .lang=${this.lang}
        .scenario=${this.scenario}
        .row=${row}
        .original=${was}
        @option-change=${this.#change}
      ></corridor-option-form>
      ${changed
        ? html`<button @click=${() => this.bench.change(this.#put_back(row.id, was))}>
            ${this.t('option.put_back')}
          </button>`
        : nothing}
      ${was
        ? nothing
        : html`<button @click=${() => this.bench.change(remove_option(draft, row.id))}>
            ${this.t('option.remove')}
          </button>`}
    </div>`;
  }

  #put_back(id: string, was: OptionRow): Draft {
    const { draft } = this;
    return { ...draft, rows: draft.rows.map((row) => (row.id === id ? was : row)) };
  }
}

customElements.define('corridor-option-list', OptionList);
