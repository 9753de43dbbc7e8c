// Looks of forms and tables in the panels.

import { css } from 'lit';

export const panel_styles = css`
  .field {
    margin: 0 0 0.6rem;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .field > label:not(.tick),
  legend {
    display: block;
    font-size: 0.875rem;
    color: var(--ink-soft);
    padding: 0;
  }
  .field output {
    color: var(--ink);
    font-weight: 600;
  }
  .field select,
  .field input[type='date'] {
    max-inline-size: 100%;
  }
  .twin {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .twin input[type='range'] {
    flex: 1 1 8rem;
    min-inline-size: 4rem;
    accent-color: var(--accent);
  }
  .twin input[type='number'] {
    inline-size: 8rem;
  }
  .tick {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    margin-inline-end: 0.9rem;
    min-block-size: 2rem;
  }
  .tick input,
  input[type='checkbox'] {
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
    accent-color: var(--accent);
  }
  input[type='date'],
  input[type='number'],
  input[type='search'],
  input[type='text'] {
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 0.15rem 0.4rem;
    background: var(--paper);
  }
  .fault {
    color: #8a2d00;
    font-size: 0.875rem;
  }
  .scroll {
    overflow-x: auto;
    position: relative;
  }
  @media (max-width: 48rem) {
    table.cards thead {
      display: none;
    }
    table.cards,
    .cards tbody,
    .cards tr,
    .cards th,
    .cards td {
      display: block;
      inline-size: 100%;
      border: 0;
      padding-block: 0.1rem;
    }
    .cards td.number {
      text-align: start;
    }
    .cards td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--ink-soft);
    }
    .cards tr {
      border-block-end: 1px solid var(--line);
      padding-block: 0.5rem;
    }
  }
  section {
    margin-block-end: 1.5rem;
  }
  section > * + *,
  details > * + * {
    margin-block-start: 0.4rem;
  }
  td button {
    white-space: nowrap;
  }
  figure {
    margin: 0;
  }
  .note {
    background: var(--paper-soft);
    border-inline-start: 4px solid var(--line-strong);
    padding: 0.4rem 0.75rem;
  }
  .amber {
    background: var(--amber-paper);
    border-inline-start: 4px solid var(--restricted);
    padding: 0.4rem 0.75rem;
  }
  svg.chart {
    inline-size: 100%;
    max-inline-size: 44rem;
    block-size: auto;
    display: block;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block: 0.25rem;
  }
`;
