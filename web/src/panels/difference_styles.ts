// Looks of the difference: a bar of futures, told apart by pattern as well as by colour.

import { css } from 'lit';

export const difference_styles = css`
  td.number {
    white-space: nowrap;
  }
  .big {
    font-size: 1.15rem;
    font-weight: 600;
  }
  .futures {
    display: flex;
    block-size: 1.6rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    overflow: hidden;
    margin-block: 0.5rem 0.25rem;
    max-inline-size: 44rem;
  }
  .futures span {
    display: block;
  }
  .helps {
    background: var(--open);
  }
  .nothing {
    background: repeating-linear-gradient(45deg, #fff 0 4px, #c3cad2 4px 6px);
  }
  .harms {
    background: repeating-linear-gradient(90deg, var(--closed) 0 4px, #fff 4px 6px);
  }
  ul.key {
    list-style: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .key i {
    display: inline-block;
    inline-size: 1rem;
    block-size: 1rem;
    border: 1px solid var(--line-strong);
    vertical-align: -0.15rem;
  }
`;
