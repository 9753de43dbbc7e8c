// Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y) for the draft of the page; a field that is typed in keeps its own.

import type { Bench } from '../plan/bench';
import { focused } from './shortcuts';

const typed = new Set(['text', 'search', 'number', 'date']);

const takes_undo = (element: Element | null): boolean =>
  (element instanceof HTMLInputElement && typed.has(element.type)) ||
  element instanceof HTMLTextAreaElement;

export function undo_key(event: KeyboardEvent, bench: Bench): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || takes_undo(focused())) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) bench.redo();
  else bench.undo();
}
