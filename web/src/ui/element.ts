// The base of our elements. They stand in their own shadow root, so that an element works in the
// app, in a report and in a page of somebody else alike.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Lang } from '../contract';
import { t, tn, type Key } from '../i18n';
import type { AppStore, State } from '../state';
import { shared, tokens } from './styles';

//! An element with a language and our looks; it gets what it shows through typed properties.
export class Shown extends LitElement {
  static override properties: PropertyDeclarations = { lang: { type: String, reflect: true } };
  static override styles: CSSResultGroup = [tokens, shared];
  declare lang: Lang;

  constructor() {
    super();
    this.lang = 'en';
  }

  protected t(key: Key, values?: Record<string, string | number>): string {
    return t(this.lang, key, values);
  }

  protected tn(key: string, n: number, values?: Record<string, string | number>): string {
    return tn(this.lang, key, n, values);
  }
}

//! An element that follows the store; `needs` picks the parts whose change redraws it.
export class Following extends Shown {
  static override properties: PropertyDeclarations = { store: { attribute: false } };
  declare store: AppStore;
  #stop: (() => void) | null = null;

  //! The parts of the state this element shows, compared one by one by identity.
  protected needs(state: Readonly<State>): unknown[] {
    return [state];
  }

  override connectedCallback(): void {
    this.lang = this.store.state.view.lang;
    super.connectedCallback();
    this.#stop = this.store.subscribe((state, before) => {
      if (state.view.lang !== this.lang) this.lang = state.view.lang;
      const now = this.needs(state);
      const old = this.needs(before);
      if (now.some((value, i) => !Object.is(value, old[i]))) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = null;
    super.disconnectedCallback();
  }
}
