// A straight scale between two numbers, with round ticks at 1, 2 or 5 times a power of ten.

export interface Scale {
  (x: number): number;
  readonly from: number;
  readonly to: number;
}

export function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to - from || 1;
  return Object.assign((x: number) => start + ((x - from) / span) * (end - start), { from, to });
}

//! The step of about n ticks over a span.
function step_of(span: number, n: number): number {
  const raw = span / Math.max(1, n);
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return power * (lead >= Math.sqrt(50) ? 10 : lead >= Math.sqrt(10) ? 5 : lead >= Math.SQRT2 ? 2 : 1);
}

//! About n round numbers from `from` to `to`.
export function ticks(from: number, to: number, n: number): number[] {
  if (!(to > from)) return [from];
  const step = step_of(to - from, n);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Steps under 1 are taken as shares of a whole, so that 3 x 0.1 is 0.3.
  const at = (i: number): number => (step < 1 ? i / Math.round(1 / step) : i * step);
  return Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
}

//! The bounds moved out to the ticks around them.
export function round_bounds(from: number, to: number, n: number): [number, number] {
  if (!(to > from)) return [from, from + 1];
  const step = step_of(to - from, n);
  return [Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step];
}
