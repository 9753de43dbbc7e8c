// All suggested options compared by the engine, read as advice: what, for whom, how sure, what if not.

import { css, html, nothing, type TemplateResult } from 'lit';
import type { OptionRow, Scenario } from '../contract';
import type { ComparedOption, ComparisonLine } from '../contract_panels';
import type { Problem } from '../contract_picture';
import { problem_of, type PanelApi } from '../panel_api';
import type { Bench } from '../plan/bench';
import { add_options, closes, plain_id, plan_of, type Draft } from '../plan/draft';
import { place_name } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { amount, amount_with_range, number, percent } from '../words';
import './problems';
import { panel_styles } from './styles';

//! Sets listed at most.
const most_sets = 3;

export class CompareAll extends Shown {
  static override properties = {
    scenario: { attribute: false },
    bench: { attribute: false },
    draft: { attribute: false },
    api: { attribute: false },
    share: { state: true },
    result: { state: true },
    problem: { state: true },
  };
  declare scenario: Scenario;
  declare bench: Bench;
  declare draft: Draft;
  declare api: PanelApi;
  declare share: number | null; // of the work done; null: nothing runs
  declare result: ComparisonLine | null;
  declare problem: Problem | null;
  #suggested: readonly OptionRow[] = [];
  #stop: AbortController | null = null;
  #asked = ''; // the edits that the result was made with

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      .advice {
        white-space: pre-line;
        max-inline-size: 44rem;
      }
      progress {
        inline-size: 12rem;
      }
    `,
  ];

  constructor() {
    super();
    this.share = null;
    this.result = null;
    this.problem = null;
  }

  override disconnectedCallback(): void {
    this.#stop?.abort();
    super.disconnectedCallback();
  }

  async compare(): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.share = 0;
    this.problem = null;
    const plan = plan_of(this.draft);
    try {
      this.#suggested = await this.api.suggested();
      for await (const line of this.api.compare(plan, stop.signal)) {
        if (stop.signal.aborted) return;
        if (line.type === 'progress') this.share = line.share;
        else if (line.type === 'error') this.problem = line.error;
        else if (line.type === 'comparison') {
          this.result = line;
          this.#asked = JSON.stringify(plan.edits);
        }
      }
    } catch (error) {
      if (!stop.signal.aborted) this.problem = problem_of(error);
    }
    if (this.#stop === stop) this.share = null;
  }

  protected override render(): TemplateResult {
    const closed = closes(this.draft.edits, this.scenario);
    const runs = this.share !== null;
    return html`<div class="row">
        <button id="compare" ?disabled=${closed || runs} @click=${() => void this.compare()}>
          ${this.t('compare.start')}
        </button>
        ${runs
          ? html`<progress max="1" .value=${this.share ?? 0} aria-label=${this.t('compare.runs')}></progress>
              <button
                @click=${() => {
                  this.#stop?.abort();
                  this.share = null;
                }}
              >
                ${this.t('run.stop')}
              </button>`
          : nothing}
      </div>
      <p class="small soft">${this.t(closed ? 'closure.no_table' : 'compare.explain')}</p>
      <corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
      ${this.result && !closed ? this.#advice(this.result) : nothing}`;
  }

  #advice(line: ComparisonLine): TemplateResult {
    const old = this.#asked !== JSON.stringify(plan_of(this.draft).edits);
    const { comparison } = line;
    const ranked = comparison.options.filter((option) => option.rank !== null);
    const sets = comparison.options
      .filter((option) => option.together === 'complement')
      .slice(0, most_sets);
    const left_out = comparison.options.filter((option) => option.screened).length;
    return html`${old ? html`<p class="amber">${this.t('compare.old')}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${this.tn('compare.caption', comparison.members_compared)}>
        <table class="cards">
          <caption>
            ${this.tn('compare.caption', comparison.members_compared)}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="number">${this.t('compare.rank')}</th>
              <th scope="col">${this.t('compare.what')}</th>
              <th scope="col" class="number">${this.t('compare.how_much')}</th>
              <th scope="col">${this.t('compare.for_whom')}</th>
              <th scope="col">${this.t('compare.how_sure')}</th>
              <th scope="col">${this.t('compare.what_if_not')}</th>
              <th scope="col">${this.t('compare.takes')}</th>
              <th scope="col"><span class="seen-by-readers">${this.t('kept.act')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${ranked.map((option) => this.#row(line, option, ranked))}
          </tbody>
          ${sets.length > 0
            ? html`<tbody>
                <tr>
                  <th colspan="8" scope="rowgroup">${this.t('compare.sets')}</th>
                </tr>
                ${sets.map((option) => this.#row(line, option, []))}
              </tbody>`
            : nothing}
        </table>
      </div>
      ${left_out > 0
        ? html`<p class="small soft">${this.tn('compare.left_out', left_out)}</p>`
        : nothing}
      <details>
        <summary>${this.t('compare.in_words')}</summary>
        <p class="advice">${line.advice[this.lang]}</p>
      </details>`;
  }

  #row(line: ComparisonLine, option: ComparedOption, all: readonly ComparedOption[]): TemplateResult {
    const name = line.names[option.id]?.[this.lang] ?? option.name;
    const tied = all.some((other) => other !== option && other.rank === option.rank);
    const side = (list: ComparedOption['gains']): string =>
      list
        .slice(0, 3)
        .map((site) => {
          const size = amount(Math.abs(site.people_days_short_averted), this.lang);
          return `${place_name(this.scenario, site.place_id)} ${size}`;
        })
        .join(' · ');
    const losses = side(option.losses);
    const rows = this.#rows_of(option);
    return html`<tr>
      <td class="number" data-label=${this.t('compare.rank')}>${option.rank ?? nothing}${tied ? this.t('compare.tied') : nothing}</td>
      <th scope="row">${name}</th>
      <td class="number" data-label=${this.t('compare.how_much')}>${amount_with_range(option.people_days_short_averted, this.lang)}</td>
      <td data-label=${this.t('compare.for_whom')}>
        ${side(option.gains) || '–'}
        ${losses ? html`<br />${this.t('compare.worse', { places: losses })}` : nothing}
      </td>
      <td data-label=${this.t('compare.how_sure')}>
        ${this.t(option.rank === null ? 'compare.helps' : 'compare.sure', {
          helps: percent(option.prob_better_than_nothing),
          best: percent(option.prob_best ?? 0),
        })}
      </td>
      <td data-label=${this.t('compare.what_if_not')}>
        ${this.t('compare.risk', {
          harm: percent(option.prob_harm),
          vain: percent(option.act_in_vain_prob),
        })}
      </td>
      <td data-label=${this.t('compare.takes')}>${this.#effort(option)}</td>
      <td>
        ${rows
          ? html`<button
              aria-label=${this.t('compare.try_named', { name })}
              @click=${() => this.#try(rows)}
            >
              ${this.t('compare.try')}
            </button>`
          : nothing}
      </td>
    </tr>`;
  }

  #effort(option: ComparedOption): string {
    const parts: string[] = [];
    if (option.tonnes > 0) parts.push(`${number(option.tonnes, 0, this.lang)}\u00a0t`);
    if (option.trucks > 0) parts.push(this.tn('compare.trucks', option.trucks));
    if (option.agreed_days > 0) parts.push(this.tn('compare.promise', option.agreed_days));
    return parts.join(', ') || '–';
  }

  //! The options that a row stands for; null where one of them is unknown.
  #rows_of(option: ComparedOption): OptionRow[] | null {
    const all = [...this.draft.rows, ...this.#suggested];
    const rows = (option.parts?.length ? option.parts : [option.id]).map((id) =>
      all.find((row) => plain_id(row.id) === plain_id(id)),
    );
    return rows.every((row) => row !== undefined) ? rows : null;
  }

  //! These act, and nothing else does.
  #try(rows: readonly OptionRow[]): void {
    const acting = rows.map((row) => plain_id(row.id));
    this.bench.change({ ...add_options(this.draft, rows), acting });
  }
}

customElements.define('corridor-compare-all', CompareAll);
