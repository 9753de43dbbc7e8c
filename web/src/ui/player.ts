// Plays the days one after another, from the present one to the last.

import { look, type AppStore } from '../state';

const step_ms = 150;

export const less_motion = (): boolean =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;

//! Starts and stops with `playing` of the store. Returns what ends it.
export function bind_player(store: AppStore): () => void {
  let timer = 0;
  const step = (): void => {
    const { scenario, view } = store.state;
    if (!scenario || view.day >= scenario.horizon_days) store.set({ playing: false });
    else look(store, { day: view.day + 1 });
  };
  const stop = store.select(
    (state) => state.playing,
    (playing) => {
      clearInterval(timer);
      if (playing) timer = window.setInterval(step, step_ms);
    },
  );
  return () => {
    clearInterval(timer);
    stop();
  };
}

//! Play or pause; from the last day it starts over at the as-of date.
export function toggle_play(store: AppStore): void {
  const { playing, scenario, view } = store.state;
  if (!scenario || less_motion()) return;
  if (!playing && view.day >= scenario.horizon_days) look(store, { day: 0 });
  store.set({ playing: !playing });
}
