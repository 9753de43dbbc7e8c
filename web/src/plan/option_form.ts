// Which fields an option of each kind has, and within which bounds a control offers them.

import type { Good, Measure, OptionRow, Scenario } from '../contract';
import { add_days } from '../words';

export const option_kinds = [
  'lift',
  'ease',
  'corridor',
  'convoy',
  'airlift',
  'repair',
  'preposition',
  'fee_waiver',
  'evacuation_window',
] as const;
export type OptionKind = (typeof option_kinds)[number];

export type Field =
  | 'measure'
  | 'mission'
  | 'place'
  | 'origin'
  | 'goods'
  | 'roads'
  | 'homes'
  | 'quantity'
  | 'trucks'
  | 'every_days'
  | 'share'
  | 'start'
  | 'end';

const fields: Record<string, readonly Field[]> = {
  lift: ['measure', 'goods', 'start', 'end'],
  ease: ['measure', 'share', 'start', 'end'],
  corridor: ['measure', 'goods', 'roads', 'start', 'end'],
  fee_waiver: ['measure', 'start', 'end'],
  evacuation_window: ['measure', 'homes', 'start', 'end'],
  repair: ['place', 'quantity', 'start'],
  preposition: ['place', 'goods', 'quantity', 'start'],
};

//! The fields of an option, in the order of the form. A mission says itself what leaves where.
export function fields_of(row: OptionRow): readonly Field[] {
  const kind = row.kind;
  if (kind !== 'convoy' && kind !== 'airlift') return fields[kind] ?? ['start', 'end'];
  if (row['mission']) return ['mission', 'start'];
  const load: Field[] = ['place', 'origin', 'goods', 'quantity'];
  if (kind === 'convoy') load.push('trucks');
  return [...load, 'every_days', 'start', 'end'];
}

//! One good is carried; several may be let through.
export const one_good = (kind: string): boolean =>
  kind === 'convoy' || kind === 'airlift' || kind === 'preposition';

export const text_of = (row: OptionRow, field: string): string => {
  const value = row[field];
  return value === undefined || value === null ? '' : String(value);
};

export const list_of = (row: OptionRow, field: string): string[] => {
  const value = row[field] ?? (field === 'goods' ? row['good'] : undefined);
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null || value === '' ? [] : [String(value)];
};

export interface Range {
  min: number;
  max: number;
  step: number;
}

//! A round number at or above x: 1, 2 or 5 times a power of ten.
export function round_up(x: number): number {
  if (!(x > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = x / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

//! What the slider of a number offers; `was` is the value that the option came with.
export function range_of(field: Field, was: number): Range {
  if (field === 'share') return { min: 5, max: 100, step: 5 }; // percent
  if (field === 'trucks') return { min: 1, max: Math.max(100, was), step: 1 };
  if (field === 'every_days') return { min: 0, max: 60, step: 1 };
  const max = round_up(Math.max(1, was) * 4);
  return { min: max / 200, max, step: max / 200 };
}

//! The first day on which an option may begin, and the last of the run.
export const window_of = (scenario: Scenario): { min: string; max: string } => ({
  min: add_days(scenario.as_of, 1),
  max: add_days(scenario.as_of, scenario.horizon_days),
});

const stored = (scenario: Scenario): Good[] => scenario.goods.filter((good) => !good.service);

//! A first row of a kind: the engine accepts it as it is. Null where the scenario offers nothing for it.
export function new_option(scenario: Scenario, kind: OptionKind, id: string): OptionRow | null {
  const start = add_days(scenario.as_of, 7);
  const in_force = (m: Measure): boolean =>
    (m.start ?? '') <= scenario.as_of && (m.end === null || m.end >= scenario.as_of);
  const measure = scenario.measures.find(in_force) ?? scenario.measures[0];
  const town = scenario.places.find((p) => p.besieged_reported) ?? scenario.places[0];
  const good = stored(scenario)[0];
  if (fields_of({ id, kind }).includes('measure'))
    return measure
      ? { id, kind, measure: measure.id, ...(kind === 'ease' ? { share: 0.5 } : {}), start }
      : null;
  if (!town) return null;
  if (kind === 'repair') return { id, kind, place: town.id, quantity: 100000, start };
  if (!good) return null;
  const load = { id, kind, place: town.id, goods: [good.id], quantity: 100000, start };
  return kind === 'convoy' ? { ...load, trucks: 10 } : load;
}

export interface Fault {
  field: Field;
  key: 'option.fault.start' | 'option.fault.end' | 'option.fault.quantity' | 'option.fault.needed';
}

//! What the engine would refuse, said before it is asked.
export function faults_of(row: OptionRow, scenario: Scenario): Fault[] {
  const out: Fault[] = [];
  const shown = fields_of(row);
  const start = text_of(row, 'start');
  const end = text_of(row, 'end');
  if (!start || start <= scenario.as_of) out.push({ field: 'start', key: 'option.fault.start' });
  if (end && end < start) out.push({ field: 'end', key: 'option.fault.end' });
  for (const field of ['measure', 'place', 'mission'] as const)
    if (shown.includes(field) && !text_of(row, field)) out.push({ field, key: 'option.fault.needed' });
  if (one_good(row.kind) && shown.includes('goods') && list_of(row, 'goods').length !== 1)
    out.push({ field: 'goods', key: 'option.fault.needed' });
  if (shown.includes('quantity') && !(Number(row['quantity']) > 0))
    out.push({ field: 'quantity', key: 'option.fault.quantity' });
  return out;
}
