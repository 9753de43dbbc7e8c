import { describe, expect, it } from 'vitest';
import { round_bounds, scale, ticks } from '../src/charts/scale';

describe('a scale', () => {
  it('is straight, also backwards, and stands still on an empty span', () => {
    const y = scale(0, 100, 200, 0);
    expect([y(0), y(50), y(100)]).toEqual([200, 100, 0]);
    expect(scale(5, 5, 10, 20)(5)).toBe(10);
  });

  it('has round ticks within its bounds', () => {
    expect(ticks(0, 100, 4)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks(-1.2e7, 2.4e6, 4)).toEqual([-1e7, -5e6, 0]);
    expect(ticks(0, 1, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(0, 0.35, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticks(3, 3, 4)).toEqual([3]);
  });

  it('moves its bounds out to round numbers', () => {
    expect(round_bounds(-1_500, 56_000, 5)).toEqual([-10_000, 60_000]);
    expect(round_bounds(0, 60, 5)).toEqual([0, 60]);
    expect(round_bounds(0, 0, 5)).toEqual([0, 1]);
  });
});
