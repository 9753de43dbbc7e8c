// The six screens by name.

import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session';
import type { Tab } from '../state';
import './situation';
import './town';

type Draw = (session: Session) => TemplateResult | typeof nothing;

export const screens: Record<Tab, Draw> = {
  situation: (session) =>
    html`<corridor-situation .store=${session.store} .session=${session}></corridor-situation>`,
  town: (session) =>
    html`<corridor-town .store=${session.store} .session=${session}></corridor-town>`,
  what_if: () => nothing,
  evidence: () => nothing,
  record: () => nothing,
  report: () => nothing,
};
