// The first screen: the sentence, the map of the day, and what runs out where.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Scenario } from '../contract';
import { tells_roads, type Decoded } from '../data/picture';
import { Latest, load_cover, picture_key, type Cover } from '../data/series';
import { may_export, runout_table } from '../export/seen';
import '../map/map';
import type { CorridorMap } from '../map/map';
import { road_on_day } from '../map/town_words';
import { setting_of, with_setting } from '../plan';
import type { Session } from '../session';
import { look, type State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import '../ui/save_as';
import '../ui/town_list';
import { days_between } from '../words';

const stale_days = 14;

export class Situation extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    road: { state: true },
  };
  declare session: Session;
  declare road: string | null; // the road last touched on the map
  readonly #cover = new Latest<Cover>(() => this.requestUpdate());

  static override styles = [
    tokens,
    shared,
    css`
      .headline {
        padding-block-end: 0.5rem;
      }
      .headline h2 {
        font-size: clamp(1.15rem, 1rem + 0.7vw, 1.5rem);
        line-height: 1.3;
        font-weight: 600;
      }
      .both {
        display: grid;
        gap: var(--gap);
      }
      @media (min-width: 60rem) {
        .both {
          grid-template-columns: minmax(0, 1.7fr) minmax(20rem, 1fr);
        }
        corridor-town-list {
          max-block-size: calc(clamp(18rem, 58vh, 40rem) + 6rem);
          overflow-y: auto;
        }
      }
      .amber {
        background: var(--amber-paper);
        border-inline-start: 4px solid var(--restricted);
        padding: 0.25rem 0.5rem;
        margin-block-end: 0.5rem;
      }
      .messages {
        margin-block-start: var(--gap);
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        align-items: center;
        margin-block-end: 0.35rem;
      }
    `,
  ];

  constructor() {
    super();
    this.road = null;
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.view, state.plan, state.run.stale];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, run, view, plan } = this.store.state;
    if (!scenario) return nothing;
    if (!picture) return html`<p>${this.t('app.living')}</p>`;
    const cover = view.layer === 'access' ? null : this.#cover_of(view.layer);
    const setting = 'time.deadline_days';
    return html`<div class=${run.stale ? 'stale' : ''}>
      ${this.#headline()}
      <div class="both">
        <div>
          ${this.#layers()}
          <corridor-map
            .lang=${this.lang}
            .scenario=${scenario}
            .picture=${picture}
            .cover=${cover}
            .day=${view.day}
            .good=${view.good}
            .place=${view.place}
            @choose-place=${this.#choose}
            @choose-road=${(e: CustomEvent<string>) => (this.road = e.detail)}
          ></corridor-map>
          ${tells_roads(picture) ? this.#touched(scenario, picture) : nothing}
          ${may_export(plan, scenario)
            ? html`<corridor-save-as
                what="situation"
                .lang=${this.lang}
                .scenario=${scenario}
                .table=${() => runout_table(scenario, picture, view.good, view.day)}
                .stamp=${this.t('foot.boundaries_short')}
                .chart=${(take: (svg: SVGSVGElement) => void) =>
                  this.renderRoot.querySelector<CorridorMap>('corridor-map')?.as_svg(take)}
              ></corridor-save-as>`
            : nothing}
        </div>
        <corridor-town-list
          .lang=${this.lang}
          .scenario=${scenario}
          .picture=${picture}
          .day=${view.day}
          .good=${view.good}
          .place=${view.place}
          .fixed=${!this.session.source.live}
          .deadline_days=${setting_of(plan, setting, scenario.deadline_days)}
          @choose-place=${this.#choose}
          @choose-good=${(e: CustomEvent<string | null>) => look(this.store, { good: e.detail })}
          @choose-deadline=${(e: CustomEvent<number>) =>
            this.session.change(with_setting(plan, setting, e.detail, scenario.deadline_days))}
        ></corridor-town-list>
      </div>
      <section class="messages">
        <h2>${this.t('situation.messages')}</h2>
        <ul>
          ${picture.picture.messages[this.lang].map((message) => html`<li>${message}</li>`)}
        </ul>
      </section>
    </div>`;
  }

  #touched(scenario: Scenario, picture: Decoded): TemplateResult {
    const index = scenario.roads.findIndex((road) => road.id === this.road);
    if (index < 0) return html`<p class="small soft">${this.t('situation.touch_road')}</p>`;
    const { name, state } = road_on_day(scenario, picture, index, this.store.state.view.day, this.lang);
    return html`<p class="small" role="status"><b>${name}</b>${this.t('word.colon')}${state}</p>`;
  }

  readonly #choose = (event: CustomEvent<string>): void => {
    look(this.store, { place: event.detail, tab: 'town' });
  };

  #headline(): TemplateResult | typeof nothing {
    const { scenario, picture } = this.store.state;
    if (!scenario || !picture) return nothing;
    const { headline } = picture.picture;
    const newest =
      scenario.newest_report ?? scenario.reports.reduce((a, r) => (r.published > a ? r.published : a), '');
    const age = newest ? days_between(newest, scenario.as_of) : 0;
    return html`<section class="headline" aria-label=${this.t('situation.headline')}>
      ${age > stale_days ? html`<p class="amber">${this.t('situation.stale', { n: age })}</p>` : nothing}
      <h2>${(headline.short ?? headline.sentence)[this.lang]}</h2>
      <p>
        ${headline.confined[this.lang]}
        ${headline.place_id
          ? html`<button
              class="plain"
              @click=${() => look(this.store, { place: headline.place_id, tab: 'evidence' })}
            >
              ${this.t('situation.why')}
            </button>`
          : nothing}
      </p>
    </section>`;
  }

  #layers(): TemplateResult {
    const { scenario, view } = this.store.state;
    const goods = scenario?.goods.filter((good) => !good.service) ?? [];
    return html`<label
      >${this.t('situation.layer')}
      <select @change=${(e: Event) => look(this.store, { layer: (e.target as HTMLSelectElement).value })}>
        <option value="access" ?selected=${view.layer === 'access'}>
          ${this.t('situation.layer_access')}
        </option>
        ${goods.map(
          (good) =>
            html`<option value=${good.id} ?selected=${view.layer === good.id}>
              ${this.t('situation.layer_cover', { good: good.name[this.lang] })}
            </option>`,
        )}
      </select></label
    >`;
  }

  #cover_of(good: string): Cover | null {
    const { picture } = this.store.state;
    if (!picture) return null;
    const key = `${picture_key(picture)}/${good}`;
    const cover = this.#cover.want(key, (signal) =>
      load_cover(this.session.source, picture, good, signal),
    );
    return cover?.good === good ? cover : null;
  }
}

customElements.define('corridor-situation', Situation);
