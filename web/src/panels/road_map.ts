// The map of What if: a road can be pulled aside; the same stands in buttons below.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { road_state } from '../data/picture';
import '../map/map';
import { road_on_day } from '../map/town_words';
import { drag_act, road_acts, type RoadAct } from '../plan/road_edit';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';

const act_words: Record<RoadAct, `road_map.${RoadAct}`> = {
  corridor: 'road_map.corridor',
  no_corridor: 'road_map.no_corridor',
  close: 'road_map.close',
  no_closure: 'road_map.no_closure',
};

export class RoadMap extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    road: { state: true },
  };
  declare session: Session;
  declare road: string | null;

  static override styles = [
    tokens,
    shared,
    css`
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        align-items: center;
        margin-block: 0.5rem;
      }
    `,
  ];

  constructor() {
    super();
    this.road = null;
  }

  protected override needs(state: Readonly<State>): unknown[] {
    return [state.scenario, state.picture, state.view, state.plan];
  }

  #act(road: string, act: RoadAct | null): void {
    const { scenario } = this.store.state;
    const { bench } = this.session;
    const next = scenario && act ? road_acts(scenario, bench.draft, road).get(act) : null;
    if (next) bench.change(next);
  }

  #dragged(road: string): void {
    const { scenario, picture, view } = this.store.state;
    if (!scenario || !picture) return;
    this.road = road;
    const index = scenario.roads.findIndex((r) => r.id === road);
    const open = road_state(picture, index, view.day) === 'open';
    this.#act(road, drag_act(road_acts(scenario, this.session.bench.draft, road), open));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, picture, view } = this.store.state;
    if (!scenario || !picture) return nothing;
    return html`<p class="small soft">${this.t('road_map.explain')}</p>
      <corridor-map
        editable
        .lang=${this.lang}
        .scenario=${scenario}
        .picture=${picture}
        .day=${view.day}
        .good=${view.good}
        @choose-road=${(e: CustomEvent<string>) => (this.road = e.detail)}
        @drag-road=${(e: CustomEvent<string>) => this.#dragged(e.detail)}
      ></corridor-map>
      ${this.#form()}`;
  }

  #form(): TemplateResult {
    const { scenario, picture, view } = this.store.state;
    const names = scenario!.roads
      .map((_, i) => road_on_day(scenario!, picture!, i, view.day, this.lang))
      .toSorted((a, b) => a.name.localeCompare(b.name, this.lang));
    const chosen = names.find((road) => road.id === this.road);
    const acts = chosen ? road_acts(scenario!, this.session.bench.draft, chosen.id) : null;
    return html`<label
        >${this.t('road_map.road')}
        <select @change=${(e: Event) => (this.road = (e.target as HTMLSelectElement).value || null)}>
          <option value="" ?selected=${!chosen}>–</option>
          ${names.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === this.road}>${name}</option>`,
          )}
        </select>
        <span role="status">${chosen?.state}</span></label
      >
      <div class="row">
        ${[...(acts?.keys() ?? [])].map(
          (act) =>
            html`<button @click=${() => this.#act(chosen!.id, act)}>${this.t(act_words[act])}</button>`,
        )}
      </div>`;
  }
}

customElements.define('corridor-road-map', RoadMap);
