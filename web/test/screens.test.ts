import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, HttpSource } from '../src/api';
import type { Report, Scenario } from '../src/contract';
import type { RecordRow, TrackRecord } from '../src/contract_panels';
import { Evidence } from '../src/screens/evidence';
import { grouped, matches, newest_age, odds_factor, report_lines } from '../src/screens/evidence_rows';
import { Record as RecordScreen } from '../src/screens/record';
import { range_key, verdict } from '../src/screens/record_words';
import { people_table, ReportScreen } from '../src/screens/report';
import { Start } from '../src/screens/start';
import { Session } from '../src/session';
import { make_store } from '../src/state';
import { decoded, no_source, picture, q, scenario as plain } from './sample';

const report = (id: string, more: Partial<Report> = {}): Report => ({
  id, event_date: '2024-01-20', published: '2024-01-22', place_id: 'djibo', claim: 'closed', source_id: 's',
  source_name: 'Radio', cluster: 's', reliability: 'B', credibility: 2, measure_ids: ['siege'], value: '', unit: '',
  notes: '', url: '', road_id: '', besieged: false, set_aside: false, ...more,
});
const reports = [
  report('r1'),
  report('r2', { claim: 'denial', event_date: '2024-01-25', reliability: 'D' }),
  report('r3', { place_id: 'arbinda', claim: 'price', value: '2.5', unit: 'x', event_date: '2024-01-10' }),
];
const evidence = [
  { report_id: 'r1', weight: 1.5, influence: 0.12, effective_sample_size: 500, rerun: false, conflict_group: 'siege' },
  { report_id: 'r2', weight: -0.5, influence: -0.01, effective_sample_size: 10, rerun: false, conflict_group: 'siege' },
  { report_id: 'r3', weight: 0, influence: 0, effective_sample_size: 1000, rerun: false, conflict_group: '' },
];
const scenario: Scenario = { ...plain, reports };

const text = (element: HTMLElement): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const inside = <E extends HTMLElement>(element: HTMLElement, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;

function session_of(source = no_source): Session {
  const session = new Session(make_store(), source);
  vi.spyOn(session, 'run_now').mockResolvedValue();
  return session;
}

async function shown<T extends HTMLElement & { updateComplete: Promise<boolean> }>(
  element: T,
  session: Session,
): Promise<T> {
  Object.assign(element, { session, store: session.store });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('evidence', () => {
  it('puts reports that disagree side by side, at the place of the first', () => {
    const lines = report_lines(reports, evidence);
    const by_influence = grouped(lines, 'influence');
    expect(by_influence.map((group) => group.lines.map((line) => line.report.id))).toEqual([['r1', 'r2'], ['r3']]);
    expect(by_influence[0]!.conflict).toBe('siege');
    const by_place = grouped(lines, 'place');
    expect(by_place[0]!.lines[0]!.report.id).toBe('r3');
    // what it disagrees with is filtered out: no bracket around one
    expect(grouped(lines.filter((line) => line.report.id === 'r1'), 'date')[0]!.conflict).toBeNull();
  });

  it('tells a weight as odds, finds words, and knows the newest report', () => {
    expect(odds_factor(0)).toBeNull();
    expect(odds_factor(Math.log(6))!.factor).toBeCloseTo(6);
    expect(odds_factor(-Math.log(2))).toMatchObject({ sign: '÷' });
    expect(matches(report_lines(reports, [])[0]!, ' RADIO djibo'.split(' ')[1]!, 'Djibo')).toBe(true);
    expect(matches(report_lines(reports, [])[0]!, 'price', 'Djibo')).toBe(false);
    expect(newest_age(reports, '2024-02-01')).toBe(10);
    expect(newest_age([], '2024-02-01')).toBeNull();
  });

  const screen = async () => {
    const session = session_of();
    session.store.set({ scenario, picture: decoded({ evidence, measures: [{ id: 'siege', credence: 0.62, in_force_as_of: 0.6 }] }) });
    return { session, element: await shown(new Evidence(), session) };
  };

  it('shows claim, source, stars, weight, influence, and how a conflict is used', async () => {
    const { element } = await screen();
    const words = text(element);
    expect(words).toContain('2 reports disagree on siege. The forecast uses both: it is real in 62 % of the futures, not in 38 %.');
    expect(words).toContain('odds ×4.5');
    expect(words).toContain('+12 pt');
    expect(words).toContain('few futures left: rough');
    expect(words).toContain('price 2.5 x');
    expect(words).toContain('adds nothing');
    expect(inside(element, '[role=img]').getAttribute('aria-label')).toBe('two or three independent sources');
  });

  it('sets a report aside and puts it back: the plan is the first again', async () => {
    const { element, session } = await screen();
    const before = JSON.stringify(session.store.state.plan);
    inside(element, '#aside-r1').click();
    expect(session.store.state.plan.edits).toEqual([
      { table: 'reports', row: 'r1', column: 'set_aside', value: '1' },
    ]);
    await element.updateComplete;
    expect(text(element)).toContain('1 report set aside');
    expect(inside(element, '#aside-r1').getAttribute('aria-pressed')).toBe('true');
    inside(element, '#aside-r1').click();
    expect(JSON.stringify(session.store.state.plan)).toBe(before);
  });

  it('shows first what is said of the chosen place, and all at a click', async () => {
    const { element, session } = await screen();
    session.store.set({ view: { ...session.store.state.view, place: 'arbinda' } });
    await element.updateComplete;
    expect(text(element)).toContain('About Arbinda: 1 of 3 reports.');
    expect(element.shadowRoot!.querySelector('#aside-r1')).toBeNull();
    inside(element, '#all').click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('#aside-r1')).not.toBeNull();
  });

  it('warns where the newest report is old', async () => {
    const session = session_of();
    session.store.set({ scenario: { ...scenario, as_of: '2024-03-01' }, picture: decoded({ evidence }) });
    expect(text(await shown(new Evidence(), session))).toMatch(/39 days old/);
  });
});

const row = (over: RecordRow['over'], name: string, n: number): RecordRow => ({
  over, name, n, n_cases: n, score: 1, coverage90: 0.8,
  against: { persistence: { n, skill: 0.4, skill_q05: 0.2, skill_q95: 0.5 }, climatology: { n, skill: -0.3, skill_q05: -0.5, skill_q95: -0.1 } },
});
const record: TrackRecord = {
  made_with: '0.1', values: 230, may_judge: true, targets: ['price_index food'],
  skill: [row('all', 'all', 227), row('target', 'price_index food', 46), row('target', 'stock', 3), row('lead', '31-90 days', 81), row('regime', 'hard', 95)],
  reliability: [{ p: 0.1, observed: 0.12, n: 48 }], levels: [{ level: 0.5, share_below: 0.4 }], levels_n: 227,
  brier: { events: 0.15, where_climatology: 0.15, climatology: 0.09 }, cases: [{ id: 'c', title: 'Case', as_of: '2023-01-01', n: 5 }],
};

describe('the track record', () => {
  it('says better or worse only where the whole range says so, and nothing of few values', () => {
    expect(verdict({ n: 50, skill: 0.1, skill_q05: 0.01, skill_q95: 0.2 })).toBe('better');
    expect(verdict({ n: 50, skill: 0.1, skill_q05: -0.01, skill_q95: 0.2 })).toBe('even');
    expect(verdict({ n: 50, skill: -0.1, skill_q05: -0.3, skill_q95: -0.01 })).toBe('worse');
    expect(verdict({ n: 9, skill: 0.9, skill_q05: 0.8, skill_q95: 1 })).toBe('few');
    expect(range_key(0.85, 227)).toBe('record.ranges.narrow');
    expect(range_key(0.88, 227)).toBe('record.ranges.right');
    expect(range_key(0.99, 227)).toBe('record.ranges.wide');
    expect(range_key(0.8, 10)).toBe('record.ranges.right');
  });

  it('tells plainly what is good and what is not', async () => {
    const element = await shown(new RecordScreen(), session_of({ ...no_source, record: async () => record }));
    await vi.waitFor(() => expect(text(element)).toContain('held 80'));
    const words = text(element);
    expect(words).toContain('too narrow');
    expect(words).toContain('past cases alone do better');
    const against = inside(element, 'corridor-record-against');
    await (against as unknown as { updateComplete: Promise<boolean> }).updateComplete;
    expect(text(against)).toContain('the last value stays better +40 % (+20 to +50)');
    expect(text(against)).toContain('as in other past cases worse −30 %');
    expect(text(inside(element, 'corridor-record-groups'))).toContain('stock (too few to say)');
  });

  it('can show the published record: every group has a name in both languages', async () => {
    const file = join(import.meta.dirname, '../../docs/track_record/record.json');
    const published = JSON.parse(readFileSync(file, 'utf8')) as TrackRecord;
    const element = await shown(new RecordScreen(), session_of({ ...no_source, record: async () => published }));
    await vi.waitFor(() => expect(element.record).not.toBeNull());
    element.lang = 'fr';
    await element.updateComplete;
    for (const groups of element.shadowRoot!.querySelectorAll('corridor-record-groups')) {
      await (groups as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      for (const name of groups.shadowRoot!.querySelectorAll('tbody th'))
        expect(name.textContent).not.toMatch(/_|persistence|days|price|people/);
    }
  });
});

describe('the report', () => {
  it('leaves modelled numbers of places without evidence out of the table of people', () => {
    const now = { ...picture,
      people: ['kelbo', 'djibo'].map((place_id) => ({ place_id, present: q(1), confined: q(1), trapped: q(1) })) };
    expect(people_table(scenario, now).rows.map((cells) => cells[0])).toEqual(['djibo']);
  });

  it('asks for the page in its own language and with the stamp, and for none with a closure', async () => {
    const asked: unknown[] = [];
    const http = new HttpSource(() => 'en');
    vi.spyOn(http, 'request').mockImplementation(async (_path, init) => {
      asked.push(JSON.parse(String(init?.body)));
      return new Response('<!doctype html>');
    });
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    const session = session_of(http);
    session.store.set({ scenario, picture: decoded() });
    const element = await shown(new ReportScreen(), session);
    Object.assign(element, { report_lang: 'fr', internal: true });
    await element.save(scenario, http);
    expect(asked).toEqual([{ edits: [], options: [], lang: 'fr', internal: true }]);
    const { bench } = session;
    const shut = { table: 'measures', add: { measure_id: 'preparedness', roads: 'r' } };
    bench.change({ ...bench.draft, edits: [shut] });
    await element.updateComplete;
    expect(inside<HTMLButtonElement>(element, '#save-report').disabled).toBe(true);
  });
});

describe('the first screen', () => {
  const opened = async (open: () => Promise<unknown>) => {
    const http = new HttpSource(() => 'en');
    vi.spyOn(http, 'get').mockResolvedValue({ folders: [{ path: 'examples/a', title: { en: 'A', fr: 'A' } }], may_type: true });
    vi.spyOn(http, 'post').mockImplementation(open as never);
    const session = session_of(http);
    const again = vi.spyOn(session, 'open').mockResolvedValue();
    session.store.set({ problem: { kind: 'usage', problems: [{ where: 'scenario', problem: 'no scenario is open', hint: '' }], text: 'none' } });
    const element = await shown(new Start(), session);
    await vi.waitFor(() => expect(text(element)).toContain('examples/a'));
    return { element, again };
  };

  it('offers what lies there, and takes it for no fault that nothing is open', async () => {
    const { element, again } = await opened(async () => ({}));
    expect(text(element)).not.toContain('could not be read');
    inside(element, 'li button').click();
    await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
  });

  it('shows every fault of a folder that cannot be read', async () => {
    const { element, again } = await opened(async () => {
      throw new ApiError(422, { kind: 'input', problems: [{ where: 'a.csv:1:2', problem: 'bad', hint: 'good' }], text: '' });
    });
    await element.open('x');
    await element.updateComplete;
    expect(text(element)).toContain('Nothing was loaded');
    expect(again).not.toHaveBeenCalled();
  });
});
