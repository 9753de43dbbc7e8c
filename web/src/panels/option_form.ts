// The fields of one option. It changes nothing itself: it says what the hand did.

import { html, nothing, type TemplateResult } from 'lit';
import type { OptionRow, Scenario } from '../contract';
import {
  faults_of,
  fields_of,
  list_of,
  one_good,
  range_of,
  text_of,
  window_of,
  type Field,
} from '../plan/option_form';
import { good_name, measure_name, road_name } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { add_days, amount, days_between, number } from '../words';
import { choose, pick_day, slide, tick, type Choice } from './controls';
import { panel_styles } from './styles';

//! Fields that changed, and the control that changed them.
export interface OptionChange {
  id: string;
  change: Record<string, unknown>;
  key: string;
}

export class OptionForm extends Shown {
  static override properties = {
    scenario: { attribute: false },
    row: { attribute: false },
    original: { attribute: false },
  };
  static override styles = [tokens, shared, panel_styles];
  declare scenario: Scenario;
  declare row: OptionRow;
  declare original: OptionRow | null;

  #say(field: Field, value: unknown): void {
    const change: Record<string, unknown> = { [field]: value };
    if (field === 'goods') change['good'] = undefined; // the other name of the same field
    if (field === 'measure') change['roads'] = undefined; // were those of the former one
    const detail: OptionChange = { id: this.row.id, change, key: `${this.row.id} ${field}` };
    this.dispatchEvent(new CustomEvent<OptionChange>('option-change', { detail }));
  }

  protected override render(): TemplateResult {
    return html`${fields_of(this.row).map((field) => this.#field(field))}`;
  }

  #field(field: Field): TemplateResult | typeof nothing {
    const id = `f-${field}`;
    const label = this.t(`option.field.${field}`);
    const set = (value: unknown): void => this.#say(field, value);
    switch (field) {
      case 'measure':
      case 'mission':
      case 'place':
      case 'origin':
      case 'homes':
        return choose(id, label, list_of(this.row, field)[0] ?? '', this.#choices(field), (value) =>
          set(field === 'homes' ? (value ? [value] : []) : value),
        );
      case 'goods':
        return this.#goods(id, label, set);
      case 'roads':
        return this.#roads(id, label, set);
      case 'start':
        return this.#start(id, label, set);
      case 'end':
        return this.#end(id, label, set);
      case 'share': {
        const whole = Math.round(Number(this.row['share'] ?? 1) * 100);
        return slide(id, label, whole, range_of(field, whole), `${whole}\u00a0%`, (x) =>
          set(Math.min(100, Math.max(1, x)) / 100),
        );
      }
      default:
        return this.#number(id, label, field, set);
    }
  }

  #choices(field: Field): Choice[] {
    const { scenario, lang } = this;
    const places = scenario.places.map((p) => ({ value: p.id, text: p.name }));
    if (field === 'measure')
      return scenario.measures.map((m) => ({ value: m.id, text: measure_name(scenario, m, lang) }));
    if (field === 'mission')
      return [
        { value: '', text: this.t('option.no_mission') },
        ...scenario.missions.map((m) => ({ value: m.id, text: m.id })),
      ];
    if (field === 'origin') return [{ value: '', text: this.t('option.nearest') }, ...places];
    if (field === 'homes') return [{ value: '', text: this.t('option.everybody') }, ...places];
    return places;
  }

  #goods(id: string, label: string, set: (value: unknown) => void): TemplateResult {
    const goods = this.scenario.goods.filter((good) => !good.service);
    const choices = goods.map((good) => ({
      value: good.id,
      text: good_name(this.scenario, good.id, this.lang),
    }));
    const chosen = list_of(this.row, 'goods');
    if (one_good(this.row.kind)) return choose(id, label, chosen[0] ?? '', choices, (v) => set([v]));
    return tick(id, label, chosen, choices, set);
  }

  #roads(id: string, label: string, set: (v: unknown) => void): TemplateResult | typeof nothing {
    const measure = this.scenario.measures.find((m) => m.id === this.row['measure']);
    const roads = new Set([...(measure?.roads ?? []), ...list_of(this.row, 'roads')]);
    for (const place of measure?.places ?? [])
      for (const road of this.scenario.roads)
        if (road.from === place || road.to === place) roads.add(road.id);
    if (roads.size === 0) return nothing;
    const choices = [...roads].map((road) => ({ value: road, text: road_name(this.scenario, road) }));
    return tick(id, label, list_of(this.row, 'roads'), choices, set);
  }

  #fault(field: Field): string {
    const fault = faults_of(this.row, this.scenario).find((other) => other.field === field);
    return fault ? this.t(fault.key) : '';
  }

  #start(id: string, label: string, set: (value: unknown) => void): TemplateResult {
    const { min, max } = window_of(this.scenario);
    const start = text_of(this.row, 'start') || min;
    const day = days_between(this.scenario.as_of, start);
    const shown = this.tn('option.after_days', day, { n: number(day, 0, this.lang) });
    return html`${pick_day(id, label, start, { min, max }, set, this.#fault('start'))}
      <input
        type="range"
        class="wide"
        aria-label=${label}
        aria-valuetext=${shown}
        min="1"
        max=${this.scenario.horizon_days}
        .value=${String(day)}
        @input=${(event: Event) =>
          set(add_days(this.scenario.as_of, Number((event.target as HTMLInputElement).value)))}
      />
      <p class="small soft">${shown}</p>`;
  }

  #end(id: string, label: string, set: (value: unknown) => void): TemplateResult {
    const bounds = { min: text_of(this.row, 'start'), max: window_of(this.scenario).max };
    return pick_day(id, label, text_of(this.row, 'end'), bounds, set, this.#fault('end'));
  }

  #number(id: string, label: string, field: Field, set: (v: unknown) => void): TemplateResult {
    const value = Number(this.row[field] ?? 0);
    const was = Number(this.original?.[field] ?? value);
    const shown = field === 'quantity' ? this.#load(value) : number(value, 0, this.lang);
    const range = range_of(field, was);
    const fault = this.#fault(field);
    return html`${slide(id, label, value, range, shown, (x) =>
        set(field === 'quantity' ? x : Math.round(x) || undefined),
      )}
      ${fault ? html`<p class="fault">${fault}</p>` : nothing}`;
  }

  #load(value: number): string {
    const good = this.scenario.goods.find((other) => other.id === list_of(this.row, 'goods')[0]);
    const unit = this.row.kind === 'repair' ? this.t('option.litres_a_day') : (good?.unit ?? '');
    return `${amount(value, this.lang)}${unit ? `\u00a0${unit}` : ''}`;
  }
}

customElements.define('corridor-option-form', OptionForm);
