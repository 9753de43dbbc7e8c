import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan, RunLine } from '../src/contract';
import { Session } from '../src/session';
import { make_store } from '../src/state';
import { no_source, picture, scenario } from './sample';

const line = (final: boolean, run_id: string): RunLine => ({
  type: 'picture',
  final,
  members: 128,
  picture: { ...picture, run_id },
});
const plan_of = (value: number): Plan => ({ edits: [{ setting: 'x', value }], options: [] });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function engine() {
  const runs: { plan: Plan; signal: AbortSignal; say: (line: RunLine | null) => void }[] = [];
  const source = {
    ...no_source,
    async *run(plan: Plan, signal: AbortSignal) {
      const waiting: (RunLine | null)[] = [];
      let wake = (): void => undefined;
      runs.push({
        plan,
        signal,
        say: (said) => {
          waiting.push(said);
          wake();
        },
      });
      for (;;) {
        while (waiting.length === 0) await new Promise<void>((ok) => (wake = ok));
        const next = waiting.shift();
        if (!next) return;
        yield next;
      }
    },
  };
  const store = make_store();
  return { runs, store, session: new Session(store, source) };
}

const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);

describe('Session', () => {
  it('lives a single edit at once, and of edits in a row the first and the last', async () => {
    const { runs, store, session } = engine();
    store.set({ scenario });
    session.change(plan_of(0));
    await vi.advanceTimersByTimeAsync(30);
    expect(runs.map((run) => run.plan)).toEqual([plan_of(0)]);
    for (let i = 1; i < 10; ++i) session.change(plan_of(i));
    await vi.advanceTimersByTimeAsync(140);
    expect(runs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(runs.map((run) => run.plan)).toEqual([plan_of(0), plan_of(9)]);
    await vi.advanceTimersByTimeAsync(500);
    session.change(plan_of(10));
    await vi.advanceTimersByTimeAsync(30);
    expect(runs).toHaveLength(3);
  });

  it('lives ten fast edits once to the end, and shows nothing of the runs before', async () => {
    const { runs, store, session } = engine();
    store.set({ scenario });
    const shown: string[] = [];
    store.select((s) => s.picture, (p) => shown.push(p?.picture.run_id ?? ''));
    for (let i = 0; i < 10; ++i) {
      session.change(plan_of(i));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(runs.map((run) => run.plan)).toEqual([plan_of(0), plan_of(9)]);
    expect(runs[0]!.signal.aborted).toBe(true);
    runs[0]!.say(line(true, 'early'));
    runs[1]!.say(line(false, 'a'));
    await settle();
    expect(store.state.run).toMatchObject({ status: 'refining', stale: false });
    session.change(plan_of(10));
    expect(runs[1]!.signal.aborted).toBe(true);
    expect(store.state.run.stale).toBe(true);
    runs[1]!.say(line(true, 'late'));
    await vi.advanceTimersByTimeAsync(200);
    runs[2]!.say(line(true, 'b'));
    await settle();
    expect(shown).toEqual(['a', 'b']);
    expect(store.state.run).toMatchObject({ status: 'idle', stale: false });
  });

  it('keeps the old picture, dimmed, where a run fails or is cut off', async () => {
    const { runs, store, session } = engine();
    store.set({ scenario });
    void session.run_now();
    await settle();
    runs[0]!.say(line(true, 'a'));
    await settle();
    session.change(plan_of(1));
    await vi.advanceTimersByTimeAsync(200);
    runs[1]!.say({ type: 'error', error: { kind: 'input', problems: [], text: 'no such road' } });
    await settle();
    expect(store.state.picture?.picture.run_id).toBe('a');
    expect(store.state.run).toMatchObject({ status: 'failed', stale: true });
    expect(store.state.run.problem?.text).toBe('no such road');
    session.change(plan_of(2));
    await vi.advanceTimersByTimeAsync(200);
    runs[2]!.say(null);
    await settle();
    expect(store.state.run.status).toBe('failed');
  });

  it('stops when told to', async () => {
    const { runs, store, session } = engine();
    store.set({ scenario });
    void session.run_now();
    await settle();
    session.stop();
    expect(runs[0]!.signal.aborted).toBe(true);
    expect(store.state.run.status).toBe('idle');
  });
});
