// What the person has changed and not saved: pure functions from one draft to the next.

import type { Edit, OptionRow, Plan, Scenario } from '../contract';

export interface Draft {
  readonly edits: readonly Edit[]; // changes of the scenario's tables
  readonly rows: readonly OptionRow[]; // every option on the list, as it is edited
  readonly acting: readonly string[]; // ids of the options that act together
}

export const most_together = 3;
export const empty_draft: Draft = { edits: [], rows: [], acting: [] };

//! Names what an edit changes: a later edit with the same name takes its place.
export function edit_key(edit: Edit): string {
  if ('setting' in edit) return `setting ${edit.setting}`;
  if ('drop' in edit) return `${edit.table} ${edit.row} drop`;
  if ('add' in edit) return `${edit.table} add ${JSON.stringify(edit.add)}`;
  return `${edit.table} ${edit.row} ${edit.column}`;
}

export interface Cell {
  table: string;
  row: string;
  column: string;
}

//! Sets one cell; at the value that the folder has, the edit is gone.
export function set_cell(draft: Draft, cell: Cell, value: string, original: string): Draft {
  const edit: Edit = { ...cell, value };
  const key = edit_key(edit);
  const edits = draft.edits.filter((other) => edit_key(other) !== key);
  return { ...draft, edits: value === original ? edits : [...edits, edit] };
}

//! The edited value of a cell; null where the folder's holds.
export function edited(draft: Draft, cell: Cell): string | null {
  const key = edit_key({ ...cell, value: '' });
  const edit = draft.edits.find((other) => edit_key(other) === key);
  return edit && 'value' in edit ? String(edit.value) : null;
}

const aside_cell = (report: string): Cell => ({
  table: 'reports',
  row: report,
  column: 'set_aside',
});

//! Whether a report counts for nothing. \param in_folder  it does not in the folder either
export function is_set_aside(draft: Draft, report: string, in_folder = false): boolean {
  const value = edited(draft, aside_cell(report));
  return value === null ? in_folder : value === '1';
}

//! Sets a report aside, or puts it back.
export function toggle_report(draft: Draft, report: string, in_folder = false): Draft {
  const next = is_set_aside(draft, report, in_folder) ? '0' : '1';
  return set_cell(draft, aside_cell(report), next, in_folder ? '1' : '0');
}

//! How many reports are set aside that the folder counts.
export const n_set_aside = (draft: Draft): number =>
  draft.edits.filter((edit) => is_aside(edit) && 'value' in edit && edit.value === '1').length;

const is_aside = (edit: Edit): boolean =>
  'column' in edit && edit.table === 'reports' && edit.column === 'set_aside';

export const put_all_back = (draft: Draft): Draft => ({
  ...draft,
  edits: draft.edits.filter((edit) => !is_aside(edit)),
});

//! Turns an option on or off; of four, the one turned on first goes.
export function toggle_option(draft: Draft, id: string): Draft {
  const others = draft.acting.filter((other) => other !== id);
  if (others.length < draft.acting.length) return { ...draft, acting: others };
  return { ...draft, acting: [...others, id].slice(-most_together) };
}

const is_blank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

//! Changes fields of an option; a blank one is taken away.
export function change_option(draft: Draft, id: string, change: Record<string, unknown>): Draft {
  const rows = draft.rows.map((row) => {
    if (row.id !== id) return row;
    const fields = Object.entries({ ...row, ...change }).filter(([, value]) => !is_blank(value));
    return Object.fromEntries(fields) as OptionRow;
  });
  return { ...draft, rows };
}

//! Ids of suggestions are sentences of a kind (lift:siege); a folder holds plain ones.
export const plain_id = (id: string): string => id.replace(/[^\w.-]+/g, '-');

//! Puts options on the list that are not on it yet.
export function add_options(draft: Draft, rows: readonly OptionRow[]): Draft {
  const known = new Set(draft.rows.map((row) => row.id));
  const fresh = rows
    .map((row) => ({ ...row, id: plain_id(row.id) }))
    .filter((row) => !known.has(row.id));
  return fresh.length === 0 ? draft : { ...draft, rows: [...draft.rows, ...fresh] };
}

export function remove_option(draft: Draft, id: string): Draft {
  return {
    ...draft,
    rows: draft.rows.filter((row) => row.id !== id),
    acting: draft.acting.filter((other) => other !== id),
  };
}

//! An id that no option has: convoy-1, convoy-2.
export function free_id(draft: Draft, stem: string): string {
  const taken = new Set(draft.rows.map((row) => row.id));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) ++number;
  return `${stem}-${number}`;
}

//! A closure tried out for preparedness: of one road, or of all roads of one place.
export interface Closure {
  site: 'road' | 'place';
  id: string;
  actor: string;
  start: string;
  end: string; // blank: open-ended
}

const closure_id = 'preparedness';
const is_closure = (edit: Edit): boolean => 'add' in edit && edit.table === 'measures';

/*!
 * There is never more than one: a new one takes the place of the former; null takes it away. The
 * columns of its one phase stand in the row of the measure.
 */
export function set_closure(draft: Draft, closure: Closure | null): Draft {
  const edits = draft.edits.filter((edit) => !is_closure(edit));
  if (!closure) return { ...draft, edits };
  const on_road = closure.site === 'road';
  const add = {
    measure_id: closure_id,
    actor_id: closure.actor,
    pattern: on_road ? 'single' : 'siege',
    [on_road ? 'roads' : 'places']: closure.id,
    direction: 'both',
    goods: '*',
    carriers: '*',
    credence: '1',
    start: closure.start,
    open: '0',
    ...(closure.end ? { end: closure.end } : {}),
  };
  return { ...draft, edits: [...edits, { table: 'measures', add }] };
}

export function closure_of(draft: Draft): Closure | null {
  const edit = draft.edits.find(is_closure);
  if (!edit || !('add' in edit)) return null;
  const text = (name: string): string => String(edit.add[name] ?? '');
  return {
    site: text('roads') ? 'road' : 'place',
    id: text('roads') || text('places'),
    actor: text('actor_id'),
    start: text('start'),
    end: text('end'),
  };
}

//! Measures that open something: to shorten one of these closes.
const openings = new Set(['corridor', 'truce']);

/*!
 * Whether the edits close anything that the folder leaves open: a closure for preparedness, or a
 * measure that begins earlier or lasts longer. What they change is shown and goes into no file.
 */
export function closes(edits: readonly Edit[], scenario: Scenario | null): boolean {
  return edits.some((edit) => {
    if (is_closure(edit)) return true;
    if (!('column' in edit) || edit.table !== 'measures') return false;
    const measure = scenario?.measures.find((m) => m.id === edit.row);
    if (!measure || (edit.column !== 'start' && edit.column !== 'end')) return false;
    // A blank first day is before all days, a blank last day after all.
    const blank = edit.column === 'start' ? '' : '9999';
    const was = measure[edit.column] ?? blank;
    const is = String(edit.value) || blank;
    const longer = edit.column === 'start' ? is < was : is > was;
    return openings.has(measure.pattern) ? !longer && is !== was : longer;
  });
}

//! Without the edits that say what the folder says by now.
export const still_edits = (edits: readonly Edit[], scenario: Scenario): Edit[] =>
  edits.filter((edit) => {
    if (!('column' in edit)) return true;
    const { row, column } = edit;
    const report = edit.table === 'reports' && scenario.reports.find((r) => r.id === row);
    if (report && column === 'set_aside') return report.set_aside !== (edit.value === '1');
    const measure = edit.table === 'measures' && scenario.measures.find((m) => m.id === row);
    if (measure && (column === 'start' || column === 'end'))
      return (measure[column] ?? '') !== String(edit.value);
    return true;
  });

//! What the engine is asked: titles move no number and stay behind.
export function plan_of(draft: Draft): Plan {
  const options: OptionRow[] = [];
  for (const id of draft.acting) {
    const row = draft.rows.find((other) => other.id === id);
    if (!row) continue;
    const { name: _name, title: _title, title_fr: _title_fr, ...rest } = row;
    options.push(rest as OptionRow);
  }
  return { edits: [...draft.edits], options };
}

//! The draft of a plan that came with a link: options unknown to the list are put on it.
export function draft_of(plan: Plan, listed: readonly OptionRow[]): Draft {
  const given = new Map(plan.options.map((row) => [row.id, row]));
  const rows = listed.map((row) => {
    const other = given.get(row.id);
    given.delete(row.id);
    return other ? { ...other, ...titles(row) } : row;
  });
  return {
    edits: plan.edits,
    rows: [...rows, ...given.values()],
    acting: plan.options.map((row) => row.id).slice(0, most_together),
  };
}

function titles(row: OptionRow): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const field of ['name', 'title', 'title_fr']) if (field in row) out[field] = row[field];
  return out;
}

export const is_untouched = (draft: Draft): boolean =>
  draft.edits.length === 0 && draft.acting.length === 0;
