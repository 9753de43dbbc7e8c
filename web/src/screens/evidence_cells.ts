// What a report weighs and moves, as cells of the page and of a file.

import { html, nothing, type TemplateResult } from 'lit';
import type { Lang, Scenario } from '../contract';
import type { Table } from '../export/csv';
import { t } from '../i18n';
import { number } from '../words';
import { odds_factor, type ReportGroup, type ReportLine } from './evidence_rows';

//! With fewer members in effect, an influence by reweighting is rough.
const few_members = 30;

//! Log-odds at which the bar is full.
const full_bar = 4;

export function weight_cell(lang: Lang, { weight }: ReportLine): TemplateResult | string {
  if (weight === null) return '–';
  const odds = odds_factor(weight);
  if (!odds) return t(lang, 'evidence.adds_nothing');
  const size = Math.min(100, (Math.abs(weight) / full_bar) * 100);
  const factor = `${odds.sign}${number(odds.factor, odds.factor < 10 ? 1 : 0, lang)}`;
  return html`<span class="bar ${weight < 0 ? 'less' : ''}" style="inline-size:${size}%"></span>
    <span class="small">${t(lang, 'evidence.odds', { factor })}</span>`;
}

export function influence_cell(lang: Lang, line: ReportLine): TemplateResult | string {
  const { influence } = line;
  if (influence === null) return '–';
  const points = number(influence * 100, 1, lang);
  const sign = influence > 0 && points !== '0' ? '+' : '';
  const few = line.effective_members !== null && line.effective_members < few_members;
  return html`${t(lang, 'evidence.points', { n: `${sign}${points}` })}
  ${few && !line.rerun
    ? html`<br /><span class="small soft">${t(lang, 'evidence.few')}</span>`
    : nothing}`;
}

export function evidence_table(scenario: Scenario, groups: readonly ReportGroup[]): Table {
  const columns =
    'report_id,event_date,place_id,claim,source_name,reliability,weight,influence,' +
    'effective_sample_size,conflict_group,as_of,sensitivity';
  const rows = groups.flatMap((group) =>
    group.lines.map((line) => [
      line.report.id,
      line.report.event_date,
      line.report.place_id,
      line.report.claim,
      line.report.source_name,
      `${line.report.reliability}${line.report.credibility}`,
      line.weight,
      line.influence,
      line.effective_members,
      line.conflict,
      scenario.as_of,
      scenario.sensitivity,
    ]),
  );
  return { columns: columns.split(','), rows };
}
