import { css } from 'lit';

export const map_styles = css`
  .frame {
    position: relative;
    overflow: hidden;
    block-size: clamp(18rem, 58vh, 40rem);
    border: 1px solid var(--line);
    background: #e4ebef;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  canvas,
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  canvas {
    pointer-events: none;
  }
  svg {
    direction: ltr;
  }
  .town {
    cursor: pointer;
    outline: none;
  }
  .other {
    cursor: inherit;
  }
  .hit {
    fill: transparent;
  }
  .disc {
    stroke: #1b1f24;
    stroke-width: 1.2;
  }
  .other .disc {
    stroke: #767f89;
  }
  .mark {
    fill: none;
    stroke-width: 2.2px;
    vector-effect: non-scaling-stroke;
  }
  .name {
    font:
      600 12.5px system-ui,
      'Noto Sans',
      sans-serif;
    fill: #1b1f24;
    paint-order: stroke;
    stroke: #ffffff;
    stroke-width: 3px;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .other .name {
    font-weight: 400;
    font-style: italic;
    fill: #4d5661;
  }
  .town:focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .town.chosen .hit {
    stroke: #1b1f24;
    stroke-width: 2.5;
  }
  .town.chosen:focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 4;
  }
  .buttons {
    position: absolute;
    inset-block-end: 0.5rem;
    inset-inline-end: 0.5rem;
    display: flex;
    gap: 0.25rem;
  }
  .buttons button {
    font-weight: 700;
  }
`;
