// How states look: a colour (Okabe and Ito) and a pattern, so that grey prints tell them apart.

import type { AccessState, RoadState } from '../data/picture';

export interface LineLook {
  colour: string;
  edge: string;
  width: number;
  dash: number[];
  crossed: boolean;
}

export const line_looks: Record<RoadState, LineLook> = {
  open: { colour: '#0072b2', edge: '#004a75', width: 2, dash: [], crossed: false },
  restricted: { colour: '#e69f00', edge: '#7a5400', width: 2.5, dash: [9, 5], crossed: false },
  closed: { colour: '#d55e00', edge: '#7d3700', width: 2.5, dash: [], crossed: true },
  unknown: { colour: '#8a8a8a', edge: '#6a6a6a', width: 1.5, dash: [1.5, 4.5], crossed: false },
};

//! A way between two towns, on a page that may not tell its state.
export const link_look: LineLook = { colour: '#bbbbbb', edge: '#8a8a8a', width: 1.5, dash: [], crossed: false };

//! What a town shows: its access, that there is not enough evidence, that it was not analysed.
export type TownState = AccessState | 'no_evidence' | 'not_analysed';

export interface TownLook {
  fill: string;
  mark: string; // path in a circle of radius 1
  ink: string;
}

const bar = (y: number): string => `M-.55 ${y}H.55`;

export const town_looks: Record<TownState, TownLook> = {
  open: { fill: '#0072b2', mark: '', ink: '#ffffff' },
  restricted: { fill: '#e69f00', mark: bar(0), ink: '#1b1f24' },
  hard_to_reach: { fill: '#e69f00', mark: bar(-0.25) + bar(0.25), ink: '#1b1f24' },
  cut_off: { fill: '#d55e00', mark: 'M-.5-.5L.5.5M-.5.5L.5-.5', ink: '#ffffff' },
  no_evidence: { fill: '#b9bec4', mark: 'M-.45 .45L.45-.45', ink: '#5b6670' },
  not_analysed: { fill: '#ffffff', mark: '', ink: '#1b1f24' },
};

// Days of cover, one hue: the darker, the more. Upper ends of the classes in days.
export const cover_ends = [1, 7, 14, 30, 60, Infinity] as const;
export const cover_fills = ['#f1f7fc', '#cfe1f0', '#9dc4e0', '#619ec9', '#2e75a8', '#0b4a78'];
// Nothing left: a ring in the disc.
export const cover_marks = ['M-.35 0A.35.35 0 1 0 .35 0A.35.35 0 1 0-.35 0', '', '', '', '', ''];
export const cover_looks: TownLook[] = cover_fills.map((fill, i) => ({
  fill,
  mark: cover_marks[i] ?? '',
  ink: '#1b1f24',
}));
export const no_value = 255;

export function cover_class(days: number): number {
  if (Number.isNaN(days)) return no_value;
  return cover_ends.findIndex((end) => days < end);
}

//! Radius in pixels of a town of so many people.
export function town_radius(population: number): number {
  const size = Math.sqrt(Math.max(population, 0) / 1e6);
  return Math.min(Math.max(5 + 9 * size, 5), 14);
}
