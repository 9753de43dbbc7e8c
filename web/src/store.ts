// One typed store for the whole page. A change is announced once, after it is made.

type Listener<S> = (state: Readonly<S>, before: Readonly<S>) => void;

export class Store<S extends object> {
  #state: S;
  readonly #listeners = new Set<Listener<S>>();

  constructor(initial: S) {
    this.#state = initial;
  }

  get state(): Readonly<S> {
    return this.#state;
  }

  //! Takes the fields of `patch`; says nothing where none of them changed.
  set(patch: Partial<S>): void {
    const before = this.#state;
    const changed = (Object.keys(patch) as (keyof S)[]).some(
      (key) => !Object.is(before[key], patch[key]),
    );
    if (!changed) return;
    this.#state = { ...before, ...patch };
    for (const listener of Array.from(this.#listeners)) listener(this.#state, before);
  }

  //! Returns what ends the subscription.
  subscribe(listener: Listener<S>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  //! Calls `react` with each new value of `pick`, compared by identity; not with the present one.
  select<T>(pick: (state: Readonly<S>) => T, react: (value: T, before: T) => void): () => void {
    return this.subscribe((state, before) => {
      const value = pick(state);
      const old = pick(before);
      if (!Object.is(value, old)) react(value, old);
    });
  }
}
