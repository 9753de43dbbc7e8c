// Changes to the plan that more than one screen makes.

import type { Edit, Plan } from './contract';

const sets = (edit: Edit, setting: string): boolean => 'setting' in edit && edit.setting === setting;

//! The value of a setting in the plan, else `own`, that of the scenario.
export function setting_of(plan: Plan, setting: string, own: number): number {
  const edit = plan.edits.findLast((e) => sets(e, setting));
  return edit && 'setting' in edit ? Number(edit.value) : own;
}

//! The plan with the setting at `value`; no edit where that is the scenario's own.
export function with_setting(plan: Plan, setting: string, value: number, own: number): Plan {
  const edits = plan.edits.filter((e) => !sets(e, setting));
  if (value !== own) edits.push({ setting, value });
  return { ...plan, edits };
}
