// "Download what is seen": a table as CSV, a chart or the map as SVG and PNG, each with its stamp.

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Scenario } from '../contract';
import { csv, spreadsheet_csv, type Table } from '../export/csv';
import { download, download_text, file_name } from '../export/download';
import { png_file, svg_file } from '../export/picture_file';
import { stamp_text } from '../export/stamp';
import { Shown } from './element';

export class SaveAs extends Shown {
  static override properties: PropertyDeclarations = {
    scenario: { attribute: false },
    what: { type: String },
    table: { attribute: false },
    chart: { attribute: false },
    stamp: { type: String },
  };
  declare scenario: Scenario;
  declare what: string; // part of the file's name
  declare stamp: string; // what the picture says beside its day and sensitivity
  declare table: (() => Table) | null;
  //! Shows the chart to what takes it, with whatever it needs for the picture in place.
  declare chart: ((take: (svg: SVGSVGElement) => void) => void) | null;

  constructor() {
    super();
    this.what = '';
    this.stamp = '';
    this.table = null;
    this.chart = null;
  }

  protected override render(): TemplateResult {
    const { scenario, table, chart, lang } = this;
    const name = (ending: string): string => file_name(scenario, this.what, ending);
    const stamp = [stamp_text(scenario, lang), this.stamp].filter((part) => part).join(' · ');
    const text = (data: string): void => download_text(name('csv'), data, 'text/csv');
    const svg = (): void =>
      chart?.((it) => download_text(name('svg'), svg_file(it, stamp), 'image/svg+xml'));
    const png = (): void =>
      chart?.((it) => void png_file(it, stamp).then((file) => download(name('png'), file)));
    return html`<div class="row small">
      <span class="soft">${this.t('export.what_is_seen')}</span>
      ${table
        ? html`<button @click=${() => text(csv(table()))}>CSV</button>
            <button @click=${() => text(spreadsheet_csv(table(), lang))}>
              ${this.t('export.spreadsheet')}
            </button>`
        : nothing}
      ${chart ? html`<button @click=${svg}>SVG</button><button @click=${png}>PNG</button>` : nothing}
    </div>`;
  }
}

customElements.define('corridor-save-as', SaveAs);
