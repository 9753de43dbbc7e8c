// Two results of the same futures, future by future.

import type { Difference } from '../contract_picture';
import { floats } from '../data/base64';

export interface Pairs {
  better: number; // share of futures in which the first averts more, 0..1
  worse: number;
}

/*!
 * Both are told against the same forecast, so that what one averts more than the other is the
 * difference of the two. Null where they are not of equally many futures.
 */
export function pairs(first: Difference | null, second: Difference | null): Pairs | null {
  if (!first?.averted || !second?.averted) return null;
  const a = floats(first.averted);
  const b = floats(second.averted);
  if (a.length === 0 || a.length !== b.length) return null;
  let better = 0;
  let worse = 0;
  for (let i = 0; i < a.length; ++i) {
    if (a[i]! > b[i]!) ++better;
    else if (a[i]! < b[i]!) ++worse;
  }
  return { better: better / a.length, worse: worse / a.length };
}
