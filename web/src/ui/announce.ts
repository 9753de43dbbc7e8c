// Text for those who hear the page, at most once a second; of several, the last is spoken.

const pause_ms = 1000;

export class Announcer {
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #speak: (text: string) => void;
  readonly #now: () => number;

  constructor(speak: (text: string) => void, now: () => number = () => performance.now()) {
    this.#speak = speak;
    this.#now = now;
  }

  say(text: () => string): void {
    clearTimeout(this.#timer);
    const wait = Math.max(0, this.#last + pause_ms - this.#now());
    this.#timer = setTimeout(() => {
      this.#last = this.#now();
      this.#speak(text());
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
