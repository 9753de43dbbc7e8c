// A report page reads everything from its own numbers.

import { expect, test } from 'vitest';
import { decode } from '../src/data/picture';
import { load_cover } from '../src/data/series';
import { no_value } from '../src/map/looks';
import { PageSource, type Screens } from '../src/report/source';
import { picture, scenario } from './sample';

const base64 = (values: number[]): string =>
  btoa(String.fromCharCode(...new Uint8Array(new Float32Array(values).buffer)));

function screens(): Screens {
  const [first] = scenario.places;
  const towns = {
    lead_days: [0, 7],
    quantiles: ['q05', 'q10', 'q25', 'q50', 'q75', 'q90', 'q95'],
    series: [
      {
        place_id: first!.id,
        variable: 'days_of_cover',
        good: 'staple',
        unit: 'days',
        data: base64([1, 2, 3, 20, 30, 40, 50, 1, 2, 3, 4, 5, 6, 7]),
      },
    ],
  };
  return { scenario, picture, towns };
}

test('gives one final picture and asks for no other', async () => {
  const it = screens();
  const source = new PageSource(it);
  const lines = [];
  for await (const line of source.run()) lines.push(line);
  expect(lines).toEqual([{ type: 'picture', final: true, members: it.picture.members, picture: it.picture }]);
  expect(await source.scenario()).toBe(it.scenario);
  expect(source.live).toBe(false);
});

test('gives the series of a town as they stand, and of all places with gaps', async () => {
  const it = screens();
  const source = new PageSource(it);
  const id = it.scenario.places[0]!.id;
  expect((await source.town('report', id)).series).toEqual(it.towns.series);
  const cover = await load_cover(source, decode(it.picture, true), 'staple', new AbortController().signal);
  expect(cover.days).toBe(2);
  expect(cover.classes.length).toBe(2 * it.scenario.places.length);
  expect(cover.classes.slice(0, 2)).toEqual(Uint8Array.of(3, 1));
  expect(cover.classes.slice(2).every((c) => c === no_value)).toBe(true);
});
