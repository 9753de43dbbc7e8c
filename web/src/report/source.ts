// The numbers that lie in a report page itself, in the forms of the server.

import type { Source } from '../api';
import type { Picture, RunLine, Scenario, SeriesAnswer, TownAnswer } from '../contract';
import { bytes } from '../data/base64';

export interface Towns {
  lead_days: number[];
  quantiles: string[];
  series: { place_id: string; variable: string; good: string; unit: string; data: string }[];
}

//! `screens` of the page's numbers.
export interface Screens {
  scenario: Scenario;
  picture: Picture;
  towns: Towns;
}

const bytes_of_number = 4; // 32-bit

function base64_of(data: Uint8Array): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}

export class PageSource implements Source {
  readonly live = false;
  readonly #screens: Screens;

  constructor(screens: Screens) {
    this.#screens = screens;
  }

  health(): Promise<boolean> {
    return Promise.resolve(true);
  }

  scenario(): Promise<Scenario> {
    return Promise.resolve(this.#screens.scenario);
  }

  //! The one picture of the page, whatever is asked.
  async *run(): AsyncGenerator<RunLine> {
    const { picture } = this.#screens;
    yield { type: 'picture', final: true, members: picture.members, picture };
  }

  //! A series of all places; those the page tells nothing of have no numbers.
  async series(_run: string, variable: string, good: string): Promise<SeriesAnswer> {
    const { scenario, towns } = this.#screens;
    const { lead_days, quantiles } = towns;
    const rows = new Map(
      towns.series.filter((s) => s.variable === variable && s.good === good).map((s) => [s.place_id, s]),
    );
    const unit = [...rows.values()][0]?.unit ?? '';
    const row_bytes = lead_days.length * quantiles.length * bytes_of_number;
    const data = new Uint8Array(scenario.places.length * row_bytes);
    new Float32Array(data.buffer).fill(Number.NaN);
    scenario.places.forEach((place, i) => {
      const row = rows.get(place.id);
      if (row) data.set(bytes(row.data), i * row_bytes);
    });
    return { variable, good, unit, sites: 'places', lead_days, quantiles, data: base64_of(data) };
  }

  async town(_run: string, place: string): Promise<TownAnswer> {
    const { towns } = this.#screens;
    const series = towns.series.filter((s) => s.place_id === place);
    return { place_id: place, lead_days: towns.lead_days, series, members: null };
  }

  record(): Promise<unknown> {
    return Promise.reject(new Error('a report page carries no track record'));
  }
}
