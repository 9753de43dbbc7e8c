// The frame of the page: header, tabs, the screen, the foot.

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { first_lead } from '../data/picture';
import { direction, type Key } from '../i18n';
import { load_catalogue } from '../i18n/load';
import { screens } from '../screens';
import '../screens/start';
import type { Session } from '../session';
import { look, tabs, type State, type Tab } from '../state';
import { date_words } from '../words';
import { Announcer } from './announce';
import { app_styles } from './app_styles';
import './dialogs';
import { Following } from './element';
import { footer } from './footer';
import { bind_player, less_motion, toggle_play } from './player';
import './run_status';
import { handle_key, tab_after } from './shortcuts';
import './slider';
import { spoken } from './spoken';
import { shared, tokens } from './styles';

const with_time = new Set<Tab>(['situation', 'town', 'what_if']);
const langs = ['en', 'fr'] as const;

export class App extends Following {
  static override properties: PropertyDeclarations = { session: { attribute: false } };
  declare session: Session;

  static override styles = [tokens, shared, app_styles];

  #stops: (() => void)[] = [];
  readonly #announcer = new Announcer((text) => {
    const region = this.renderRoot.querySelector('#live');
    if (region) region.textContent = text;
  });

  readonly #on_key = (event: KeyboardEvent): void => {
    if (this.#dialog('corridor-find').open || this.#dialog('corridor-keys').open) return;
    handle_key(event, {
      tab: (tab) => {
        this.#choose(tab);
        this.#skip();
      },
      step: (days) => this.#step(days),
      play: () => toggle_play(this.store),
      find: () => this.#dialog('corridor-find').show(),
      keys: () => this.#dialog('corridor-keys').show(),
      back: () => this.#back(),
    });
  };

  #dialog(name: 'corridor-find' | 'corridor-keys'): { open: boolean; show: () => void } {
    return this.renderRoot.querySelector<HTMLElement & { open: boolean; show: () => void }>(name)!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#on_key);
    const speak = (): void => this.#announcer.say(() => spoken(this.store.state));
    this.#stops = [
      bind_player(this.store),
      this.store.select((state) => state.view.day, speak),
      this.store.select((state) => state.view.lang, speak),
      this.store.select(
        (state) => state.view.tab,
        () => {
          window.scrollTo(0, 0);
          void this.updateComplete.then(() => this.#show_tab());
        },
      ),
      this.store.select((state) => state.picture, speak),
    ];
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#on_key);
    for (const stop of this.#stops) stop();
    this.#announcer.stop();
    super.disconnectedCallback();
  }

  #step(days: number): void {
    const { picture, scenario, view } = this.store.state;
    if (!picture || !scenario) return;
    const day = Math.min(Math.max(view.day + days, first_lead(picture)), scenario.horizon_days);
    look(this.store, { day });
  }

  //! Escape: stop playing, else one screen back; never out of the page.
  #back(): void {
    if (this.store.state.playing) this.store.set({ playing: false });
    else if (this.store.state.view.tab !== 'situation') look(this.store, { tab: 'situation' });
  }

  protected override needs(state: Readonly<State>): unknown[] {
    const { scenario, problem, engine, view, picture } = state;
    return [scenario, problem, engine, view, picture, state.playing, state.plan];
  }

  #choose(tab: Tab, focus = false): void {
    look(this.store, { tab });
    if (focus) void this.updateComplete.then(() => this.#tab_button(tab)?.focus());
  }

  #skip(): void {
    this.renderRoot.querySelector<HTMLElement>('#screen')?.focus({ preventScroll: true });
  }

  //! On a narrow screen the row of tabs scrolls by itself.
  #show_tab(): void {
    this.#tab_button(this.store.state.view.tab)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }

  #tab_button(tab: Tab): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`);
  }

  #tab_key(event: KeyboardEvent, tab: Tab): void {
    const chosen = tab_after(tab, event.key, getComputedStyle(this).direction === 'rtl');
    if (!chosen) return;
    event.preventDefault();
    this.#choose(chosen, true);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('lang')) {
      document.documentElement.lang = this.lang;
      document.documentElement.dir = direction(this.lang);
    }
    const title = this.store.state.scenario?.title[this.lang];
    document.title = title ? `${title} – Corridor` : 'Corridor';
  }

  protected override render(): TemplateResult {
    const { view, scenario, problem } = this.store.state;
    return html`${this.#header()}${this.#tabs()}${this.#banner()}
      <main>
        <div id="screen" role="tabpanel" aria-labelledby="tab-${view.tab}" tabindex="-1">
        ${scenario
          ? screens[view.tab](this.session)
          : problem
            ? html`<corridor-start
                .store=${this.store}
                .session=${this.session}
              ></corridor-start>`
            : html`<p>${this.t('app.loading')}</p>`}
        </div>
        ${this.#slider()}
        <p id="live" class="seen-by-readers" role="status"></p>
      </main>
      ${footer(this.store.state)}
      <corridor-find
        .lang=${this.lang}
        .places=${scenario?.places ?? []}
        @choose-place=${(e: CustomEvent<string>) => look(this.store, { place: e.detail, tab: 'town' })}
      ></corridor-find>
      <corridor-keys .lang=${this.lang}></corridor-keys>`;
  }

  #header(): TemplateResult {
    const { scenario, view } = this.store.state;
    return html`<header>
      <button class="skip" @click=${this.#skip}>${this.t('app.skip')}</button>
      <h1>${this.t('app.title')}${scenario ? html` – ${scenario.title[this.lang]}` : nothing}</h1>
      ${scenario
        ? html`<span>${this.t('app.as_of', { date: date_words(scenario.as_of, this.lang) })}</span>
            <span class="stamp"
              >${this.t('sensitivity.label', {
                level: this.t(`sensitivity.${scenario.sensitivity}` as Key),
              })}</span
            >`
        : nothing}
      <span class="row end">
        <button @click=${() => this.#dialog('corridor-find').show()}>${this.t('find.title')}</button>
        <button aria-label=${this.t('keys.title')} @click=${() => this.#dialog('corridor-keys').show()}>?</button>
      </span>
      <span class="row lang" role="group" aria-label=${this.t('app.language')}>
        ${langs.map(
          (lang) =>
            html`<button
              lang=${lang}
              aria-pressed=${view.lang === lang}
              @click=${() => void this.#speak(lang)}
            >
              ${lang.toUpperCase()}
            </button>`,
        )}
      </span>
    </header>`;
  }

  async #speak(lang: (typeof langs)[number]): Promise<void> {
    await load_catalogue(lang).catch(() => undefined);
    look(this.store, { lang });
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
      <corridor-run-status .store=${this.store} .session=${this.session}></corridor-run-status>
    </nav>`;
  }

  #banner(): TemplateResult | typeof nothing {
    if (this.store.state.engine !== 'down') return nothing;
    return html`<div class="banner" role="alert">
      ${this.t('app.engine_down', { command: 'corridor serve' })}
    </div>`;
  }

  #slider(): TemplateResult | typeof nothing {
    const { scenario, picture, view, plan, playing } = this.store.state;
    if (!scenario || !picture || !with_time.has(view.tab)) return nothing;
    return html`<corridor-slider
      .lang=${this.lang}
      .scenario=${scenario}
      .picture=${picture}
      .options=${plan.options}
      .day=${view.day}
      .playing=${playing}
      .still=${less_motion()}
      @choose-day=${(e: CustomEvent<number>) => look(this.store, { day: e.detail })}
      @play=${() => toggle_play(this.store)}
    ></corridor-slider>`;
  }
}

customElements.define('corridor-app', App);
