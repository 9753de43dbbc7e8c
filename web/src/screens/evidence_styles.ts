// Looks of the evidence screen: a table that becomes a list of cards on a narrow one.

import { css } from 'lit';

export const evidence_styles = css`
  .tools {
    margin-block: 0.5rem;
  }
  input[type='search'] {
    inline-size: 16rem;
    max-inline-size: 100%;
  }
  tr.aside td,
  tr.aside th {
    background: var(--paper-soft);
    color: var(--ink-soft);
  }
  tr.aside .claim {
    text-decoration: line-through;
  }
  tbody.conflict {
    border-inline-start: 4px solid var(--restricted);
  }
  .bracket th {
    font-weight: 600;
    background: var(--amber-paper);
  }
  .bar {
    display: block;
    block-size: 0.5rem;
    background: var(--accent);
    min-inline-size: 1px;
  }
  .bar.less {
    background: repeating-linear-gradient(90deg, var(--closed) 0 3px, #fff 3px 5px);
  }
  th {
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
    white-space: nowrap;
  }
`;
