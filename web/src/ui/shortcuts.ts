// Keys of the whole page: 1-6 screens, arrows days, Shift+arrows weeks, Space play, / find, ? keys.

import { tabs, type Tab } from '../state';

export interface Actions {
  tab(tab: Tab): void;
  step(days: number): void;
  play(): void;
  find(): void;
  keys(): void;
  back(): void;
}

//! The element that has the focus, looked up through shadow roots.
export function focused(): Element | null {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

//! Whether the element takes typed text or uses these keys itself.
function takes_keys(element: Element | null, key: string): boolean {
  if (!element) return false;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) {
    const typed = !['checkbox', 'radio', 'button', 'range'].includes(element.type);
    return typed || (key === ' ' && element.type !== 'range') || key.startsWith('Arrow');
  }
  if ((element as HTMLElement).isContentEditable) return true;
  const role = element.getAttribute('role');
  const button = element instanceof HTMLButtonElement || role === 'button' || role === 'tab';
  if (key === ' ') return button || element instanceof HTMLAnchorElement || role === 'slider';
  if (key.startsWith('Arrow')) return role === 'tab' || role === 'slider' || role === 'option';
  return false;
}

//! Handles a key of the page; true where it was one of ours.
export function handle_key(event: KeyboardEvent, actions: Actions): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = focused();
  if (event.key === 'Escape') {
    actions.back();
    return true;
  }
  if (takes_keys(at, event.key)) return false;
  const tab = /^[1-6]$/.test(event.key) ? tabs[Number(event.key) - 1] : undefined;
  if (tab) actions.tab(tab);
  else if (event.key === 'ArrowRight') actions.step(event.shiftKey ? 7 : 1);
  else if (event.key === 'ArrowLeft') actions.step(event.shiftKey ? -7 : -1);
  else if (event.key === ' ') actions.play();
  else if (event.key === '/') actions.find();
  else if (event.key === '?') actions.keys();
  else return false;
  event.preventDefault();
  return true;
}

//! The screen that a key leads to from a tab with the focus; null: the key is none of the tabs'.
export function tab_after(tab: Tab, key: string, rtl: boolean): Tab | null {
  const at = tabs.indexOf(tab);
  const on = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === on) return tabs[(at + 1) % tabs.length] ?? null;
  if (key === back) return tabs.at(at - 1) ?? null;
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1) ?? null;
  return null;
}
