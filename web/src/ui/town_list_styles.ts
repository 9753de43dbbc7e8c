import { css } from 'lit';

export const town_list_styles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .entry {
    display: grid;
    grid-template-columns: 2.2rem 1fr auto;
    gap: 0 0.4rem;
    inline-size: 100%;
    text-align: start;
    border: 0;
    border-block-end: 1px solid var(--line);
    border-radius: 0;
    padding: 0.4rem 0.25rem;
    outline-offset: -3px;
  }
  .entry[aria-current='true'] {
    background: var(--accent-soft);
  }
  .name {
    font-weight: 600;
  }
  .wide {
    grid-column: 2 / -1;
  }
  .when {
    text-align: end;
    font-weight: 600;
  }
  h3 {
    margin-block: 0.75rem 0.1rem;
    font-size: 0.95rem;
  }
  .spark {
    display: inline-block;
    vertical-align: middle;
  }
  summary {
    min-block-size: 1.75rem;
    cursor: pointer;
  }
  .choices {
    justify-content: space-between;
    margin-block-end: 0.25rem;
  }
  label {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
  }
`;
