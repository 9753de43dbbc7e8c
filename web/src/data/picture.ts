// A picture with its arrays unpacked and what a slider step needs looked up once.

import type { Flow, Picture, Runout, Scenario } from '../contract';
import { bytes } from './base64';

export const access_states = ['open', 'restricted', 'hard_to_reach', 'cut_off'] as const;
export type AccessState = (typeof access_states)[number];
export const road_states = ['open', 'restricted', 'closed', 'unknown'] as const;
export type RoadState = (typeof road_states)[number];

export interface Decoded {
  picture: Picture;
  final: boolean;
  access: Uint8Array; // percent, [place][day][4]
  roads: Uint8Array; // road_states, [road][day]
  likeliest: Uint8Array; // access_states, [place][day]
  day_of_lead: (lead: number) => number; // column of a lead day: the last one not after it
  runouts_of: Map<string, Runout[]>; // by place, in the order of the table
}

function likeliest_states(access: Uint8Array): Uint8Array {
  const out = new Uint8Array(access.length / 4);
  for (let i = 0; i < out.length; ++i) {
    let best = 0;
    // A tie goes to the graver state.
    for (let k = 1; k < 4; ++k) if (access[4 * i + k]! >= access[4 * i + best]!) best = k;
    out[i] = best;
  }
  return out;
}

//! Column of each lead day: the last recorded one not after it.
export function column_lookup(lead_days: number[]): (lead: number) => number {
  const first = lead_days[0] ?? 0;
  const last = lead_days.at(-1) ?? 0;
  const column = new Uint16Array(last - first + 1);
  let at = 0;
  for (let lead = first; lead <= last; ++lead) {
    while (at + 1 < lead_days.length && lead_days[at + 1]! <= lead) ++at;
    column[lead - first] = at;
  }
  return (lead) => column[Math.min(Math.max(lead, first), last) - first] ?? 0;
}

export function decode(picture: Picture, final: boolean): Decoded {
  const access = bytes(picture.access.p);
  const runouts_of = new Map<string, Runout[]>();
  for (const row of picture.runouts) {
    const rows = runouts_of.get(row.place_id);
    if (rows) rows.push(row);
    else runouts_of.set(row.place_id, [row]);
  }
  return {
    picture,
    final,
    access,
    roads: bytes(picture.road_status),
    likeliest: likeliest_states(access),
    day_of_lead: column_lookup(picture.lead_days),
    runouts_of,
  };
}

//! Whole percent of futures in which the place is in the state on the day.
export function access_percent(p: Decoded, place: number, lead: number, state: number): number {
  const day = p.day_of_lead(lead);
  return p.access[4 * (place * p.picture.lead_days.length + day) + state] ?? 0;
}

export function likeliest_access(p: Decoded, place: number, lead: number): AccessState {
  const at = place * p.picture.lead_days.length + p.day_of_lead(lead);
  return access_states[p.likeliest[at] ?? 0] ?? 'open';
}

//! State of a road on a day; unknown where the day is not yet lived.
export function road_state(p: Decoded, road: number, lead: number): RoadState {
  if (lead > last_lead(p)) return 'unknown';
  const at = road * p.picture.lead_days.length + p.day_of_lead(lead);
  return road_states[p.roads[at] ?? 3] ?? 'unknown';
}

//! False on a page that may not tell the state of single roads.
export const tells_roads = (p: Decoded): boolean => p.roads.length > 0;

export const first_lead = (p: Decoded): number => p.picture.lead_days[0] ?? 0;
//! Last day lived: a first picture goes to the deadline only.
export const last_lead = (p: Decoded): number => p.picture.lead_days.at(-1) ?? 0;

//! The place the page speaks of: the chosen one, else that of the headline, else the first listed.
export function shown_place(scenario: Scenario, p: Decoded | null, chosen: string | null): string {
  const known = (id: string | null | undefined): id is string =>
    !!id && scenario.places.some((place) => place.id === id);
  if (known(chosen)) return chosen;
  const headline = p?.picture.headline.place_id;
  if (known(headline)) return headline;
  return p?.picture.runouts[0]?.place_id ?? scenario.places[0]?.id ?? '';
}

const least_flow = 10; // people; smaller counts are not shown

//! Where the people of a place go, the most first.
export function largest_flows(p: Decoded, place: string, most: number): Flow[] {
  return p.picture.flows
    .filter((f) => f.origin === place && f.destination !== place && f.people.q50 >= least_flow)
    .toSorted((a, b) => b.people.q50 - a.people.q50)
    .slice(0, most);
}
