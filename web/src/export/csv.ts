// Tables as files: plain CSV for programs, and the form that a spreadsheet of the language opens.

import type { Lang } from '../contract';

export type Cell = string | number | null | undefined;

export interface Table {
  columns: readonly string[]; // English in every language, as in the engine's files
  rows: readonly (readonly Cell[])[];
}

const bom = '\uFEFF';

function cell_text(cell: Cell, separator: string, comma: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    const text = String(cell);
    return comma ? text.replace('.', ',') : text;
  }
  // A spreadsheet would run what begins like a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

//! RFC 4180, comma and point.
export function csv(table: Table): string {
  return lines(table, ',', false);
}

//! For a spreadsheet: byte order mark; in French semicolon and decimal comma.
export function spreadsheet_csv(table: Table, lang: Lang): string {
  const french = lang === 'fr';
  return bom + lines(table, french ? ';' : ',', french);
}

function lines(table: Table, separator: string, comma: boolean): string {
  const all = [table.columns, ...table.rows];
  return all
    .map((row) => row.map((cell) => cell_text(cell, separator, comma)).join(separator) + '\r\n')
    .join('');
}
