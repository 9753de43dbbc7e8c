// The screens Situation and Town inside a report page, with their days.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { direction } from '../i18n';
import '../screens/situation';
import '../screens/town';
import type { Session } from '../session';
import { look, type State } from '../state';
import { Announcer } from '../ui/announce';
import { Following } from '../ui/element';
import { bind_player, less_motion, toggle_play } from '../ui/player';
import '../ui/slider';
import { spoken } from '../ui/spoken';
import { shared, tokens } from '../ui/styles';

const shown = ['situation', 'town'] as const;

export class ReportPage extends Following {
  static override properties: PropertyDeclarations = { session: { attribute: false } };
  declare session: Session;
  #stops: (() => void)[] = [];
  readonly #announcer = new Announcer((text) => {
    const region = this.renderRoot.querySelector('#live');
    if (region) region.textContent = text;
  });

  static override styles = [
    tokens,
    shared,
    css`
      :host {
        margin-block: 1rem;
        scroll-margin-block-start: 3rem;
      }
      /* Above the stamp at the foot of the page. */
      corridor-slider {
        inset-block-end: 2rem;
      }
      .tabs {
        margin-block-end: var(--gap);
      }
      .tabs button[aria-pressed='true'] {
        background: var(--ink);
        color: var(--paper);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.dir = direction(this.lang);
    this.#stops = [
      bind_player(this.store),
      this.store.select(
        (state) => state.view.day,
        (day, before) => this.#keep_to_days(day, before),
      ),
      this.store.select(
        (state) => state.view.day,
        () => this.#announcer.say(() => spoken(this.store.state)),
      ),
    ];
  }

  override disconnectedCallback(): void {
    for (const stop of this.#stops) stop();
    this.#announcer.stop();
    super.disconnectedCallback();
  }

  //! A page tells some days only: the next one told in the direction of the step is shown.
  #keep_to_days(day: number, before: number): void {
    const days = this.store.state.picture?.picture.lead_days ?? [];
    const told = day > before ? days.find((lead) => lead >= day) : days.findLast((lead) => lead <= day);
    look(this.store, { day: told ?? before });
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.view, state.playing];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, view, playing } = this.store.state;
    if (!scenario || !picture) return nothing;
    return html`<div class="row tabs" role="group" aria-label=${this.t('tab.all')}>
        ${shown.map(
          (tab) =>
            html`<button aria-pressed=${view.tab === tab} @click=${() => look(this.store, { tab })}>
              ${this.t(`tab.${tab}`)}
            </button>`,
        )}
      </div>
      ${view.tab === 'town'
        ? html`<corridor-town .store=${this.store} .session=${this.session}></corridor-town>`
        : html`<corridor-situation .store=${this.store} .session=${this.session}></corridor-situation>`}
      <corridor-slider
        .lang=${this.lang}
        .scenario=${scenario}
        .picture=${picture}
        .day=${view.day}
        .playing=${playing}
        .still=${less_motion()}
        @choose-day=${(e: CustomEvent<number>) => look(this.store, { day: e.detail })}
        @play=${() => toggle_play(this.store)}
      ></corridor-slider>
      <p class="small soft">${this.t('foot.boundaries')} ${this.t('foot.land')}</p>
      <p id="live" class="seen-by-readers" role="status"></p>`;
  }
}

customElements.define('corridor-report-page', ReportPage);
