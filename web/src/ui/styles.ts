// Looks that every element shares. Colours of states are Okabe and Ito's; each state also has a
// line pattern of its own. The hues of IPC phases are not used.

import { css } from 'lit';

export const tokens = css`
  :host {
    --ink: #1b1f24;
    --ink-soft: #4d5661;
    --paper: #ffffff;
    --paper-soft: #f4f6f8;
    --line: #c3cad2;
    --line-strong: #767f89;
    --accent: #0b5c8f;
    --accent-soft: #e3eff7;
    --open: #0072b2;
    --restricted: #e69f00;
    --closed: #d55e00;
    --unknown: #8a8a8a;
    --amber-paper: #fff4d6;
    --bad-paper: #fdeae0;
    --gap: 0.75rem;
    --radius: 4px;
  }
`;

export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--ink);
    font:
      1rem/1.45 system-ui,
      'Noto Sans',
      sans-serif;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.15rem;
  }
  h3 {
    font-size: 1rem;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    min-block-size: 2rem;
    min-inline-size: 2rem;
  }
  button,
  select {
    padding: 0.15rem 0.6rem;
    background: var(--paper);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    cursor: pointer;
  }
  select,
  input {
    max-inline-size: 100%;
  }
  button:hover:not(:disabled) {
    background: var(--accent-soft);
  }
  button:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    cursor: default;
  }
  button.plain {
    border-color: transparent;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    padding-inline: 0.25rem;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: 0.875rem;
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .stale {
    opacity: 0.55;
    transition: opacity 0.15s;
  }
  .seen-by-readers {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    padding: 0.25rem 0.5rem;
    border-block-end: 1px solid var(--line);
    vertical-align: top;
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
