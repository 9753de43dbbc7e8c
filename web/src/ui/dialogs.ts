// Two dialogs: find a place, and the keys of the page.

import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Place } from '../contract';
import type { Key } from '../i18n';
import { stars } from '../words';
import { Shown } from './element';
import { shared, tokens } from './styles';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

//! Places whose name holds the words, accents and case aside; those that begin with them first.
export function matching(places: readonly Place[], words: string): Place[] {
  const wanted = plain(words.trim());
  const starts = (place: Place): number => (plain(place.name).startsWith(wanted) ? 0 : 1);
  return places
    .filter((place) => plain(place.name).includes(wanted))
    .toSorted((a, b) => starts(a) - starts(b) || b.population - a.population);
}

const look = css`
  dialog {
    inline-size: min(30rem, 92vw);
    max-block-size: 80vh;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 1rem;
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(20 25 30 / 40%);
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin-block-end: 0.5rem;
  }
  input {
    inline-size: 100%;
    border: 1px solid var(--line-strong);
    padding-inline: 0.5rem;
  }
  ul {
    list-style: none;
    margin: 0.5rem 0 0;
    padding: 0;
    max-block-size: 50vh;
    overflow-y: auto;
  }
  li button {
    inline-size: 100%;
    text-align: start;
    border-color: transparent;
    outline-offset: -3px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.35rem 1rem;
    margin: 0;
  }
  dd {
    margin: 0;
  }
  kbd {
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    padding: 0 0.3rem;
    font: inherit;
  }
`;

class Dialog extends Shown {
  static override styles = [tokens, shared, look];

  get #box(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get open(): boolean {
    return this.#box?.open ?? false;
  }

  show(): void {
    this.#box?.showModal();
  }

  close(): void {
    this.#box?.close();
  }

  protected frame(title: string, body: TemplateResult): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${title}</h2>
        <button @click=${() => this.close()}>${this.t('dialog.close')}</button>
      </header>
      ${body}
    </dialog>`;
  }
}

export class FindPlace extends Dialog {
  static override properties: PropertyDeclarations = {
    places: { attribute: false },
    words: { state: true },
  };
  declare places: Place[];
  declare words: string;

  constructor() {
    super();
    this.places = [];
    this.words = '';
  }

  override show(): void {
    this.words = '';
    super.show();
    this.renderRoot.querySelector('input')?.focus();
  }

  #choose(place: Place | undefined): void {
    if (!place) return;
    this.close();
    this.dispatchEvent(new CustomEvent('choose-place', { detail: place.id }));
  }

  protected override render(): TemplateResult {
    const found = matching(this.places, this.words);
    return this.frame(
      this.t('find.title'),
      html`<input
          type="search"
          autocomplete="off"
          aria-label=${this.t('find.title')}
          .value=${this.words}
          @input=${(e: Event) => (this.words = (e.target as HTMLInputElement).value)}
          @keydown=${(e: KeyboardEvent) => {
            if (e.key === 'Enter') this.#choose(found[0]);
          }}
        />
        <p class="seen-by-readers" role="status">${this.tn('find.found', found.length)}</p>
        <ul>
          ${found.map(
            (place) =>
              html`<li>
                <button @click=${() => this.#choose(place)}>
                  ${place.name} <span class="soft">${stars(place.evidence)} ${place.admin1_name}</span>
                </button>
              </li>`,
          )}
        </ul>`,
    );
  }
}

const keys: [string, Key][] = [
  ['1–6', 'keys.tabs'],
  ['← →', 'keys.day'],
  ['Shift ← →', 'keys.week'],
  ['Space', 'keys.play'],
  ['/', 'keys.find'],
  ['?', 'keys.keys'],
  ['Esc', 'keys.back'],
  ['Ctrl + wheel', 'keys.zoom'],
  ['Ctrl Z', 'keys.undo'],
  ['Ctrl Shift Z', 'keys.redo'],
];

export class Keys extends Dialog {
  protected override render(): TemplateResult {
    return this.frame(
      this.t('keys.title'),
      html`<dl>
        ${keys.map(([key, text]) => html`<dt><kbd>${key}</kbd></dt>
          <dd>${this.t(text)}</dd>`)}
      </dl>`,
    );
  }
}

customElements.define('corridor-find', FindPlace);
customElements.define('corridor-keys', Keys);
