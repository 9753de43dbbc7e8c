import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../src/ui/app';
import { TimeSlider } from '../src/ui/slider';
import { decoded, scenario } from './sample';
import { plain, settle, shown } from './shown';

afterEach(() => document.body.replaceChildren());

describe('the slider', () => {
  async function slider(day: number) {
    const element = new TimeSlider();
    Object.assign(element, { scenario, picture: decoded(), day });
    document.body.append(element);
    await settle();
    const chosen: number[] = [];
    element.addEventListener('choose-day', (e) => chosen.push((e as CustomEvent<number>).detail));
    const input = element.shadowRoot!.querySelector('input')!;
    const press = (key: string, shiftKey = false): boolean =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
    return { element, input, chosen, press };
  }

  it('steps by days and weeks, to the ends of the run and no further', async () => {
    const { input, chosen, press } = await slider(3);
    press('ArrowRight');
    press('ArrowLeft', true);
    press('PageUp');
    press('PageDown');
    expect(chosen).toEqual([4, -4, 10, -4]);
    expect([input.min, input.max]).toEqual(['-7', '180']);
    const end = await slider(180);
    end.press('ArrowRight', true);
    expect(end.chosen).toEqual([180]);
  });

  it('tells day and kind, and which part was reported', async () => {
    const past = await slider(-7);
    expect(plain(past.input.getAttribute('aria-valuetext'))).toBe('25 January 2024, reported, 7 days before');
    const ahead = await slider(60);
    expect(plain(ahead.input.getAttribute('aria-valuetext'))).toBe('1 April 2024, forecast, day 60');
  });
});

describe('the page', () => {
  it('switches screens by number and keeps the keyboard on the screen', async () => {
    const { element, store } = await shown(new App(), {});
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '2', cancelable: true }));
    await settle();
    expect(store.state.view.tab).toBe('town');
    const [tab] = [element.shadowRoot!.querySelector('[aria-selected=true]')];
    expect(tab?.id).toBe('tab-town');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, cancelable: true }));
    expect(store.state.view.day).toBe(7);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    expect(store.state.view.tab).toBe('situation');
  });

  it('says so where the engine is gone, and keeps what it showed', async () => {
    const { element, store } = await shown(new App(), {});
    store.set({ engine: 'down' });
    await settle();
    expect(plain(element.shadowRoot!.querySelector('[role=alert]')?.textContent)).toContain('corridor serve');
    expect(element.shadowRoot!.querySelector('corridor-situation')).not.toBeNull();
  });
});
