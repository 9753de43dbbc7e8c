// Reports as the evidence screen lists them: with what they weigh, and those that disagree together.

import type { EvidenceRow, Report } from '../contract';
import { days_between } from '../words';

export interface ReportLine {
  report: Report;
  weight: number | null; // log-odds that it adds to the measures it speaks of
  influence: number | null; // change of the headline's chance without it
  effective_members: number | null; // futures that still count where it is left out
  rerun: boolean; // the influence was lived again, not reweighted
  conflict: string | null; // id of the measure on which reports disagree
}

//! Lines that stand together; a group of one has no name.
export interface ReportGroup {
  conflict: string | null;
  lines: ReportLine[];
}

export type Order = 'influence' | 'date' | 'place';

export function report_lines(reports: readonly Report[], evidence: readonly EvidenceRow[]): ReportLine[] {
  const by_id = new Map(evidence.map((row) => [row.report_id, row]));
  return reports.map((report) => {
    const row = by_id.get(report.id);
    return {
      report,
      weight: row?.weight ?? null,
      influence: row?.influence ?? null,
      effective_members: row?.effective_sample_size ?? null,
      rerun: row?.rerun ?? false,
      conflict: row?.conflict_group || null,
    };
  });
}

const size = (line: ReportLine): number => Math.abs(line.influence ?? 0);

const orders: Record<Order, (a: ReportLine, b: ReportLine) => number> = {
  influence: (a, b) => size(b) - size(a) || Math.abs(b.weight ?? 0) - Math.abs(a.weight ?? 0),
  date: (a, b) => b.report.event_date.localeCompare(a.report.event_date),
  place: (a, b) => a.report.place_id.localeCompare(b.report.place_id),
};

//! Sorted, with the lines of one conflict side by side at the place of its first.
export function grouped(lines: readonly ReportLine[], order: Order): ReportGroup[] {
  const sorted = [...lines].sort(
    (a, b) => orders[order](a, b) || a.report.id.localeCompare(b.report.id),
  );
  const groups: ReportGroup[] = [];
  const open = new Map<string, ReportGroup>();
  for (const line of sorted) {
    const known = line.conflict ? open.get(line.conflict) : undefined;
    if (known) known.lines.push(line);
    else {
      const group = { conflict: line.conflict, lines: [line] };
      groups.push(group);
      if (line.conflict) open.set(line.conflict, group);
    }
  }
  // What it disagreed with may be filtered out.
  for (const group of groups) if (group.lines.length < 2) group.conflict = null;
  return groups;
}

//! How a weight in log-odds changes the odds: "×4.1", "÷2.3"; null where it changes nothing.
export function odds_factor(weight: number): { sign: '×' | '÷'; factor: number } | null {
  if (Math.abs(weight) < 0.005) return null;
  return { sign: weight > 0 ? '×' : '÷', factor: Math.exp(Math.abs(weight)) };
}

//! Everything a person may search for in a line.
export const matches = (line: ReportLine, words: string, place: string): boolean => {
  const { report } = line;
  const text = [report.id, place, report.claim, report.source_name, report.notes, report.event_date];
  return text.join(' ').toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());
};

//! Days from the newest report to the as-of date; null where there is no report.
export function newest_age(reports: readonly Report[], as_of: string): number | null {
  let newest = '';
  for (const report of reports) if (report.published > newest) newest = report.published;
  return newest ? days_between(newest, as_of) : null;
}
