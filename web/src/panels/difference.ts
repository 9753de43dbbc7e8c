// What the change makes of the same futures: averted, for whom, how sure, what could go wrong.

import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../contract';
import type { Difference, Picture, Q3, Runout } from '../contract_picture';
import { good_name, place_name } from '../plan/option_words';
import { Shown } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import {
  amount,
  amount_with_range,
  change,
  date_short,
  percent,
  percent_of_whole,
  people_range,
  whole_percent,
  year_of,
} from '../words';
import { difference_styles } from './difference_styles';
import { panel_styles } from './styles';

const is_short_of_members = 500;

//! Run-outs listed at most: those that move most.
const most_rows = 8;

//! Places that gain or lose at least this many person-days are named.
const least_named = 1;

export interface Moved {
  row: Runout;
  was: Runout | undefined; // without the change; unknown where the page began with it
  shift: number | null; // days of the middle date
  size: number; // for sorting
}

export class DifferenceView extends Shown {
  static override properties = {
    scenario: { attribute: false },
    picture: { attribute: false },
    base: { attribute: false },
  };
  declare scenario: Scenario;
  declare picture: Picture;
  declare base: Picture | null;

  static override styles = [tokens, shared, panel_styles, difference_styles];

  protected override render(): TemplateResult | typeof nothing {
    const d = this.picture?.difference;
    if (!d || d.identical) return html`<p class="note">${this.t('diff.zero')}</p>`;
    return html`${this.#sentence(d)}${this.#futures(d)}${this.#runouts()}${this.#places(d)}
    ${this.#people(d)}`;
  }

  #day(iso: string): string {
    return date_short(iso, this.lang, year_of(this.picture.as_of));
  }

  #sentence(d: Difference): TemplateResult {
    const q = d.short_days_averted;
    const worse = q.mean < 0;
    const size: Q3 = worse ? { mean: -q.mean, q05: -q.q95, q95: -q.q05 } : q;
    const few = this.picture.members < is_short_of_members;
    return html`<p class="big">
        ${this.t(worse ? 'diff.adds' : 'diff.averts', {
          amount: amount_with_range(size, this.lang),
          deadline: this.#day(this.picture.deadline),
        })}
      </p>
      <p class="small soft">
        ${this.tn('diff.same_futures', this.picture.members)}
        ${few ? this.t('diff.few_members') : nothing}
      </p>`;
  }

  #futures(d: Difference): TemplateResult {
    const helps = whole_percent(d.p_better);
    const harms = whole_percent(d.p_harm);
    const rest = Math.max(0, 100 - helps - harms);
    return html`<div
        class="futures"
        role="img"
        aria-label=${this.t('diff.futures', { helps, rest, harms })}
      >
        <span class="helps" style="inline-size:${helps}%"></span>
        <span class="nothing" style="inline-size:${rest}%"></span>
        <span class="harms" style="inline-size:${harms}%"></span>
      </div>
      <ul class="key">
        <li><i class="helps"></i> ${this.t('diff.helps', { n: percent(d.p_better) })}</li>
        <li><i class="nothing"></i> ${this.t('diff.nothing', { n: percent_of_whole(rest) })}</li>
        <li><i class="harms"></i> ${this.t('diff.harms', { n: percent(d.p_harm) })}</li>
      </ul>
      <p>${this.t('diff.in_vain', { n: percent(d.p_in_vain ?? 1 - d.p_better) })}</p>`;
  }

  #base_row(row: Runout): Runout | undefined {
    return this.base?.runouts.find((b) => b.place_id === row.place_id && b.good === row.good);
  }

  //! Rows whose middle date or chance moved, the largest move first; not places without evidence.
  moved(): Moved[] {
    const shifts = new Map(
      (this.picture.difference?.runout_days ?? []).map((r) => [
        `${r.place_id} ${r.good}`,
        r.days_q50_shift,
      ]),
    );
    const out: Moved[] = [];
    for (const row of this.picture.runouts) {
      if (row.evidence === 0) continue;
      const was = this.#base_row(row);
      const shift = shifts.get(`${row.place_id} ${row.good}`) ?? null;
      const points = was
        ? whole_percent(row.p_deadline ?? 0) - whole_percent(was.p_deadline ?? 0)
        : 0;
      const turned = was !== undefined && was.state !== row.state;
      const size = (turned ? 1000 : 0) + Math.abs(points) + Math.abs(shift ?? 0);
      if (size > 0) out.push({ row, was, shift, size });
    }
    return out.sort((a, b) => b.size - a.size);
  }

  #when(row: Runout | undefined): string {
    if (!row) return '–';
    if (row.state === 'out' && row.out_since)
      return this.t('diff.out_since', { date: this.#day(row.out_since) });
    const date = row.date_q50 ? this.#day(row.date_q50) : '';
    const chance = row.p_deadline === null ? '' : percent(row.p_deadline);
    return [chance, date].filter(Boolean).join(' · ') || '–';
  }

  #shift(days: number | null): string {
    return days === null || days === 0 ? '–' : this.t('diff.days', { n: change(days) });
  }

  #runouts(): TemplateResult | typeof nothing {
    const rows = this.moved();
    if (rows.length === 0)
      return html`<p class="soft">
        ${this.t(this.base ? 'diff.no_runout_moves' : 'diff.no_base')}
      </p>`;
    const title = this.t('diff.runouts', { deadline: this.#day(this.picture.deadline) });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.t('diff.place')}</th>
            <th scope="col">${this.t('diff.good')}</th>
            <th scope="col">${this.t('diff.without')}</th>
            <th scope="col">${this.t('diff.with')}</th>
            <th scope="col" class="number">${this.t('diff.shift')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, most_rows).map(
            ({ row, was, shift }) =>
              html`<tr>
                <th scope="row">${place_name(this.scenario, row.place_id)}</th>
                <td>${good_name(this.scenario, row.good, this.lang)}</td>
                <td>${this.#when(was)}</td>
                <td>${this.#when(row)}</td>
                <td class="number">${this.#shift(shift)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${rows.length > most_rows
        ? html`<p class="small soft">${this.tn('diff.more', rows.length - most_rows)}</p>`
        : nothing}
    </div>`;
  }

  #places(d: Difference): TemplateResult {
    // A place without evidence carries no number, so its share of the whole is not told.
    const known = new Set(this.scenario.places.filter((p) => p.evidence > 0).map((p) => p.id));
    const named = d.places.filter((p) => known.has(p.place_id) && Math.abs(p.short_days_averted) >= least_named);
    const say = (losses: boolean): string =>
      named
        .filter((p) => p.short_days_averted < 0 === losses)
        .sort((a, b) => Math.abs(b.short_days_averted) - Math.abs(a.short_days_averted))
        .slice(0, 5)
        .map((p) => {
          const size = amount(Math.abs(p.short_days_averted), this.lang);
          return `${place_name(this.scenario, p.place_id)} ${size}`;
        })
        .join(' · ');
    const gains = say(false);
    const losses = say(true);
    return html`<p>
        <strong>${this.t('diff.for_whom')}</strong> ${gains || this.t('diff.nobody')}
      </p>
      <p><strong>${this.t('diff.worse_off')}</strong> ${losses || this.t('diff.nobody')}</p>`;
  }

  #people(d: Difference): TemplateResult {
    const row = (key: 'trapped' | 'detained' | 'displaced', q: Q3): TemplateResult =>
      html`<tr>
        <th scope="row">${this.t(`diff.${key}`)}</th>
        <td class="number">${change(q.mean)}</td>
        <td class="number">${people_range(q.q05, q.q95)}</td>
      </tr>`;
    const title = this.t('diff.people', { deadline: this.#day(this.picture.deadline) });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="seen-by-readers">${this.t('diff.who')}</span></th>
            <th scope="col" class="number">${this.t('diff.mean')}</th>
            <th scope="col" class="number">${this.t('diff.range')}</th>
          </tr>
        </thead>
        <tbody>
          ${row('trapped', d.trapped)} ${row('detained', d.detained)}
          ${row('displaced', d.displaced)}
          <tr>
            <th scope="row">${this.t('diff.cargo_lost')}</th>
            <td class="number">${change(d.cargo_lost.mean / 1000)}</td>
            <td class="number">
              ${people_range(d.cargo_lost.q05 / 1000, d.cargo_lost.q95 / 1000)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('corridor-difference', DifferenceView);
