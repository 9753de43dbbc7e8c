import { css } from 'lit';

export const app_styles = css`
  :host {
    min-block-size: 100vh;
    background: var(--paper);
  }
  header,
  nav,
  main,
  footer,
  .banner {
    max-inline-size: 90rem;
    margin-inline: auto;
    padding-inline: var(--gap);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.5rem;
  }
  h1 {
    font-size: 1.1rem;
  }
  .stamp {
    text-transform: uppercase;
    letter-spacing: 0.04em;
    font-size: 0.8rem;
    border: 1px solid currentColor;
    border-radius: var(--radius);
    padding: 0.1rem 0.4rem;
  }
  .end {
    margin-inline-start: auto;
  }
  .lang button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  nav {
    position: relative;
  }
  corridor-run-status {
    position: absolute;
    inset-inline-end: var(--gap);
    inset-block-start: 0.25rem;
    background: var(--paper);
    z-index: 3;
  }
  nav [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--line-strong);
  }
  [role='tab'] {
    flex: none;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    white-space: nowrap;
    min-block-size: 2.5rem;
    outline-offset: -3px;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--accent);
    font-weight: 600;
  }
  main {
    padding-block: var(--gap);
  }
  footer {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.875rem;
    color: var(--ink-soft);
  }
  .banner {
    background: var(--bad-paper);
    padding-block: 0.5rem;
    border-inline-start: 4px solid var(--closed);
  }
  .skip {
    position: absolute;
    inset-block-start: 0.25rem;
    z-index: 4;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    min-inline-size: 0;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  #screen {
    outline-offset: 4px;
    margin-block-end: var(--gap);
  }
  @media print {
    nav,
    corridor-slider,
    .skip,
    .end,
    .lang {
      display: none;
    }
  }
`;
