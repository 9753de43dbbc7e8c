// The tables behind what Situation and Town show; columns are those of the engine's own files.

import type { Runout, Scenario } from '../contract';
import { access_percent, likeliest_access, last_lead, type Decoded } from '../data/picture';
import type { TownData, TownSeries } from '../data/series';
import { make_table } from '../data/table';
import type { Plan } from '../contract';
import { closes } from '../plan/draft';
import { add_days } from '../words';
import type { Cell, Table } from './csv';

//! Nothing that a closure tried out for preparedness moved is written to a file.
export const may_export = (plan: Plan, scenario: Scenario | null): boolean =>
  !closes(plan.edits, scenario);

const rounded = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1e4) / 1e4;

//! The rows of the list, in its order, with the access of the day of the slider.
export function runout_table(scenario: Scenario, p: Decoded, good: string | null, lead: number): Table {
  const { out, may } = make_table(scenario, p, good);
  const columns =
    'place_id,place_name,population,evidence,good,state,out_since,deadline,prob_runout_deadline,' +
    'runout_date_q10,runout_date_q50,runout_date_q90,date,access,access_prob,n_members,seed,as_of,sensitivity';
  const index = new Map(scenario.places.map((place, i) => [place.id, i]));
  const row = (r: Runout): Cell[] => {
    const at = index.get(r.place_id) ?? 0;
    const place = scenario.places[at]!;
    const lived = lead <= last_lead(p);
    const state = likeliest_access(p, at, lead);
    const states = ['open', 'restricted', 'hard_to_reach', 'cut_off'];
    return [
      place.id,
      place.name,
      place.population,
      place.evidence,
      r.good,
      r.state,
      r.out_since,
      p.picture.deadline,
      rounded(r.p_deadline),
      r.date_q10,
      r.date_q50,
      r.date_q90,
      add_days(scenario.as_of, lead),
      lived ? state : null,
      lived ? access_percent(p, at, lead, states.indexOf(state)) / 100 : null,
      p.picture.members,
      p.picture.seed,
      p.picture.as_of,
      scenario.sensitivity,
    ];
  };
  return { columns: columns.split(','), rows: [...out, ...may].flatMap((entry) => entry.rows.map(row)) };
}

//! One series of a town, a row a day.
export function town_table(scenario: Scenario, data: TownData, series: TownSeries): Table {
  const quantiles = ['q05', 'q10', 'q25', 'q50', 'q75', 'q90', 'q95'];
  const columns = ['place_id', 'date', 'lead_days', 'variable', 'good', 'unit', ...quantiles, 'sensitivity'];
  const rows = data.lead_days.map((lead, day) => [
    data.place_id,
    add_days(scenario.as_of, lead),
    lead,
    series.variable,
    series.good,
    series.unit,
    ...quantiles.map((_, q) => Number((series.data[7 * day + q] ?? Number.NaN).toPrecision(6))),
    scenario.sensitivity,
  ]);
  return { columns, rows };
}
