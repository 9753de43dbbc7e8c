// The draft of the whole page, with undo and redo. What it asks of the engine goes to the session.

import type { OptionRow, Plan, Scenario } from '../contract';
import type { Picture } from '../contract_picture';
import type { AppStore, State } from '../state';
import { draft_of, empty_draft, is_untouched, plan_of, still_edits, type Draft } from './draft';
import { History } from './history';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

//! A result that the person keeps beside the present one.
export interface Kept {
  letter: string; // A, B, ...
  draft: Draft;
  picture: Picture;
}

const most_kept = 6;

/*!
 * Says "change" when anything of it changed. `store.plan` may also change from outside (a link, the
 * Back button): then the draft follows, as a step that can be undone.
 */
export class Bench extends EventTarget {
  readonly #history = new History<Draft>(empty_draft);
  readonly #store: AppStore;
  readonly #send: (plan: Plan) => void;
  #scenario: Scenario | null = null;
  #base: Picture | null = null;
  #kept: Kept[] = [];
  #plan: Plan | null = null; // as last seen in the store
  #taken = false; // by the folder, since it was read

  constructor(store: AppStore, send: (plan: Plan) => void) {
    super();
    this.#store = store;
    this.#send = send;
    store.subscribe((state) => this.#look(state));
  }

  get draft(): Draft {
    return this.#history.present;
  }

  get can_undo(): boolean {
    return this.#history.can_undo;
  }

  get can_redo(): boolean {
    return this.#history.can_redo;
  }

  //! The forecast without any change; null until it was seen.
  get base(): Picture | null {
    return this.#base;
  }

  get kept(): readonly Kept[] {
    return this.#kept;
  }

  //! The same, lived beside the changes that the page began with.
  take_base(picture: Picture): void {
    this.#base ??= picture;
    this.#say();
  }

  //! An option as the scenario has it.
  original(id: string): OptionRow | null {
    return this.#scenario?.options.find((row) => row.id === id) ?? null;
  }

  //! \param key  names a control that sends many values in a row: they are one step back
  change(next: Draft, key: string | null = null): void {
    this.#history.push(next, key);
    this.#announce();
  }

  undo(): void {
    this.#history.undo();
    this.#announce();
  }

  redo(): void {
    this.#history.redo();
    this.#announce();
  }

  //! Everything as in the folder; options added to the list stay on it.
  reset(): void {
    const rows = this.draft.rows.map((row) => this.original(row.id) ?? row);
    this.change({ edits: [], rows, acting: [] });
  }

  keep(picture: Picture): void {
    const taken = new Set(this.#kept.map((kept) => kept.letter));
    const letter = [...'ABCDEF'].find((other) => !taken.has(other));
    if (!letter || this.#kept.length >= most_kept) return;
    this.#kept = [...this.#kept, { letter, draft: this.draft, picture }];
    this.#say();
  }

  forget(letter: string): void {
    this.#kept = this.#kept.filter((kept) => kept.letter !== letter);
    this.#say();
  }

  #look(state: Readonly<State>): void {
    if (state.scenario && state.scenario !== this.#scenario) this.#begin(state.scenario);
    else if (state.plan !== this.#plan && !same(state.plan, plan_of(this.draft)))
      this.#follow(state.plan);
    this.#plan = state.plan;
    const picture = state.picture?.picture;
    if (!picture || picture === this.#base || state.run.stale || !is_untouched(this.draft)) return;
    if (picture.members >= (this.#base?.members ?? 0)) this.#base = picture;
  }

  //! What the folder takes over is no longer a change of this page.
  saved(): void {
    this.#taken = true;
  }

  #begin(scenario: Scenario): void {
    // The same scenario read again: what was added to the list, changed or turned on stays.
    const again = this.#scenario?.folder === scenario.folder;
    const known = new Set(scenario.options.map((row) => row.id));
    const is_own = (row: OptionRow): boolean => !this.original(row.id) && !known.has(row.id);
    const own = again ? this.draft.rows.filter(is_own) : [];
    const mine = again && !this.#taken ? this.#changed() : new Map<string, OptionRow>();
    this.#taken = false;
    // Results are told against the folder as it was.
    const kept = again && this.#scenario?.etag === scenario.etag ? this.#kept : [];
    this.#scenario = scenario;
    this.#base = null;
    this.#kept = kept;
    const rows = [...scenario.options.map((row) => mine.get(row.id) ?? row), ...own];
    const { plan } = this.#store.state;
    const edits = still_edits(plan.edits, scenario);
    this.#history.reset(draft_of({ ...plan, edits }, rows));
    if (edits.length < plan.edits.length) this.#store.set({ plan: plan_of(this.draft) });
    this.#say();
  }

  //! Options of the folder whose fields differ from it.
  #changed(): Map<string, OptionRow> {
    const changed = this.draft.rows.filter((row) => {
      const was = this.original(row.id);
      return was && !same(row, was);
    });
    return new Map(changed.map((row) => [row.id, row]));
  }

  #follow(plan: Plan): void {
    this.#history.push(draft_of(plan, this.draft.rows));
    this.#say();
  }

  #announce(): void {
    const plan = plan_of(this.draft);
    if (!same(plan, this.#store.state.plan)) this.#send(plan);
    this.#say();
  }

  #say(): void {
    this.dispatchEvent(new Event('change'));
  }
}
