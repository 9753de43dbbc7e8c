// Keeps the picture in step with the plan: one run at a time, the newest wins.

import { ApiError, type Source } from './api';
import type { Plan, Problem } from './contract';
import { decode } from './data/picture';
import { Bench } from './plan/bench';
import { empty_plan, idle, type AppStore, type RunState } from './state';

// A single change is lived at once; while changes come in a row, none before they pause.
const lead_ms = 20;
const pause_ms = 150;
const health_every_ms = 3000;

function problem_of(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { kind: 'unreachable', problems: [], text: error instanceof Error ? error.message : '' };
}

const is_abort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

export class Session {
  readonly store: AppStore;
  readonly source: Source;
  readonly bench: Bench;
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changed_at = -Infinity;
  #health: ReturnType<typeof setInterval> | undefined;

  constructor(store: AppStore, source: Source) {
    this.store = store;
    this.source = source;
    this.bench = new Bench(store, (plan) => this.change(plan));
  }

  //! Reads the scenario and lives its first picture.
  async open(): Promise<void> {
    this.store.set({ problem: null });
    try {
      const scenario = await this.source.scenario();
      this.store.set({ scenario, engine: 'up' });
    } catch (error) {
      const problem = problem_of(error);
      this.store.set({ problem, engine: problem.kind === 'unreachable' ? 'down' : 'up' });
      return;
    }
    await this.run_now();
  }

  //! Reads the scenario again, after a save or where its folder moved; edits that were saved go.
  async reopen(edits: Plan['edits'] = this.store.state.plan.edits): Promise<void> {
    this.#stop?.abort();
    clearTimeout(this.#timer);
    this.store.set({ plan: { ...this.store.state.plan, edits } });
    await this.open();
  }

  //! Takes a new plan. The run begins at once, or after a pause where the change before it is as fresh.
  change(plan: Plan): void {
    this.#stop?.abort();
    const run: RunState = { ...this.store.state.run, stale: true, problem: null };
    this.store.set({ plan, run });
    clearTimeout(this.#timer);
    const now = performance.now();
    const wait = now - this.#changed_at < pause_ms ? pause_ms : lead_ms;
    this.#changed_at = now;
    this.#timer = setTimeout(() => void this.run_now(), wait);
  }

  //! Ends the present run; the picture shown stays.
  stop(): void {
    this.#stop?.abort();
    clearTimeout(this.#timer);
    this.store.set({ run: { ...idle, stale: this.store.state.run.stale } });
  }

  async run_now(): Promise<void> {
    this.#stop?.abort();
    clearTimeout(this.#timer);
    const { scenario, plan } = this.store.state;
    if (!scenario) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#say({ ...idle, status: 'running', stale: this.store.state.picture !== null });
    try {
      const lines = this.source.run(plan, stop.signal);
      for await (const line of lines) {
        if (stop.signal.aborted) return;
        if (line.type === 'queued') this.#say({ status: 'queued', position: line.position });
        else if (line.type === 'progress')
          this.#say({
            status: this.store.state.run.status === 'refining' ? 'refining' : 'running',
            share: line.share,
          });
        else if (line.type === 'error') throw new ApiError(200, line.error);
        else {
          const run: RunState = line.final
            ? idle
            : { ...this.store.state.run, status: 'refining', stale: false };
          this.store.set({ picture: decode(line.picture, line.final), run, engine: 'up' });
        }
      }
      // A stream that ends without a final picture was cut off.
      if (!stop.signal.aborted && this.store.state.run.status !== 'idle')
        throw new Error('the answer of the engine ended early');
      if (!stop.signal.aborted && !this.bench.base) await this.#live_base(stop.signal);
    } catch (error) {
      if (stop.signal.aborted || is_abort(error)) return;
      this.#say({ ...idle, status: 'failed', stale: true, problem: problem_of(error) });
    }
  }

  //! A page that began with changes lives the forecast without them too, to say what it was.
  async #live_base(signal: AbortSignal): Promise<void> {
    try {
      for await (const line of this.source.run(empty_plan, signal))
        if (line.type === 'picture' && line.final && !signal.aborted) this.bench.take_base(line.picture);
    } catch {
      // The page does without.
    }
  }

  //! Asks while the page is visible whether the engine lives. Returns what ends the asking.
  watch(): () => void {
    const ask = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const before = this.store.state.engine;
      const alive = await this.source.health();
      this.store.set({ engine: alive ? 'up' : 'down' });
      if (alive && before === 'down' && !this.store.state.scenario) await this.open();
    };
    this.#health = setInterval(() => void ask(), health_every_ms);
    return () => clearInterval(this.#health);
  }

  #say(patch: Partial<RunState>): void {
    this.store.set({ run: { ...this.store.state.run, ...patch } });
  }
}
