// Elements on a page of a test, with a store, a session and a picture.

import { Session } from '../src/session';
import { make_store, type View } from '../src/state';
import { decoded, no_source, scenario } from './sample';

export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export async function settle(): Promise<void> {
  for (let i = 0; i < 6; ++i) await new Promise((ok) => setTimeout(ok));
}

export async function shown<T extends HTMLElement>(element: T, view: Partial<View>, more = {}, source = no_source) {
  const store = make_store(view);
  const session = new Session(store, source);
  store.set({ scenario: { ...scenario }, picture: decoded(more) });
  Object.assign(element, { store, session });
  document.body.append(element);
  await settle();
  return { element, store, session };
}

export const deep = (element: Element, ...path: string[]): Element =>
  path.reduce((at, selector) => at.shadowRoot!.querySelector(selector)!, element);
