// Results kept side by side: one axis for what each averts, and the same in a table.

import { html, nothing, type TemplateResult } from 'lit';
import { interval_chart, type IntervalRow } from '../charts/interval';
import type { Scenario } from '../contract';
import type { Picture } from '../contract_picture';
import type { Table } from '../export/csv';
import type { Bench, Kept } from '../plan/bench';
import { closes, type Draft } from '../plan/draft';
import { option_name } from '../plan/option_words';
import { pairs } from '../plan/pairs';
import { Shown } from '../ui/element';
import '../ui/save_as';
import { shared, tokens } from '../ui/styles';
import { amount, amount_with_range, date_short, percent, whole_percent, year_of } from '../words';
import { panel_styles } from './styles';

//! What acts in a draft, in words.
export function draft_words(draft: Draft, scenario: Scenario, bench: Bench, lang: 'en' | 'fr'): string {
  return draft.rows
    .filter((row) => draft.acting.includes(row.id))
    .map((row) => option_name(scenario, row, lang, bench.original(row.id)))
    .join(' + ');
}

//! The table of what is seen, English columns as in the engine's files.
export function kept_table(kept: readonly Kept[], scenario: Scenario, bench: Bench): Table {
  const columns =
    'result,options,people_days_short_averted_mean,people_days_short_averted_q05,people_days_short_averted_q95,' +
    'prob_better_than_nothing,prob_harm,act_in_vain_prob,trapped,detained,displaced,cargo_lost,' +
    'n_members,seed,as_of,deadline,sensitivity';
  const rows = kept.map(({ letter, draft, picture }) => {
    const d = picture.difference;
    const q = d?.short_days_averted;
    return [
      letter,
      draft_words(draft, scenario, bench, 'en'),
      q?.mean ?? 0,
      q?.q05 ?? 0,
      q?.q95 ?? 0,
      d?.p_better ?? 0,
      d?.p_harm ?? 0,
      d ? (d.p_in_vain ?? 1 - d.p_better) : 1,
      d?.trapped.mean ?? 0,
      d?.detained.mean ?? 0,
      d?.displaced.mean ?? 0,
      d?.cargo_lost.mean ?? 0,
      picture.members,
      picture.seed,
      picture.as_of,
      picture.deadline,
      scenario.sensitivity,
    ];
  });
  return { columns: columns.split(','), rows };
}

const widest = 640;

export class KeptResults extends Shown {
  static override properties = {
    scenario: { attribute: false },
    bench: { attribute: false },
    draft: { attribute: false },
    kept: { attribute: false },
    picture: { attribute: false },
    stale: { type: Boolean },
    width: { state: true },
  };
  static override styles = [tokens, shared, panel_styles];
  declare scenario: Scenario;
  declare bench: Bench;
  declare draft: Draft;
  declare kept: readonly Kept[];
  declare picture: Picture;
  declare stale: boolean;
  declare width: number; // of the chart, px
  #seen: ResizeObserver | null = null;

  constructor() {
    super();
    this.width = widest;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = new ResizeObserver(([box]) => {
      this.width = Math.round(Math.max(280, Math.min(widest, box?.contentRect.width ?? widest)));
    });
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    this.#seen?.disconnect();
    super.disconnectedCallback();
  }

  //! With a closure for preparedness no difference is kept, set beside others or written to a file.
  get #closed(): boolean {
    return closes(this.draft.edits, this.scenario);
  }

  #may_keep(): boolean {
    const d = this.picture.difference;
    return !this.#closed && !this.stale && !!d && !d.identical && this.kept.length < 6;
  }

  #shown(): Kept[] {
    const now: Kept = { letter: this.t('kept.now'), draft: this.draft, picture: this.picture };
    const d = this.picture.difference;
    return this.#closed || !d || d.identical ? [...this.kept] : [...this.kept, now];
  }

  protected override render(): TemplateResult {
    const shown = this.#shown();
    return html`<div class="row">
        <button
          id="keep"
          ?disabled=${!this.#may_keep()}
          @click=${() => this.bench.keep(this.picture)}
        >
          ${this.t('kept.keep')}
        </button>
        ${this.#closed ? html`<p class="small soft">${this.t('closure.no_table')}</p>` : nothing}
      </div>
      ${shown.length > 0 ? this.#results(shown) : nothing}`;
  }

  #results(shown: readonly Kept[]): TemplateResult {
    const rows: IntervalRow[] = shown.map(({ letter, picture, draft }) => ({
      label: letter,
      q: picture.difference?.short_days_averted ?? { mean: 0, q05: 0, q95: 0 },
      strong: draft === this.draft,
    }));
    const deadline = date_short(this.picture.deadline, this.lang, year_of(this.picture.as_of));
    const title = this.t('kept.title', { deadline });
    const say = (x: number): string => amount(x, this.lang);
    return html`<h3>${title}</h3>
      ${interval_chart(rows, say, title, this.t('kept.axis'), this.width)}
      <div class="scroll" tabindex="0" role="region" aria-label=${title}>${this.#table(shown)}</div>
      ${this.#pairs()}
      <corridor-save-as
        what="options"
        .lang=${this.lang}
        .scenario=${this.scenario}
        .table=${() => kept_table(shown, this.scenario, this.bench)}
        .chart=${(take: (svg: SVGSVGElement) => void) =>
          take(this.renderRoot.querySelector('svg.chart') as SVGSVGElement)}
      ></corridor-save-as>`;
  }

  //! The present result against each kept one, pair by pair.
  #pairs(): (TemplateResult | typeof nothing)[] {
    const now = this.picture.difference;
    if (this.#closed || this.stale || !now || now.identical) return [];
    return this.kept.map(({ letter, picture }) => {
      const told = pairs(now, picture.difference);
      if (!told || told.better + told.worse === 0) return nothing;
      return html`<p>
        ${this.t('kept.beats', {
          letter,
          n: whole_percent(told.better),
          worse: whole_percent(told.worse),
        })}
      </p>`;
    });
  }

  #table(shown: readonly Kept[]): TemplateResult {
    return html`<table class="cards">
      <thead>
        <tr>
          <th scope="col">${this.t('kept.result')}</th>
          <th scope="col">${this.t('kept.what')}</th>
          <th scope="col" class="number">${this.t('kept.averted')}</th>
          <th scope="col" class="number">${this.t('kept.helps')}</th>
          <th scope="col" class="number">${this.t('kept.vain')}</th>
          <th scope="col" class="number">${this.t('kept.harm')}</th>
          <th scope="col"><span class="seen-by-readers">${this.t('kept.act')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((kept) => this.#row(kept))}
      </tbody>
    </table>`;
  }

  #row(kept: Kept): TemplateResult {
    const d = kept.picture.difference;
    const is_kept = this.kept.includes(kept);
    const words = draft_words(kept.draft, this.scenario, this.bench, this.lang);
    return html`<tr>
      <th scope="row">${kept.letter}</th>
      <td>
        ${words || this.t('kept.edits_only')}
        ${kept.draft.edits.length > 0 && words ? this.tn('kept.edits', kept.draft.edits.length) : nothing}
      </td>
      <td class="number" data-label=${this.t('kept.averted')}>${d ? amount_with_range(d.short_days_averted, this.lang) : '0'}</td>
      <td class="number" data-label=${this.t('kept.helps')}>${d ? percent(d.p_better) : '–'}</td>
      <td class="number" data-label=${this.t('kept.vain')}>${d ? percent(d.p_in_vain ?? 1 - d.p_better) : '–'}</td>
      <td class="number" data-label=${this.t('kept.harm')}>${d ? percent(d.p_harm) : '–'}</td>
      <td>
        ${is_kept
          ? html`<button
                aria-label=${this.t('kept.show_named', { letter: kept.letter })}
                @click=${() => this.bench.change(kept.draft)}
              >
                ${this.t('kept.show')}
              </button>
              <button
                aria-label=${this.t('kept.forget_named', { letter: kept.letter })}
                @click=${() => this.bench.forget(kept.letter)}
              >
                ✕
              </button>`
          : nothing}
      </td>
    </tr>`;
  }
}

customElements.define('corridor-kept', KeptResults);
