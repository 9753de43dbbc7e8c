import { afterEach, describe, expect, it } from 'vitest';
import { csv, spreadsheet_csv } from '../src/export/csv';
import { file_name } from '../src/export/download';
import { svg_file } from '../src/export/picture_file';

afterEach(() => document.body.replaceChildren());

describe('files', () => {
  it('are plain CSV, or what a French spreadsheet opens', () => {
    const table = { columns: ['a', 'b'], rows: [['x;"y"', 1.5], ['=1+1', null], ['-', -2]] };
    expect(csv(table)).toBe('a,b\r\n"x;""y""",1.5\r\n\'=1+1,\r\n\'-,-2\r\n');
    expect(spreadsheet_csv(table, 'fr')).toBe('\uFEFFa;b\r\n"x;""y""";1,5\r\n\'=1+1;\r\n\'-;-2\r\n');
    expect(spreadsheet_csv(table, 'en').startsWith('\uFEFFa,b')).toBe(true);
  });

  it('have names that every system takes', () => {
    expect(file_name({ name: 'Léré & co', as_of: '2024-02-01' }, 'options', 'csv')).toBe(
      'corridor-Lere_co-2024-02-01-options.csv',
    );
  });

  it('carry the stamp in a picture', () => {
    document.body.innerHTML = '<svg viewBox="0 0 100 50"><text class="c" tabindex="0">n</text></svg>';
    const file = svg_file(document.querySelector('svg') as unknown as SVGSVGElement, 'MODERATE');
    expect(file).toContain('MODERATE');
    expect(file).toContain('viewBox="0 0 100 72"');
    expect(file).not.toContain('tabindex');
  });
});
