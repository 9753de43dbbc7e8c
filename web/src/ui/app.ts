// The frame of the page: header, tabs, the screen, the foot.

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { direction, type Key } from '../i18n';
import { screens } from '../screens';
import type { Session } from '../session';
import { look, tabs, type State, type Tab } from '../state';
import { date_words, days_between } from '../words';
import { app_styles } from './app_styles';
import { Following } from './element';
import './run_status';
import { handle_key } from './shortcuts';
import { shared, tokens } from './styles';

const langs = ['en', 'fr'] as const;

export class App extends Following {
  static override properties: PropertyDeclarations = { session: { attribute: false } };
  declare session: Session;

  static override styles = [tokens, shared, app_styles];

  readonly #on_key = (event: KeyboardEvent): void => {
    handle_key(event, {
      tab: (tab) => this.#choose(tab, true),
      step: () => undefined,
      play: () => undefined,
      find: () => undefined,
      keys: () => undefined,
      back: () => window.history.back(),
    });
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#on_key);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#on_key);
    super.disconnectedCallback();
  }

  protected override needs(state: Readonly<State>): unknown[] {
    const { scenario, problem, run, engine, view, picture } = state;
    return [scenario, problem, run, engine, view.tab, view.lang, picture?.picture.members];
  }

  #choose(tab: Tab, focus = false): void {
    look(this.store, { tab });
    if (focus) void this.updateComplete.then(() => this.#tab_button(tab)?.focus());
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#screen')?.focus();
  }

  #tab_button(tab: Tab): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`);
  }

  #tab_key(event: KeyboardEvent, tab: Tab): void {
    const at = tabs.indexOf(tab);
    const rtl = getComputedStyle(this).direction === 'rtl';
    const next = rtl ? 'ArrowLeft' : 'ArrowRight';
    const previous = rtl ? 'ArrowRight' : 'ArrowLeft';
    const to =
      event.key === next
        ? (at + 1) % tabs.length
        : event.key === previous
          ? (at + tabs.length - 1) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : -1;
    const chosen = tabs[to];
    if (!chosen) return;
    event.preventDefault();
    this.#choose(chosen, true);
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.lang;
    document.documentElement.dir = direction(this.lang);
    const title = this.store.state.scenario?.title[this.lang];
    document.title = title ? `${title} – Corridor` : 'Corridor';
  }

  protected override render(): TemplateResult {
    const { view, scenario, problem } = this.store.state;
    return html`<a class="skip" href="#screen" @click=${this.#skip}>${this.t('app.skip')}</a>
      ${this.#header()}${this.#tabs()}${this.#banner()}
      <main id="screen" role="tabpanel" aria-labelledby="tab-${view.tab}" tabindex="-1">
        <corridor-run-status .store=${this.store} .session=${this.session}></corridor-run-status>
        ${scenario
          ? screens[view.tab](this.session)
          : problem
            ? this.#problem()
            : html`<p>${this.t('app.loading')}</p>`}
      </main>
      ${this.#footer()}`;
  }

  #header(): TemplateResult {
    const { scenario, view } = this.store.state;
    return html`<header>
      <h1>${this.t('app.title')}${scenario ? html` – ${scenario.title[this.lang]}` : nothing}</h1>
      ${scenario
        ? html`<span>${this.t('app.as_of', { date: date_words(scenario.as_of, this.lang) })}</span>
            <span class="stamp"
              >${this.t('sensitivity.label', {
                level: this.t(`sensitivity.${scenario.sensitivity}` as Key),
              })}</span
            >`
        : nothing}
      <span class="row end lang" role="group" aria-label=${this.t('app.language')}>
        ${langs.map(
          (lang) =>
            html`<button
              lang=${lang}
              aria-pressed=${view.lang === lang}
              @click=${() => look(this.store, { lang })}
            >
              ${lang.toUpperCase()}
            </button>`,
        )}
      </span>
    </header>`;
  }

  #tabs(): TemplateResult {
    const { view, scenario } = this.store.state;
    const name = (tab: Tab): string =>
      tab === 'evidence' && scenario
        ? this.t('tab.evidence_count', { n: scenario.reports.length })
        : this.t(`tab.${tab}`);
    return html`<nav aria-label=${this.t('tab.all')}>
      <div role="tablist">
        ${tabs.map(
          (tab) =>
            html`<button
              role="tab"
              id="tab-${tab}"
              aria-selected=${view.tab === tab}
              aria-controls="screen"
              tabindex=${view.tab === tab ? 0 : -1}
              @click=${() => this.#choose(tab)}
              @keydown=${(event: KeyboardEvent) => this.#tab_key(event, tab)}
            >
              ${name(tab)}
            </button>`,
        )}
      </div>
    </nav>`;
  }

  #banner(): TemplateResult | typeof nothing {
    if (this.store.state.engine !== 'down') return nothing;
    return html`<div class="banner" role="alert">
      ${this.t('app.engine_down', { command: 'corridor serve' })}
    </div>`;
  }

  #problem(): TemplateResult {
    const { problem } = this.store.state;
    return html`<h2>${this.t('app.failed')}</h2>
      <p>${problem?.text}</p>
      <button @click=${() => void this.session.open()}>${this.t('app.retry')}</button>`;
  }

  #footer(): TemplateResult | typeof nothing {
    const { scenario, picture } = this.store.state;
    if (!scenario) return nothing;
    const newest = scenario.reports.reduce((a, r) => (r.published > a ? r.published : a), '');
    const members = picture?.picture.members ?? scenario.members;
    const parts = [
      this.tn('foot.futures', members),
      this.t('foot.seed', { n: scenario.seed }),
      this.tn('foot.reports', scenario.reports.length),
    ];
    if (newest) parts.push(this.tn('foot.newest', days_between(newest, scenario.as_of)));
    return html`<footer>
      <p>${parts.join(' · ')}</p>
      <p>${this.t('foot.boundaries')} ${this.t('foot.land')}</p>
    </footer>`;
  }
}

customElements.define('corridor-app', App);
