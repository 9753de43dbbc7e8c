import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../src/ui/announce';
import { matching } from '../src/ui/dialogs';
import { handle_key, tab_after, type Actions } from '../src/ui/shortcuts';
import { spoken } from '../src/ui/spoken';
import { make_store } from '../src/state';
import { decoded, place, scenario } from './sample';

describe('the keys', () => {
  const actions = (): { did: string[]; on: Actions } => {
    const did: string[] = [];
    const on: Actions = {
      tab: (tab) => did.push(tab),
      step: (days) => did.push(`step ${days}`),
      play: () => did.push('play'),
      find: () => did.push('find'),
      keys: () => did.push('keys'),
      back: () => did.push('back'),
    };
    return { did, on };
  };
  const press = (key: string, init: KeyboardEventInit = {}): KeyboardEvent =>
    new KeyboardEvent('keydown', { key, cancelable: true, ...init });

  afterEach(() => document.body.replaceChildren());

  it('do what the list of keys says', () => {
    const { did, on } = actions();
    handle_key(press('2'), on);
    handle_key(press('ArrowRight'), on);
    handle_key(press('ArrowLeft', { shiftKey: true }), on);
    for (const key of [' ', '/', '?', 'Escape']) handle_key(press(key), on);
    expect(did).toEqual(['town', 'step 1', 'step -7', 'play', 'find', 'keys', 'back']);
  });

  it('leave other keys and the keys of the browser alone', () => {
    const { did, on } = actions();
    expect(handle_key(press('7'), on)).toBe(false);
    expect(handle_key(press('1', { ctrlKey: true }), on)).toBe(false);
    expect(handle_key(press('ArrowLeft', { altKey: true }), on)).toBe(false);
    expect(did).toEqual([]);
  });

  it('do not take what one types, nor the space of a button', () => {
    const { did, on } = actions();
    const input = document.createElement('input');
    const button = document.createElement('button');
    document.body.append(input, button);
    input.focus();
    for (const key of ['1', '/', ' ', 'ArrowLeft']) handle_key(press(key), on);
    expect(did).toEqual([]);
    button.focus();
    handle_key(press(' '), on);
    handle_key(press('ArrowRight'), on);
    expect(did).toEqual(['step 1']);
  });
});

describe('the keys of the tabs', () => {
  it('go round, and the way the page is read', () => {
    expect(tab_after('situation', 'ArrowRight', false)).toBe('town');
    expect(tab_after('situation', 'ArrowLeft', false)).toBe('report');
    expect(tab_after('report', 'ArrowRight', false)).toBe('situation');
    expect(tab_after('town', 'ArrowRight', true)).toBe('situation');
    expect(tab_after('town', 'End', false)).toBe('report');
    expect(tab_after('town', 'Home', true)).toBe('situation');
    expect(tab_after('town', 'a', false)).toBeNull();
  });
});

describe('the live region', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('speaks at most once a second, and last of the last', () => {
    const said: string[] = [];
    let now = 0;
    const announcer = new Announcer((text) => said.push(text), () => now);
    const wait = (ms: number): void => {
      now += ms;
      vi.advanceTimersByTime(ms);
    };
    announcer.say(() => 'first');
    wait(0);
    for (let day = 1; day <= 10; ++day) {
      announcer.say(() => `day ${day}`);
      wait(50);
    }
    expect(said).toEqual(['first']);
    wait(600);
    expect(said).toEqual(['first', 'day 10']);
  });

  it('says the day and the sentence', () => {
    const store = make_store({ day: 2, lang: 'fr' });
    store.set({ scenario, picture: decoded() });
    expect(spoken(store.state)).toBe(
      '3\u00a0février\u00a02024, prévision, jour 2. À Djibo, probable (72 %).',
    );
  });
});

describe('finding a place', () => {
  it('looks past accents and case, and puts beginnings first', () => {
    const places = [place('kolondiéba', 1), place('léré', 1), place('balé', 1)];
    expect(matching(places, 'LE').map((p) => p.id)).toEqual(['léré', 'balé']);
    expect(matching(places, 'dieba').map((p) => p.id)).toEqual(['kolondiéba']);
    expect(matching(places, '')).toHaveLength(3);
  });
});
