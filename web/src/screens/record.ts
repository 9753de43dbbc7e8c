// Track record: what the forecasts were worth where the truth is known.

import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { reliability_chart } from '../charts/reliability';
import type { TrackRecord } from '../contract_panels';
import type { Problem } from '../contract_picture';
import { problem_of } from '../panel_api';
import '../panels/problems';
import { panel_styles } from '../panels/styles';
import type { Session } from '../session';
import type { State } from '../state';
import { Following } from '../ui/element';
import { shared, tokens } from '../ui/styles';
import { date_words, number, percent } from '../words';
import './record_against';
import './record_groups';
import { fixed, range_key, width_key, row_of_all } from './record_words';

export class Record extends Following {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    record: { attribute: false },
    problem: { state: true },
  };
  declare session: Session;
  declare record: TrackRecord | null;
  declare problem: Problem | null;

  static override styles = [
    tokens,
    shared,
    panel_styles,
    css`
      section > p {
        max-inline-size: 44rem;
      }
      .charts {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
      }
      svg.square {
        max-inline-size: 20rem;
      }
      thead th {
        white-space: nowrap;
      }
      tbody th {
        font-weight: 400;
      }
    `,
  ];

  constructor() {
    super();
    this.record = null;
    this.problem = null;
  }

  protected override needs(_state: Readonly<State>): unknown[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.record) void this.read();
  }

  async read(): Promise<void> {
    try {
      this.record = (await this.session.source.record()) as TrackRecord;
      this.problem = null;
    } catch (error) {
      this.problem = problem_of(error);
    }
  }

  protected override render(): TemplateResult {
    const { record } = this;
    if (!record)
      return html`<p>${this.problem ? nothing : this.t('record.reading')}</p>
        <corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>`;
    return html`${this.#meaning(record)}
      <corridor-record-against .lang=${this.lang} .record=${record}></corridor-record-against>
      ${this.#charts(record)}
      ${(['target', 'lead', 'regime'] as const).map(
        (over) =>
          html`<corridor-record-groups
            .lang=${this.lang}
            .scenario=${this.store.state.scenario}
            .record=${record}
            .over=${over}
          ></corridor-record-groups>`,
      )}
      ${this.#displacement(record)}
      ${this.#cases(record)}
      <p class="small soft">${this.t('record.made_with', { version: record.made_with })}</p>`;
  }

  #meaning(record: TrackRecord): TemplateResult | typeof nothing {
    const all = row_of_all(record.skill);
    if (!all) return nothing;
    const held = all.coverage90 ?? 0;
    return html`<section>
      <h2>${this.t('record.title')}</h2>
      <p>${this.t('record.what', { cases: record.cases.length, n: all.n })}</p>
      <p>
        <strong>${this.t('record.ranges', { held: Math.round(held * 100) })}</strong>
        ${this.t(range_key(held, all.n))}
      </p>
      ${all.width_ratio === undefined
        ? nothing
        : html`<p>
            ${this.t(width_key(all.width_ratio), {
              n: number(all.width_ratio, 2, this.lang),
            })}
          </p>`}
      ${record.may_judge ? nothing : html`<p class="amber">${this.t('record.too_few')}</p>`}
    </section>`;
  }

  #charts(record: TrackRecord): TemplateResult {
    const chances = record.reliability.map(({ p, observed, n }) => ({ said: p, came: observed, n }));
    const levels = record.levels.map((l) => ({ said: l.level, came: l.share_below, n: 0 }));
    const { events, where_climatology, climatology } = record.brier;
    return html`<section>
      <h2>${this.t('record.reliability')}</h2>
      <p>${this.t('record.reliability_explain')}</p>
      <div class="charts">
        <figure>
          <figcaption>${this.t('record.chances')}</figcaption>
          ${reliability_chart(
            chances,
            this.t('record.chances_alt', {
              points: chances.map((p) => `${percent(p.said)} → ${percent(p.came)}`).join(', '),
            }),
            this.t('record.said'),
            this.t('record.came'),
            false,
          )}
        </figure>
        <figure>
          <figcaption>${this.t('record.levels')}</figcaption>
          ${reliability_chart(
            levels,
            this.t('record.levels_alt', {
              points: levels.map((p) => `${percent(p.said)} → ${percent(p.came)}`).join(', '),
            }),
            this.t('record.level'),
            this.t('record.below'),
            true,
          )}
        </figure>
      </div>
      ${events !== null && where_climatology !== null && climatology !== null
        ? html`<p>
            ${this.t(
              where_climatology > climatology ? 'record.brier_worse' : 'record.brier_better',
              {
                ours: fixed(where_climatology, 3, this.lang),
                climatology: fixed(climatology, 3, this.lang),
              },
            )}
          </p>`
        : nothing}
    </section>`;
  }

  #displacement({ displacement }: TrackRecord): TemplateResult | typeof nothing {
    if (!displacement) return nothing;
    const columns = ['corridor', 'flee3', 'capacity_split', 'shares_30_days_before'] as const;
    return html`<section>
      <h2>${this.t('record.displacement')}</h2>
      <p>${this.t('record.displacement_explain')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.t('record.displacement')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t('record.conflict')}</th>
              ${columns.map(
                (name) => html`<th scope="col" class="number">${this.t(`record.method.${name}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${displacement.free_run.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.conflict}</th>
                  ${columns.map((name) => {
                    const cell = row[name];
                    const value = typeof cell === 'object' ? fixed(cell.value, 3, this.lang) : '–';
                    return html`<td class="number">${value}</td>`;
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #cases({ cases }: TrackRecord): TemplateResult {
    return html`<section>
      <details>
        <summary>${this.tn('record.cases', cases.length)}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${this.tn('record.cases', cases.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col">${this.t('record.case')}</th>
                <th scope="col">${this.t('record.as_of')}</th>
                <th scope="col" class="number">${this.t('record.values')}</th>
                <th scope="col" class="number">${this.t('record.held')}</th>
              </tr>
            </thead>
            <tbody>
              ${cases.map(
                (one) =>
                  html`<tr>
                    <th scope="row">${one.title || one.id}</th>
                    <td>${date_words(one.as_of, this.lang)}</td>
                    <td class="number">${one.n}</td>
                    <td class="number">
                      ${one.coverage90 === undefined ? '–' : percent(one.coverage90)}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }
}

customElements.define('corridor-record', Record);
