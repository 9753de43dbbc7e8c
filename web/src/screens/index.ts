// The six screens by name. A screen is drawn only when it is first looked at.

import { html, type TemplateResult } from 'lit';
import type { Session } from '../session';
import type { Tab } from '../state';
import './evidence';
import './record';
import './report';
import './situation';
import './town';
import './what_if';

type Draw = (session: Session) => TemplateResult;

export const screens: Record<Tab, Draw> = {
  situation: (session) =>
    html`<corridor-situation .store=${session.store} .session=${session}></corridor-situation>`,
  town: (session) =>
    html`<corridor-town .store=${session.store} .session=${session}></corridor-town>`,
  what_if: (session) =>
    html`<corridor-what-if .store=${session.store} .session=${session}></corridor-what-if>`,
  evidence: (session) =>
    html`<corridor-evidence .store=${session.store} .session=${session}></corridor-evidence>`,
  record: (session) =>
    html`<corridor-record .store=${session.store} .session=${session}></corridor-record>`,
  report: (session) =>
    html`<corridor-report .store=${session.store} .session=${session}></corridor-report>`,
};
