// Form controls that several panels share: every slider has a field for typing beside it.

import { html, nothing, type TemplateResult } from 'lit';
import type { Range } from '../plan/option_form';

export interface Choice {
  value: string;
  text: string;
}

const value_of = (event: Event): string => (event.target as HTMLInputElement).value;

export function choose(
  id: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  set: (value: string) => void,
): TemplateResult {
  const known = choices.some((choice) => choice.value === value);
  const all = known ? choices : [{ value, text: value || '–' }, ...choices];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => set(value_of(event))}>
      ${all.map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>
            ${choice.text}
          </option>`,
      )}
    </select>
  </div>`;
}

export function tick(
  id: string,
  legend: string,
  values: readonly string[],
  choices: readonly Choice[],
  set: (values: string[]) => void,
): TemplateResult {
  const toggle = (value: string): void =>
    set(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    ${choices.map(
      (choice) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            id="${id}-${choice.value}"
            .checked=${values.includes(choice.value)}
            @change=${() => toggle(choice.value)}
          />
          ${choice.text}</label
        >`,
    )}
  </fieldset>`;
}

//! \param shown  the value in words, beside the slider: "240 t"
export function slide(
  id: string,
  label: string,
  value: number,
  range: Range,
  shown: string,
  set: (value: number) => void,
): TemplateResult {
  const send = (event: Event): void => {
    const number = Number(value_of(event));
    if (value_of(event) !== '' && Number.isFinite(number)) set(number);
  };
  return html`<div class="field">
    <label for=${id}>${label} <output for=${id}>${shown}</output></label>
    <div class="twin">
      <input
        type="range"
        aria-label=${label}
        aria-valuetext=${shown || String(value)}
        min=${range.min}
        max=${range.max}
        step=${range.step}
        .value=${String(value)}
        @input=${send}
      />
      <input
        type="number"
        id=${id}
        min="0"
        step="any"
        .value=${String(value)}
        @change=${send}
      />
    </div>
  </div>`;
}

export function pick_day(
  id: string,
  label: string,
  value: string,
  bounds: { min?: string; max?: string },
  set: (value: string) => void,
  fault = '',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      type="date"
      id=${id}
      min=${bounds.min ?? nothing}
      max=${bounds.max ?? nothing}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? `${id}-fault` : nothing}
      .value=${value}
      @change=${(event: Event) => set(value_of(event))}
    />
    ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}
  </div>`;
}
