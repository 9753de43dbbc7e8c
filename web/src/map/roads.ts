// Roads by their state of the day, and the ways people go from the chosen town. Straight lines
// between towns; all positions are worked out once a frame, so that a day is a few strokes.

import type { Flow, Scenario } from '../contract';
import { last_lead, road_states, tells_roads, type Decoded } from '../data/picture';
import type { Frame, View } from './frame';
import type { Pull } from './road_drag';
import { line_looks, link_look, type LineLook } from './looks';

export class Roads {
  #ends = new Float64Array(0); // x0, y0, x1, y1 of each road, base pixels
  #faint = new Uint8Array(0); // 1: not a road for trucks (river, air, link)
  #at = new Map<string, [number, number]>();
  // Scratch of a draw: indices of the roads in each state.
  #by_state: number[][] = road_states.map(() => []);

  use(scenario: Scenario, frame: Frame): void {
    this.#at = new Map(scenario.places.map((p) => [p.id, [frame.x(p.lon), frame.y(p.lat)]]));
    this.#ends = new Float64Array(4 * scenario.roads.length);
    this.#faint = new Uint8Array(scenario.roads.length);
    scenario.roads.forEach((road, i) => {
      const from = this.#at.get(road.from) ?? [Number.NaN, Number.NaN];
      const to = this.#at.get(road.to) ?? [Number.NaN, Number.NaN];
      this.#ends.set([...from, ...to], 4 * i);
      this.#faint[i] = road.mode === 'road' ? 0 : 1;
    });
  }

  draw(pen: CanvasRenderingContext2D, view: View, ratio: number, p: Decoded, lead: number): void {
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.lineCap = 'butt';
    const days = p.picture.lead_days.length;
    const day = p.day_of_lead(lead);
    for (const list of this.#by_state) list.length = 0;
    if (!tells_roads(p)) {
      this.#stroke(pen, view, link_look, [...this.#faint.keys()]);
      return;
    }
    const lived = lead <= last_lead(p);
    for (let i = 0; i < this.#faint.length; ++i)
      this.#by_state[lived ? (p.roads[i * days + day] ?? 3) : 3]?.push(i);
    // The gravest state last, so that it lies on top.
    for (const state of [3, 0, 1, 2]) {
      const list = this.#by_state[state];
      if (list && list.length > 0) this.#stroke(pen, view, line_looks[road_states[state] ?? 'unknown'], list);
    }
  }

  #stroke(pen: CanvasRenderingContext2D, view: View, look: LineLook, list: number[]): void {
    const { k, x, y } = view;
    for (const edge of [true, false]) {
      pen.setLineDash(look.dash);
      pen.strokeStyle = edge ? look.edge : look.colour;
      pen.lineWidth = look.width + (edge ? 1.4 : 0);
      pen.beginPath();
      for (const i of list) {
        pen.moveTo(this.#ends[4 * i]! * k + x, this.#ends[4 * i + 1]! * k + y);
        pen.lineTo(this.#ends[4 * i + 2]! * k + x, this.#ends[4 * i + 3]! * k + y);
      }
      pen.stroke();
    }
    pen.setLineDash([]);
    if (look.crossed) this.#cross(pen, view, list);
  }

  #cross(pen: CanvasRenderingContext2D, { k, x, y }: View, list: number[]): void {
    const arm = 5;
    for (const [colour, width] of [
      ['#ffffff', 5],
      ['#1b1f24', 2.2],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      for (const i of list) {
        const mx = ((this.#ends[4 * i]! + this.#ends[4 * i + 2]!) / 2) * k + x;
        const my = ((this.#ends[4 * i + 1]! + this.#ends[4 * i + 3]!) / 2) * k + y;
        pen.moveTo(mx - arm, my - arm);
        pen.lineTo(mx + arm, my + arm);
        pen.moveTo(mx - arm, my + arm);
        pen.lineTo(mx + arm, my - arm);
      }
      pen.stroke();
    }
  }

  //! The road as the hand pulls it aside; thick once letting go would do something.
  draw_pull(pen: CanvasRenderingContext2D, { k, x, y }: View, pull: Pull): void {
    const i = 4 * pull.road;
    pen.setLineDash(pull.far ? [] : [4, 4]);
    pen.strokeStyle = '#1b1f24';
    pen.lineWidth = pull.far ? 4 : 2;
    pen.beginPath();
    pen.moveTo(this.#ends[i]! * k + x, this.#ends[i + 1]! * k + y);
    pen.lineTo(pull.x, pull.y);
    pen.lineTo(this.#ends[i + 2]! * k + x, this.#ends[i + 3]! * k + y);
    pen.stroke();
    pen.setLineDash([]);
  }

  //! The road nearest to a point on the screen, within some pixels, or -1.
  nearest(px: number, py: number, { k, x, y }: View, within = 10): number {
    let best = -1;
    let least = within * within;
    for (let i = 0; i < this.#faint.length; ++i) {
      const ax = this.#ends[4 * i]! * k + x;
      const ay = this.#ends[4 * i + 1]! * k + y;
      const bx = this.#ends[4 * i + 2]! * k + x - ax;
      const by = this.#ends[4 * i + 3]! * k + y - ay;
      const along = Math.min(
        Math.max(((px - ax) * bx + (py - ay) * by) / (bx * bx + by * by || 1), 0),
        1,
      );
      const d = (px - ax - along * bx) ** 2 + (py - ay - along * by) ** 2;
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best;
  }

  //! Arcs from a town to where its people go, as wide as they are many.
  draw_flows(pen: CanvasRenderingContext2D, view: View, flows: readonly Flow[]): void {
    const most = Math.max(...flows.map((f) => f.people.q50), 1);
    pen.strokeStyle = 'rgba(27, 31, 36, 0.55)';
    pen.setLineDash([]);
    for (const flow of flows) {
      const from = this.#at.get(flow.origin);
      const to = this.#at.get(flow.destination);
      if (!from || !to) continue;
      const [ax, ay] = [from[0] * view.k + view.x, from[1] * view.k + view.y];
      const [bx, by] = [to[0] * view.k + view.x, to[1] * view.k + view.y];
      const [cx, cy] = [(ax + bx) / 2 + (by - ay) / 5, (ay + by) / 2 - (bx - ax) / 5];
      pen.lineWidth = 1 + (5 * flow.people.q50) / most;
      pen.beginPath();
      pen.moveTo(ax, ay);
      pen.quadraticCurveTo(cx, cy, bx, by);
      pen.stroke();
      this.#arrow(pen, cx, cy, bx, by);
    }
  }

  #arrow(pen: CanvasRenderingContext2D, cx: number, cy: number, bx: number, by: number): void {
    const angle = Math.atan2(by - cy, bx - cx);
    pen.lineWidth = 2;
    pen.beginPath();
    for (const side of [-0.45, 0.45]) {
      pen.moveTo(bx - 12 * Math.cos(angle), by - 12 * Math.sin(angle));
      pen.lineTo(bx - 22 * Math.cos(angle + side), by - 22 * Math.sin(angle + side));
    }
    pen.stroke();
  }
}
