// Undo and redo over values that never change in place.

//! Steps with one key that follow each other within this time are one step, ms.
const merge_ms = 800;
const most_steps = 100;

export class History<T> {
  #past: T[] = [];
  #future: T[] = [];
  #value: T;
  #key: string | null = null;
  #at = 0;
  readonly #now: () => number;

  constructor(value: T, now: () => number = () => performance.now()) {
    this.#value = value;
    this.#now = now;
  }

  get present(): T {
    return this.#value;
  }

  get can_undo(): boolean {
    return this.#past.length > 0;
  }

  get can_redo(): boolean {
    return this.#future.length > 0;
  }

  /*!
   * Makes `next` the present. A slider dragged across its range sends many values with one key:
   * they are one step back.
   */
  push(next: T, key: string | null = null): void {
    if (Object.is(next, this.#value)) return;
    const time = this.#now();
    const merges = key !== null && key === this.#key && time - this.#at < merge_ms;
    if (!merges) {
      this.#past.push(this.#value);
      if (this.#past.length > most_steps) this.#past.shift();
    }
    this.#value = next;
    this.#future = [];
    this.#key = key;
    this.#at = time;
  }

  undo(): T {
    if (this.#past.length > 0) {
      this.#future.push(this.#value);
      this.#value = this.#past.pop() as T;
    }
    this.#key = null;
    return this.#value;
  }

  redo(): T {
    if (this.#future.length > 0) {
      this.#past.push(this.#value);
      this.#value = this.#future.pop() as T;
    }
    this.#key = null;
    return this.#value;
  }

  //! Begins anew: there is nothing to undo.
  reset(value: T): void {
    this.#past = [];
    this.#future = [];
    this.#key = null;
    this.#value = value;
  }
}
