// The first screen: nothing is open yet, or what was opened could not be read.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { HttpSource } from '../api';
import type { FolderRow, Folders } from '../contract_panels';
import type { Problem } from '../contract_picture';
import { PanelApi, problem_of } from '../panel_api';
import '../panels/problems';
import { panel_styles } from '../panels/styles';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';

export class Start extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    offered: { state: true },
    problem: { state: true },
    busy: { state: true },
    path: { state: true },
  };
  declare session: Session;
  declare offered: Folders | null;
  declare problem: Problem | null;
  declare busy: boolean;
  declare path: string;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      ul {
        list-style: none;
        padding: 0;
        margin: 0.5rem 0;
        display: grid;
        gap: 0.5rem;
        grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
      }
      li button {
        inline-size: 100%;
        min-block-size: 3.5rem;
        text-align: start;
      }
      li small {
        display: block;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      input[type='text'] {
        inline-size: min(28rem, 100%);
      }
    `,
  ];

  constructor() {
    super();
    this.offered = null;
    this.problem = null;
    this.busy = false;
    this.path = '';
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.problem, state.engine];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  get #api(): PanelApi | null {
    const { source } = this.session;
    return source instanceof HttpSource ? new PanelApi(source) : null;
  }

  async read(): Promise<void> {
    try {
      this.offered = (await this.#api?.folders()) ?? null;
    } catch (error) {
      this.problem = problem_of(error);
    }
  }

  async open(folder: string): Promise<void> {
    if (!folder || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await this.#api?.open(folder);
      await this.session.open();
    } catch (error) {
      this.problem = problem_of(error);
    }
    this.busy = false;
  }

  protected override render(): TemplateResult {
    // That nothing is open yet is no fault to report.
    const { problem } = this.store.state;
    const before = problem?.kind === 'usage' ? null : problem;
    const fault = this.problem ?? (before && before.problems.length > 0 ? before : null);
    return html`<h2>${this.t('start.title')}</h2>
      <p>${this.t('start.explain')}</p>
      ${fault ? html`<h3>${this.t('app.failed')}</h3>` : nothing}
      <corridor-problems .lang=${this.lang} .problem=${fault}></corridor-problems>
      ${fault && fault.problems.length > 0
        ? html`<p class="soft">${this.t('start.nothing_loaded')}</p>`
        : nothing}
      ${before && before.problems.length === 0
        ? html`<p class="soft">${before.text}</p>
            <button @click=${() => void this.session.open()}>${this.t('app.retry')}</button>`
        : nothing}
      ${this.#folders()}${this.offered?.may_type ? this.#typed() : nothing}
      <section>
        <h3>${this.t('start.import')}</h3>
        <p>${this.t('start.import_explain', { command: 'corridor import flee' })}</p>
      </section>`;
  }

  #folders(): TemplateResult {
    const { offered } = this;
    if (!offered) return html`<p>${this.t('start.looking')}</p>`;
    if (offered.folders.length === 0) return html`<p>${this.t('start.none')}</p>`;
    return html`<ul>
      ${offered.folders.map((folder) => this.#folder(folder))}
    </ul>`;
  }

  #folder(folder: FolderRow): TemplateResult {
    const title = folder.title?.[this.lang] || folder.name || folder.path;
    return html`<li>
      <button ?disabled=${this.busy} @click=${() => void this.open(folder.path)}>
        ${title}<small>${folder.path}</small>
      </button>
    </li>`;
  }

  #typed(): TemplateResult {
    return html`<form
      class="row"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.open(this.path.trim());
      }}
    >
      <label for="path">${this.t('start.path')}</label>
      <input
        type="text"
        id="path"
        autocomplete="off"
        spellcheck="false"
        .value=${this.path}
        @input=${(event: Event) => {
          this.path = (event.target as HTMLInputElement).value;
        }}
      />
      <button ?disabled=${this.busy}>${this.t('start.open')}</button>
    </form>`;
  }
}

customElements.define('corridor-start', Start);
