import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { direction, preferred_lang, t, tn } from '../src/i18n';
import en from '../src/i18n/en.json';
import fr from '../src/i18n/fr.json';

const english: Record<string, string> = en;
const french: Record<string, string> = fr;

// Words that both languages write alike.
const same_in_both = new Set<string>(JSON.parse(
  readFileSync(join(import.meta.dirname, 'same_in_both.json'), 'utf8'),
) as string[]);

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('the catalogues', () => {
  it('hold the same keys in the same order', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  it('hold the same placeholders', () => {
    for (const [key, text] of Object.entries(english))
      expect([key, placeholders(french[key]!)]).toEqual([key, placeholders(text)]);
  });

  it('leave no text empty and none in English', () => {
    for (const [key, text] of Object.entries(english)) {
      expect(french[key]!.trim(), key).not.toBe('');
      if (!same_in_both.has(key)) expect(french[key], key).not.toBe(text);
    }
    for (const key of same_in_both) expect(french[key], key).toBe(english[key]);
  });

  it('put a no-break space before the French high punctuation', () => {
    for (const [key, text] of Object.entries(french)) {
      expect(text, key).not.toMatch(/ [:;?!%»]/);
      expect(text, key).not.toMatch(/[^\u00a0\s][;?!%»]/);
      expect(text, key).not.toMatch(/« /);
    }
  });

  it('hold every key that the code writes out, and no key that nothing uses', () => {
    const code = sources(join(import.meta.dirname, '../src')).join('\n');
    const prefixes = [...code.matchAll(/[`'"]([a-z_]+(?:\.[a-z_]+)*)\.\$\{/g)].map((m) => m[1]!);
    const worded = [...code.matchAll(/t_word\([^,]+,\s*'([a-z_.]+)'/g)].map((m) => m[1]!);
    const started = [...prefixes, ...worded].map((p) => `${p}.`);
    for (const key of Object.keys(english)) {
      const whole = key.replace(/\.(one|other)$/, '');
      const used = code.includes(`'${whole}'`) || started.some((p) => key.startsWith(p));
      expect(used, key).toBe(true);
    }
    for (const match of code.matchAll(/\bt\((?:[\w.]+,\s*)?'([a-z_0-9.]+)'/g))
      expect(english[match[1]!], match[1]!).toBeTypeOf('string');
  });
});

describe('t', () => {
  it('fills placeholders and leaves unknown ones', () => {
    expect(t('en', 'app.as_of', { date: '1 February' })).toBe('as of 1 February');
    expect(t('fr', 'app.as_of')).toBe('au {date}');
  });

  it('counts as each language does: nought is plural in English, singular in French', () => {
    expect(tn('en', 'foot.reports', 0)).toBe('0 reports');
    expect(tn('fr', 'foot.reports', 0)).toBe('0 signalement');
    expect(tn('fr', 'foot.reports', 2)).toBe('2 signalements');
  });

  it('takes the first language it has, and knows which way it runs', () => {
    expect(preferred_lang(['bm-ML', 'fr-ML', 'en'])).toBe('fr');
    expect(preferred_lang(['bm'])).toBe('en');
    expect(direction('ar')).toBe('rtl');
    expect(direction('fr')).toBe('ltr');
  });
});
