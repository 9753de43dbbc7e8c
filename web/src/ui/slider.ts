// The time slider: the reported past is solid, the forecast begins with a dashed line, marks show
// when measures begin and options act. Time runs from left to right in every language.

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Scenario } from '../contract';
import { first_lead, type Decoded } from '../data/picture';
import { add_days, date_short, date_words, days_between, year_of } from '../words';
import { Shown } from './element';
import { slider_styles } from './slider_styles';
import { shared, tokens } from './styles';

const marks = ['closure', 'convoy', 'option'] as const;

interface Mark {
  lead: number;
  kind: (typeof marks)[number];
  text: string;
}

export class TimeSlider extends Shown {
  static override properties: PropertyDeclarations = {
    scenario: { attribute: false },
    picture: { attribute: false },
    options: { attribute: false },
    day: { type: Number },
    playing: { type: Boolean },
    still: { type: Boolean },
  };
  declare scenario: Scenario;
  declare picture: Decoded;
  declare options: { start?: unknown; id: string }[];
  declare day: number;
  declare playing: boolean;
  declare still: boolean; // no play button: less motion was asked for

  constructor() {
    super();
    this.options = [];
    this.day = 0;
    this.playing = false;
    this.still = false;
  }

  static override styles = [tokens, shared, slider_styles];

  #marks(): Mark[] {
    const { as_of } = this.scenario;
    const found: Mark[] = [];
    const add = (date: unknown, kind: Mark['kind'], text: string): void => {
      if (typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date))
        found.push({ lead: days_between(as_of, date), kind, text });
    };
    for (const measure of this.scenario.measures) add(measure.start, 'closure', measure.id);
    for (const mission of this.scenario.missions) add(mission.depart, 'convoy', mission.id);
    for (const option of this.options) add(option.start, 'option', option.id);
    return found;
  }

  #step(days: number): void {
    this.#say(this.day + days);
  }

  #say(day: number): void {
    const lead = Math.min(Math.max(day, first_lead(this.picture)), this.scenario.horizon_days);
    this.dispatchEvent(new CustomEvent('choose-day', { detail: lead }));
  }

  #key(event: KeyboardEvent): void {
    const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const page = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    if (event.ctrlKey || event.metaKey || event.altKey || (!arrow && !page)) return;
    event.preventDefault();
    this.#step(page ? 7 * page : event.shiftKey ? 7 * arrow : arrow);
  }

  protected override render(): TemplateResult {
    const date = add_days(this.scenario.as_of, this.day);
    const words = date_words(date, this.lang);
    const kind =
      this.day > 0
        ? this.t('slider.forecast', { n: this.day })
        : this.day === 0
          ? this.t('slider.as_of')
          : this.t('slider.reported', { n: -this.day });
    return html`<div class="grid">
      <p class="where" aria-hidden="true">
        <span class="date numbers">${words}</span><span class="numbers">${kind}</span>
        <span class="key"
          >${marks.map(
            (mark) => html`<span><i class="mark ${mark}"></i>${this.t(`slider.mark.${mark}`)}</span>`,
          )}<span><i class="deadline"></i>${this.t('slider.mark.deadline')}</span></span
        >
      </p>
      <div class="buttons">
        <button aria-label=${this.t('slider.back')} @click=${() => this.#step(-1)}>◀</button>
        <button aria-label=${this.t('slider.next')} @click=${() => this.#step(1)}>▶</button>
        <button
          ?hidden=${this.still}
          aria-pressed=${this.playing}
          @click=${() => this.dispatchEvent(new CustomEvent('play'))}
        >
          ${this.t(this.playing ? 'slider.stop' : 'slider.play')}
        </button>
      </div>
      <div class="track">
        ${this.#band()}
        <input
          type="range"
          aria-label=${this.t('slider.label')}
          aria-valuetext="${words}, ${kind}"
          min=${first_lead(this.picture)}
          max=${this.scenario.horizon_days}
          step="1"
          .value=${String(this.day)}
          @input=${(event: Event) => this.#say(Number((event.target as HTMLInputElement).value))}
          @keydown=${this.#key}
        />
      </div>
    </div>`;
  }

  // Positions are percent of the way of the thumb's middle, 12 px from either end.
  #x(lead: number): number {
    const first = first_lead(this.picture);
    return (lead - first) / Math.max(this.scenario.horizon_days - first, 1);
  }

  #at(lead: number): string {
    const share = Math.min(Math.max(this.#x(lead), 0), 1);
    return `calc(${(100 * share).toFixed(2)}% + ${(12 - 24 * share).toFixed(1)}px)`;
  }

  #band(): TemplateResult {
    const { as_of } = this.scenario;
    const first = first_lead(this.picture);
    const last = this.scenario.horizon_days;
    const deadline = days_between(as_of, this.picture.picture.deadline);
    const year = year_of(as_of);
    const tick = (lead: number, side: string): TemplateResult =>
      html`<span class="tick ${side}" style="left:${this.#at(lead)}"
        >${date_short(add_days(as_of, lead), this.lang, year)}</span
      >`;
    return html`<div class="band" aria-hidden="true">
      <i class="past" style="left:${this.#at(first)};right:calc(100% - ${this.#at(0)})"></i>
      <i class="ahead" style="left:${this.#at(0)};right:12px"></i>
      <i class="now" style="left:${this.#at(0)}"></i>
      <i class="deadline" style="left:${this.#at(deadline)}"></i>
      ${this.#marks()
        .filter((m) => m.lead >= first && m.lead <= last)
        .map((m) => html`<i class="mark ${m.kind}" style="left:${this.#at(m.lead)}"></i>`)}
      ${tick(first, 'start')}${tick(0, 'middle')}${tick(last, 'end')}
    </div>`;
  }
}

customElements.define('corridor-slider', TimeSlider);
