// Pulls a road aside with the hand; let go far enough away, the road is given to `done`.

const far_px = 28;

export interface Pull {
  road: number;
  x: number;
  y: number;
  far: boolean;
}

export class RoadDrag {
  #pull: Pull | null = null;
  #from: [number, number] = [0, 0];
  readonly #frame: HTMLElement;
  readonly #hit: (x: number, y: number) => number;
  readonly #moved: (pull: Pull | null) => void;
  readonly #done: (road: number) => void;

  constructor(
    frame: HTMLElement,
    hit: (x: number, y: number) => number,
    moved: (pull: Pull | null) => void,
    done: (road: number) => void,
  ) {
    this.#frame = frame;
    this.#hit = hit;
    this.#moved = moved;
    this.#done = done;
    frame.addEventListener('pointerdown', (event) => this.#begin(event));
    frame.addEventListener('pointermove', (event) => this.#move(event));
    frame.addEventListener('pointerup', () => this.#end(true));
    frame.addEventListener('pointercancel', () => this.#end(false));
    frame.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#pull) {
        event.stopPropagation();
        this.#end(false);
      }
    });
  }

  //! Where an event happened, in the pixels of the frame.
  at(event: MouseEvent | Touch): [number, number] {
    const box = this.#frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  //! Whether a press here takes a road, so that it does not move the map.
  takes(event: MouseEvent): boolean {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.closest('.town, button')) return false;
    return this.#hit(...this.at(event)) >= 0;
  }

  #begin(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || !this.takes(event)) return;
    this.#from = this.at(event);
    const [x, y] = this.#from;
    this.#pull = { road: this.#hit(x, y), x, y, far: false };
    this.#frame.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (!this.#pull) return;
    const [x, y] = this.at(event);
    const far = Math.hypot(x - this.#from[0], y - this.#from[1]) >= far_px;
    this.#pull = { ...this.#pull, x, y, far };
    this.#moved(this.#pull);
  }

  #end(let_go: boolean): void {
    const pull = this.#pull;
    if (!pull) return;
    this.#pull = null;
    this.#moved(null);
    if (let_go && pull.far) this.#done(pull.road);
  }
}
