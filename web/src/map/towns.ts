// Towns over the canvas, as SVG: each can be reached by keyboard, read aloud, and printed sharp.

import type { Place } from '../contract';
import type { Frame, View } from './frame';
import { place_labels, type Wanted } from './labels';
import { town_radius, type TownLook } from './looks';

export interface TownShown {
  look: TownLook;
  label: string; // for those who hear it; also the tooltip
}

interface Town {
  place: Place;
  x: number; // base pixels
  y: number;
  radius: number;
  group: SVGGElement;
  disc: SVGCircleElement;
  mark: SVGPathElement;
  title: SVGTitleElement;
  name: SVGTextElement;
  width: number; // of its name
  look: TownLook | null;
  label: string;
}

export const name_font = "600 12.5px system-ui, 'Noto Sans', sans-serif";
const always_named = 6; // of the first towns; the others where there is room
const svg_ns = 'http://www.w3.org/2000/svg';

export function make_svg<K extends keyof SVGElementTagNameMap>(
  kind: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svg_ns, kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

let pen: CanvasRenderingContext2D | null | undefined;

//! Pixels that a name takes; a guess where nothing can be measured.
function text_width(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 7.2 * text.length;
  pen.font = name_font;
  return pen.measureText(text).width + 4;
}

export class Towns {
  #towns: Town[] = [];
  readonly #root: SVGSVGElement;
  readonly #choose: (id: string) => void;
  readonly #focus: (x: number, y: number) => void;

  constructor(
    root: SVGSVGElement,
    choose: (id: string) => void,
    focus: (x: number, y: number) => void,
  ) {
    this.#root = root;
    this.#choose = choose;
    this.#focus = focus;
  }

  //! Makes the towns anew, the first of `places` the first to be reached and named.
  use(places: readonly Place[], frame: Frame, text_of: (place: Place) => string | null): void {
    this.#towns = places.map((place) => this.#make(place, frame, text_of(place)));
    // A new picture does not take the town away from who stands on it with the keyboard.
    const root = this.#root.getRootNode();
    const at = this.#root.isConnected && root instanceof ShadowRoot ? root.activeElement : null;
    const id = at instanceof SVGElement ? at.dataset['place'] : undefined;
    this.#root.replaceChildren(...this.#towns.map((town) => town.group));
    if (id) this.#towns.find((town) => town.place.id === id)?.group.focus({ preventScroll: true });
  }

  #make(place: Place, frame: Frame, text: string | null): Town {
    const radius = text === null ? 4 : town_radius(place.population);
    const group = make_svg('g', { class: text === null ? 'town other' : 'town' });
    group.dataset.place = place.id;
    const disc = make_svg('circle', { class: 'disc', r: String(radius) });
    const mark = make_svg('path', { class: 'mark', transform: `scale(${radius})` });
    const title = make_svg('title', {});
    const name = make_svg('text', { class: 'name', 'aria-hidden': 'true' });
    name.textContent = text ?? place.name;
    if (text !== null) {
      group.setAttribute('role', 'button');
      // Places without evidence are reached through the list; the map names them on demand.
      group.setAttribute('tabindex', place.evidence > 0 ? '0' : '-1');
      group.append(make_svg('circle', { class: 'hit', r: String(Math.max(13, radius)) }));
      group.addEventListener('click', () => this.#choose(place.id));
      group.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        this.#choose(place.id);
      });
    } else group.setAttribute('role', 'img');
    group.append(title, disc, mark, name);
    const town: Town = {
      place,
      x: frame.x(place.lon),
      y: frame.y(place.lat),
      radius,
      group,
      disc,
      mark,
      title,
      name,
      width: text_width(name.textContent),
      look: null,
      label: '',
    };
    // A listener alone would make a picture a stop of the keyboard.
    if (text !== null) group.addEventListener('focus', () => this.#focus(town.x, town.y));
    return town;
  }

  //! Puts towns and names where the view has them.
  move(view: View, frame: Frame, must: string | null): void {
    const wanted: Wanted[] = this.#towns.map((town, i) => {
      const x = town.x * view.k + view.x;
      const y = town.y * view.k + view.y;
      town.group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      return {
        x,
        y,
        radius: town.radius,
        width: town.width,
        must: (i < always_named && town.place.evidence > 0) || town.place.id === must,
      };
    });
    const box = { x: 0, y: 0, width: frame.width, height: frame.height };
    place_labels(wanted, box).forEach((placed, i) => {
      const { name } = this.#towns[i]!;
      const { x, y } = wanted[i]!;
      if (!placed) {
        name.setAttribute('visibility', 'hidden');
        return;
      }
      name.setAttribute('visibility', 'visible');
      name.setAttribute('x', (placed.x - x).toFixed(1));
      name.setAttribute('y', (placed.y - y).toFixed(1));
      name.setAttribute('text-anchor', placed.anchor);
    });
  }

  //! Changes what differs from what is drawn, and nothing else.
  show(shown: (place: Place) => TownShown): void {
    for (const town of this.#towns) {
      const { look, label } = shown(town.place);
      if (look !== town.look) {
        town.look = look;
        town.disc.setAttribute('fill', look.fill);
        town.mark.setAttribute('d', look.mark);
        town.mark.setAttribute('stroke', look.ink);
      }
      if (label !== town.label) {
        town.label = label;
        town.group.setAttribute('aria-label', label);
        town.title.textContent = label;
      }
    }
  }

  choose(id: string | null): void {
    for (const town of this.#towns) {
      const chosen = town.place.id === id;
      town.group.classList.toggle('chosen', chosen);
      if (town.group.getAttribute('role') === 'button')
        town.group.setAttribute('aria-pressed', String(chosen));
    }
  }
}
