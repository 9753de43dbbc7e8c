// Which places the list shows, in which order: the rules of the engine's own tables
// (view/groups.h), so that screen and report agree. Picks rows, makes no number.

import type { Place, Runout, Scenario } from '../contract';
import { whole_percent } from '../words';
import type { Decoded } from './picture';

export interface PlaceRows {
  place: Place;
  rank: number; // 1 = soonest; a tie has the rank of the first of its equals
  tie: boolean;
  rows: Runout[];
}

export interface Table {
  out: PlaceRows[]; // out of a good on the as-of date
  may: PlaceRows[]; // a chance of 1 % or more within the horizon
  quiet: Place[]; // with evidence, in neither
  no_evidence: Place[];
}

const prints_alike = (a: Runout, b: Runout): boolean =>
  a.date_q50 === b.date_q50 &&
  whole_percent(a.p_deadline ?? 0) === whole_percent(b.p_deadline ?? 0);

export const may_run_out = (row: Runout): boolean =>
  row.state !== 'out' && whole_percent(row.p_horizon ?? 0) >= 1;

export function make_table(scenario: Scenario, p: Decoded, good: string | null): Table {
  const places = new Map(scenario.places.map((place) => [place.id, place]));
  const group = (keep: (row: Runout) => boolean): PlaceRows[] => {
    const groups = new Map<string, PlaceRows>();
    for (const row of p.picture.runouts) {
      const place = places.get(row.place_id);
      if (!place || place.evidence <= 0 || (good && row.good !== good) || !keep(row)) continue;
      const known = groups.get(place.id);
      if (known) known.rows.push(row);
      else groups.set(place.id, { place, rank: 0, tie: false, rows: [row] });
    }
    return [...groups.values()];
  };
  const { headline } = p.picture;
  const out = group((row) => row.state === 'out');
  const may = group(may_run_out);
  // The place of the sentence begins with the good of the sentence, so that both say the same.
  for (const entry of may)
    if (entry.place.id === headline.place_id)
      entry.rows.sort((a, b) => Number(b.good === headline.good) - Number(a.good === headline.good));
  may.forEach((entry, i) => {
    const before = may[i - 1];
    const same = before !== undefined && prints_alike(entry.rows[0]!, before.rows[0]!);
    entry.rank = same ? before.rank : i + 1;
    if (same) entry.tie = before.tie = true;
  });
  const listed = new Set([...out, ...may].map((entry) => entry.place.id));
  const analysed = scenario.places.filter((place) => p.runouts_of.has(place.id));
  return {
    out,
    may,
    quiet: analysed.filter((place) => place.evidence > 0 && !listed.has(place.id)),
    no_evidence: analysed.filter((place) => place.evidence <= 0),
  };
}

//! What a place is named for: the good it is out of, else the one it may run out of first.
export function first_row(p: Decoded, place_id: string, good: string | null): Runout | null {
  const rows = (p.runouts_of.get(place_id) ?? []).filter((row) => !good || row.good === good);
  const { headline } = p.picture;
  const of_sentence = (row: Runout): boolean =>
    headline.place_id === place_id && row.good === headline.good && may_run_out(row);
  const out = rows.find((row) => row.state === 'out');
  return out ?? rows.find(of_sentence) ?? rows.find(may_run_out) ?? null;
}

//! Where each analysed place comes in the list, from 0; a place in it twice where it comes first.
export function ranks(scenario: Scenario, p: Decoded | null, good: string | null): Map<string, number> {
  const rank = new Map<string, number>();
  if (!p) return rank;
  const { out, may, quiet, no_evidence } = make_table(scenario, p, good);
  const listed = [...out, ...may].map((entry) => entry.place);
  for (const place of [...listed, ...quiet, ...no_evidence])
    if (!rank.has(place.id)) rank.set(place.id, rank.size);
  return rank;
}
