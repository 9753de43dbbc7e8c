import { css } from 'lit';

export const slider_styles = css`
  :host {
    direction: ltr;
    position: sticky;
    inset-block-end: 0;
    background: var(--paper);
    border-block-start: 1px solid var(--line);
    padding-block: 0.35rem;
    z-index: 2;
  }
  .grid {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75rem;
    align-items: center;
  }
  .where {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .date {
    font-weight: 600;
    min-inline-size: 11rem;
  }
  .buttons {
    display: flex;
    gap: 0.25rem;
  }
  .track {
    position: relative;
    block-size: 2.75rem;
  }
  .band {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .band i,
  .tick {
    position: absolute;
  }
  .past {
    top: 10px;
    height: 8px;
    background: #5b6670;
  }
  .ahead {
    top: 12.5px;
    height: 3px;
    background: repeating-linear-gradient(90deg, #5b6670 0 7px, transparent 7px 12px);
  }
  .now {
    top: 2px;
    height: 24px;
    border-left: 2px solid var(--ink);
  }
  .deadline {
    top: 2px;
    height: 24px;
    width: 9px;
    border-left: 2px solid var(--ink);
    background: linear-gradient(var(--ink) 8px, transparent 8px);
  }
  .mark {
    top: 21px;
    width: 8px;
    height: 8px;
    margin-left: -4px;
  }
  .key .mark {
    display: inline-block;
    position: static;
    margin: 0 0.3rem 0 0;
  }
  .key .deadline {
    display: inline-block;
    height: 12px;
    margin-right: 0.3rem;
  }
  .closure {
    background: #7d3700;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .convoy {
    background: #004a75;
  }
  .option {
    background: #1b1f24;
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
    transform: scale(1.4);
  }
  .key {
    display: none;
    gap: 0 0.9rem;
    margin-left: auto;
    font-size: 0.8125rem;
    color: var(--ink-soft);
  }
  @media (min-width: 48rem) {
    .key {
      display: flex;
    }
  }
  .tick {
    position: absolute;
  }
  .past {
    top: 10px;
    height: 8px;
    background: #5b6670;
  }
  .ahead {
    top: 12.5px;
    height: 3px;
    background: repeating-linear-gradient(90deg, #5b6670 0 7px, transparent 7px 12px);
  }
  .now {
    top: 2px;
    height: 24px;
    border-left: 2px solid var(--ink);
  }
  .deadline {
    top: 2px;
    height: 24px;
    width: 9px;
    border-left: 2px solid var(--ink);
    background: linear-gradient(var(--ink) 8px, transparent 8px);
  }
  .mark {
    top: 21px;
    margin-left: -4px;
    border: 4px solid transparent;
    border-top: 0;
    border-bottom: 7px solid var(--kind);
  }
  .closure {
    --kind: #7d3700;
  }
  .convoy {
    --kind: #004a75;
  }
  .option {
    --kind: #1b1f24;
    border-bottom-width: 11px;
  }
  .tick {
    top: 27px;
    font-size: 0.75rem;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .middle {
    transform: translateX(-50%);
  }
  .end {
    transform: translateX(-100%);
  }
  input {
    position: absolute;
    inset: 0 0 auto;
    inline-size: 100%;
    block-size: 1.75rem;
    min-block-size: 1.75rem;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--accent);
    border: 3px solid #fff;
    box-shadow: 0 0 0 1.5px var(--ink);
  }
  input::-moz-range-thumb {
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--accent);
    border: 3px solid #fff;
    box-shadow: 0 0 0 1.5px var(--ink);
  }
`;
