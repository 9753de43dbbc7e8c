import { describe, expect, it } from 'vitest';
import { count_dots } from '../src/charts/spark';
import { stack } from '../src/charts/dots';
import { fit, tiles_in } from '../src/map/frame';
import { place_labels, type Wanted } from '../src/map/labels';
import { cover_class, line_looks, no_value, town_looks, town_radius } from '../src/map/looks';
import { Roads } from '../src/map/roads';
import { town_headline, town_on_day } from '../src/map/town_words';
import { decoded, scenario } from './sample';

describe('the frame', () => {
  const frame = fit(scenario.places, 800, 500);

  it('shows every place within its margin, north up', () => {
    for (const place of scenario.places) {
      expect(frame.x(place.lon)).toBeGreaterThanOrEqual(47.9);
      expect(frame.x(place.lon)).toBeLessThanOrEqual(752.1);
      expect(frame.y(place.lat)).toBeGreaterThanOrEqual(47.9);
      expect(frame.y(place.lat)).toBeLessThanOrEqual(452.1);
    }
    expect(frame.y(15)).toBeLessThan(frame.y(14));
  });

  it('goes back to where it came from', () => {
    expect(frame.lon(frame.x(-1.63))).toBeCloseTo(-1.63, 9);
    expect(frame.lat(frame.y(14.1))).toBeCloseTo(14.1, 9);
  });

  it('asks for the tiles it looks at', () => {
    // Northern Burkina: 8 = (-20..0 + 180) / 20, 9 = 0..20 east, 5 = 10..30 north
    expect(tiles_in(frame, { k: 1, x: 0, y: 0 })).toContain('8_5');
    expect(tiles_in(frame, { k: 0.05, x: 380, y: 240 }).length).toBeGreaterThan(3);
    expect(tiles_in(frame, { k: 50, x: -20_000, y: -12_000 })).toHaveLength(1);
  });
});

describe('names on the map', () => {
  const town = (x: number, y: number, must = false): Wanted => ({ x, y, radius: 6, width: 60, must });
  const frame = { x: 0, y: 0, width: 400, height: 300 };

  it('do not lie on one another', () => {
    const wanted = [town(100, 100), town(120, 100), town(140, 104), town(125, 112), town(110, 108)];
    const placed = place_labels(wanted, frame).flatMap((p) =>
      p ? [{ left: p.x - { start: 0, middle: 30, end: 60 }[p.anchor], top: p.y - 11 }] : [],
    );
    expect(placed.length).toBeGreaterThan(1);
    placed.forEach((a, i) =>
      placed.slice(i + 1).forEach((b) => {
        const apart = Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 15;
        expect(apart).toBe(true);
      }),
    );
  });

  it('stay inside, and go without rather than cover, save those that must be read', () => {
    expect(place_labels([town(395, 100)], frame)[0]?.anchor).toBe('end');
    expect(place_labels([town(900, 100)], frame)[0]).toBeNull();
    const crowd = Array.from({ length: 30 }, (_, i) => town(200 + (i % 6), 150 + (i % 5)));
    const last = place_labels([...crowd, town(203, 152)], frame).at(-1);
    expect(last).toBeNull();
    expect(place_labels([...crowd, town(203, 152, true)], frame).at(-1)).not.toBeNull();
  });
});

describe('looks', () => {
  it('tell every state of a road apart without colour', () => {
    const patterns = Object.values(line_looks).map((look) => `${look.dash}/${look.crossed}`);
    expect(new Set(patterns).size).toBe(4);
  });

  it('tell every state of a town apart without colour', () => {
    const light = (fill: string): number => Number.parseInt(fill.slice(1, 3), 16);
    const seen = Object.values(town_looks).map((look) => look.mark || `plain ${light(look.fill) > 200}`);
    expect(new Set(seen).size).toBe(6);
  });

  it('class days of cover', () => {
    expect([0, 0.99, 1, 6.9, 7, 30, 59, 60, 1e9].map(cover_class)).toEqual([0, 0, 1, 1, 2, 4, 4, 5, 5]);
    expect(cover_class(Number.NaN)).toBe(no_value);
  });

  it('draw more people larger, within bounds', () => {
    expect(town_radius(0)).toBe(5);
    expect(town_radius(60_000)).toBeGreaterThan(town_radius(20_000));
    expect(town_radius(9e9)).toBe(14);
  });
});

describe('roads', () => {
  it('are found under the hand', () => {
    const roads = new Roads();
    const frame = fit(scenario.places, 800, 500);
    roads.use(scenario, frame);
    const view = { k: 1, x: 0, y: 0 };
    const [a, b] = [scenario.places[0]!, scenario.places[1]!];
    const x = (frame.x(a.lon) + frame.x(b.lon)) / 2;
    const y = (frame.y(a.lat) + frame.y(b.lat)) / 2;
    expect(roads.nearest(x, y + 3, view)).toBe(0);
    expect(roads.nearest(x, y - 60, view)).toBe(-1);
    expect(roads.nearest(2 * x + 5, 2 * y, { k: 2, x: 5, y: 0 })).toBe(0);
  });
});

describe('what a town says', () => {
  const p = decoded();
  it('is the row of the headline, with the same number and word', () => {
    expect(town_headline(scenario, p, scenario.places[0]!, null, 'en')).toBe(
      'Djibo, 62\u00a0000 people, cereals likely, 72\u00a0%, to run out by 1\u00a0April',
    );
    expect(town_headline(scenario, p, scenario.places[1]!, null, 'en')).toBe(
      'Arbinda, 30\u00a0000 people, fuel out since 20\u00a0January',
    );
    expect(town_headline(scenario, p, scenario.places[0]!, null, 'fr')).toContain(
      'céréales\u00a0: rupture de stock probable, 72\u00a0%, d\'ici au 1er\u00a0avril',
    );
  });

  it('is no number where there is not enough evidence', () => {
    const text = town_headline(scenario, p, scenario.places[2]!, null, 'en');
    expect(text).toBe('Kelbo, 62\u00a0000 people, not enough evidence');
    expect(town_on_day(scenario, p, 2, 1, 'en')).toBe('');
  });

  it('names the access of the day', () => {
    expect(town_on_day(scenario, p, 0, 1, 'en')).toBe('2\u00a0February: cut off (modelled), 40\u00a0%');
  });
});

describe('dots', () => {
  it('are counted over the forecast, all of them', () => {
    const counts = count_dots(['2024-02-02', '2024-07-30', '2024-03-10', null], '2024-02-01', 180);
    expect(counts[0]).toBe(1);
    expect(counts[11]).toBe(1);
    expect(counts.reduce((a, n) => a + n, 0)).toBe(3);
  });

  it('of one day stand on one another', () => {
    const placed = stack([3, 3, 3, 40], (day) => 10 * day);
    expect(placed.map((dot) => dot.row)).toEqual([0, 1, 2, 0]);
    expect(Math.abs(placed[3]!.x - 400)).toBeLessThanOrEqual(5.5);
  });
});
