// The map: land and roads on canvases, towns as SVG on top. A new day redraws the roads and what
// changed of the towns; nothing else is made anew.

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Flow, Place, Scenario } from '../contract';
import { largest_flows, last_lead, likeliest_access, tells_roads, type Decoded } from '../data/picture';
import type { Cover } from '../data/series';
import { ranks } from '../data/table';
import { stars } from '../words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { Basemap } from './basemap';
import { fit, type Frame, type View } from './frame';
import './legend';
import { cover_looks, no_value, town_looks } from './looks';
import { map_styles } from './map_styles';
import { PanZoom } from './pan_zoom';
import { RoadDrag, type Pull } from './road_drag';
import { Roads } from './roads';
import { town_headline, town_on_day } from './town_words';
import { make_svg, Towns, type TownShown } from './towns';

export class CorridorMap extends Shown {
  static override properties: PropertyDeclarations = {
    scenario: { attribute: false },
    picture: { attribute: false },
    cover: { attribute: false },
    day: { type: Number },
    good: { type: String },
    place: { type: String },
    editable: { type: Boolean },
  };
  declare scenario: Scenario;
  declare picture: Decoded | null;
  declare cover: Cover | null; // colours the towns by days of cover instead of access
  declare day: number;
  declare good: string | null;
  declare place: string | null;
  declare editable: boolean; // roads can be pulled aside: event drag-road

  static override styles = [tokens, shared, map_styles];

  #view: View = { k: 1, x: 0, y: 0 };
  #frame: Frame | null = null;
  #size: ResizeObserver | null = null;
  #zoom: PanZoom | null = null;
  #towns: Towns | null = null;
  #drag: RoadDrag | null = null;
  #pull: Pull | null = null;
  #flows: Flow[] = [];
  readonly #roads = new Roads();
  readonly #basemap = new Basemap(() => this.#draw_land());
  #index = new Map<string, number>();
  #headlines = new Map<string, string>();
  #must: string | null = null;

  constructor() {
    super();
    this.picture = null;
    this.cover = null;
    this.day = 0;
    this.good = null;
    this.place = null;
    this.editable = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" @click=${this.#click}>
        <canvas class="land" aria-hidden="true"></canvas>
        <canvas class="roads" aria-hidden="true"></canvas>
        <svg role="group" aria-label=${this.t('map.label')}></svg>
        <div class="buttons">
          <button aria-label=${this.t('map.closer')} @click=${() => this.#zoom?.scale(1.6)}>+</button>
          <button aria-label=${this.t('map.farther')} @click=${() => this.#zoom?.scale(1 / 1.6)}>–</button>
          <button aria-label=${this.t('map.home')} @click=${() => this.#zoom?.home()}>⌂</button>
        </div>
      </div>
      <corridor-legend .lang=${this.lang} .cover=${this.cover !== null}
        .links=${this.picture !== null && !tells_roads(this.picture)}
      ></corridor-legend>`;
  }

  protected override firstUpdated(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    this.#towns = new Towns(
      this.renderRoot.querySelector('svg')!,
      (id) => this.#say('choose-place', id),
      (x, y) => this.#reveal(x, y),
    );
    this.#drag = new RoadDrag(
      frame,
      (x, y) => (this.editable ? this.#roads.nearest(x, y, this.#view) : -1),
      (pull) => {
        this.#pull = pull;
        this.#step();
      },
      (road) => this.#say('drag-road', this.scenario.roads[road]?.id),
    );
    this.#zoom = new PanZoom(
      frame,
      (event) => this.#drag?.takes(event) ?? false,
      (view) => {
        this.#view = view;
        this.#draw_land();
        this.#step();
        this.#move_towns();
      },
    );
    this.#size = new ResizeObserver(() => this.#resize());
    this.#size.observe(frame);
  }

  override disconnectedCallback(): void {
    this.#size?.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!this.#frame) this.#resize();
    else if (changed.has('scenario') || changed.has('picture') || changed.has('good'))
      this.#make_towns();
    else if (changed.has('lang')) this.#make_towns();
    if (changed.has('place')) {
      this.#towns?.choose(this.place);
      this.#move_towns();
    }
    if (changed.has('place') || changed.has('picture'))
      this.#flows = this.place && this.picture ? largest_flows(this.picture, this.place, 5) : [];
    this.#step();
  }

  #resize(): void {
    const box = this.renderRoot.querySelector('.frame')?.getBoundingClientRect();
    if (!box || box.width < 10 || box.height < 10) return;
    if (this.#frame?.width === box.width && this.#frame.height === box.height) return;
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      canvas.width = Math.round(box.width * this.#ratio);
      canvas.height = Math.round(box.height * this.#ratio);
    }
    this.#frame = fit(this.#homely(), box.width, box.height);
    this.#basemap.use(this.#frame);
    this.#roads.use(this.scenario, this.#frame);
    this.#index = new Map(this.scenario.places.map((place, i) => [place.id, i]));
    this.#make_towns();
    this.#draw_land();
    this.#step();
  }

  get #ratio(): number {
    return Math.min(window.devicePixelRatio || 1, 2);
  }

  //! What the map shows at first: the towns with evidence, else all that were looked at.
  #homely(): Place[] {
    const { places } = this.scenario;
    const known = places.filter((place) => place.evidence > 0);
    return known.length > 1 ? known : places;
  }

  #make_towns(): void {
    const p = this.picture;
    if (!this.#frame || !this.#towns) return;
    this.#headlines.clear();
    const rank = ranks(this.scenario, p, this.good);
    for (const place of this.scenario.places)
      if (p && rank.has(place.id))
        this.#headlines.set(place.id, town_headline(this.scenario, p, place, this.good, this.lang));
    this.#must = p?.picture.headline.place_id ?? null;
    const order = (place: Place): number =>
      place.id === this.#must ? -1 : (rank.get(place.id) ?? 1e9 - place.population);
    const places = this.scenario.places.toSorted((a, b) => order(a) - order(b));
    this.#towns.use(places, this.#frame, (place) =>
      rank.has(place.id)
        ? `${place.name}${place.evidence > 0 ? ` ${stars(place.evidence)}` : ''}`
        : null,
    );
    this.#towns.choose(this.place);
    this.#move_towns();
  }

  #move_towns(): void {
    if (this.#frame) this.#towns?.move(this.#view, this.#frame, this.place ?? this.#must);
  }

  #pen(name: string): CanvasRenderingContext2D | null {
    return this.renderRoot.querySelector<HTMLCanvasElement>(`canvas.${name}`)?.getContext('2d') ?? null;
  }

  #draw_land(): void {
    const pen = this.#pen('land');
    if (pen && this.#frame) this.#basemap.draw(pen, this.#view, this.#ratio);
  }

  //! Draws the day.
  #step(): void {
    const p = this.picture;
    if (!p || !this.#frame) return;
    this.#towns?.show((place) => this.#town(p, place));
    const pen = this.#pen('roads');
    if (!pen) return;
    this.#roads.draw(pen, this.#view, this.#ratio, p, this.day);
    this.#roads.draw_flows(pen, this.#view, this.#flows);
    if (this.#pull) this.#roads.draw_pull(pen, this.#view, this.#pull);
  }

  #town(p: Decoded, place: Place): TownShown {
    const headline = this.#headlines.get(place.id);
    if (headline === undefined)
      return { look: town_looks.not_analysed, label: `${place.name}, ${this.t('map.not_analysed')}` };
    if (place.evidence <= 0) return { look: town_looks.no_evidence, label: headline };
    const index = this.#index.get(place.id) ?? 0;
    const on_day = town_on_day(this.scenario, p, index, this.day, this.lang);
    const label = `${headline}. ${on_day}`;
    if (this.day > last_lead(p)) return { look: town_looks.not_analysed, label };
    if (!this.cover) return { look: town_looks[likeliest_access(p, index, this.day)], label };
    const { classes, days, day_of_lead } = this.cover;
    const value = classes[index * days + day_of_lead(this.day)] ?? no_value;
    return { look: cover_looks[value] ?? town_looks.no_evidence, label };
  }

  //! The map as one SVG: what the canvases show lies under the towns while `take` looks at it.
  as_svg(take: (svg: SVGSVGElement) => void): void {
    const root = this.renderRoot.querySelector('svg');
    if (!root || !this.#frame) return;
    const { width, height } = this.#frame;
    root.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const layers = [...this.renderRoot.querySelectorAll('canvas')].map((canvas) =>
      make_svg('image', { href: canvas.toDataURL(), width: `${width}`, height: `${height}` }),
    );
    root.prepend(...layers);
    take(root);
    for (const layer of layers) layer.remove();
    root.removeAttribute('viewBox');
  }

  #say(name: string, detail: string | undefined): void {
    if (detail) this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  //! A click beside the towns names the road under it.
  #click(event: MouseEvent): void {
    if ((event.composedPath()[0] as Element).closest?.('.town, button')) return;
    const at = this.#drag?.at(event);
    if (at) this.#say('choose-road', this.scenario.roads[this.#roads.nearest(...at, this.#view)]?.id);
  }

  //! Moves the map so that a town reached by keyboard is seen.
  #reveal(x: number, y: number): void {
    const frame = this.#frame;
    if (!frame) return;
    const [px, py] = [x * this.#view.k + this.#view.x, y * this.#view.k + this.#view.y];
    if (px > 10 && py > 10 && px < frame.width - 10 && py < frame.height - 10) return;
    this.#zoom?.to(x, y);
  }
}

customElements.define('corridor-map', CorridorMap);
