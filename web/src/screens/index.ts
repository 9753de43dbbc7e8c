// The six screens by name. A screen is drawn only when it is first looked at.

import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session';
import type { Tab } from '../state';

type Draw = (session: Session) => TemplateResult | typeof nothing;

export const screens: Record<Tab, Draw> = {
  situation: () => html`<p>…</p>`,
  town: () => html`<p>…</p>`,
  what_if: () => nothing,
  evidence: () => nothing,
  record: () => nothing,
  report: () => nothing,
};
