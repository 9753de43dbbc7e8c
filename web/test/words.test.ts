import { describe, expect, it } from 'vitest';
import * as words from '../src/words';

const word = (p: number): string => words.chance_text(p, 'en');

describe('a chance', () => {
  it('is rounded first, and then takes its word', () => {
    expect(word(0.7249)).toBe('likely (72\u00a0%)');
    expect(word(0.655)).toBe('likely (66\u00a0%)');
    expect(word(0.6549)).toBe('about as likely as not (65\u00a0%)');
    expect(word(0.895)).toBe('very likely (90\u00a0%)');
    expect(word(0.985)).toBe('virtually certain (99\u00a0%)');
    expect(word(0.325)).toBe('about as likely as not (33\u00a0%)');
    expect(word(0.095)).toBe('unlikely (10\u00a0%)');
    expect(word(0.005)).toBe('very unlikely (1\u00a0%)');
    expect(word(0.0049)).toBe('exceptionally unlikely (<\u00a01\u00a0%)');
  });

  it('is never printed as 0 or 100', () => {
    expect(words.percent(1)).toBe('>\u00a099\u00a0%');
    expect(words.percent(0.996)).toBe('>\u00a099\u00a0%');
    expect(words.percent(0)).toBe('<\u00a01\u00a0%');
    expect(words.percent(Number.NaN)).toBe('<\u00a01\u00a0%');
  });
});

describe('a number', () => {
  it('of people has two significant digits', () => {
    expect(words.people(41234)).toBe('41\u00a0000');
    expect(words.people(12500)).toBe('13\u00a0000');
    expect(words.people(99.5)).toBe('100');
    expect(words.people(7)).toBe('7');
    expect(words.people(-1240)).toBe('−1\u00a0200');
    expect(words.people(-0.2)).toBe('0');
    expect(words.change(349)).toBe('+350');
    expect(words.people_range(23_111, 58_200)).toBe('23\u00a0000–58\u00a0000');
    expect(words.people_range(10_010, 10_020)).toBe('10\u00a0000');
  });

  it('of a million and more is short', () => {
    expect(words.amount(1_240_000, 'en')).toBe('1.2\u00a0M');
    expect(words.amount(1_240_000, 'fr')).toBe('1,2\u00a0M');
    expect(words.amount(940_000, 'fr')).toBe('940\u00a0000');
    expect(words.amount(24_000_000, 'fr')).toBe('24\u00a0M');
  });

  it('drops the decimals it does not need', () => {
    expect(words.number(3, 1, 'en')).toBe('3');
    expect(words.number(3.25, 1, 'fr')).toBe('3,3');
    expect(words.number(-0.04, 1, 'en')).toBe('0');
    expect(words.number(1234.5, 0, 'en')).toBe('1\u00a0235');
  });
});

describe('a date', () => {
  it('is written as people write it', () => {
    expect(words.date_words('2024-03-14', 'en')).toBe('14\u00a0March\u00a02024');
    expect(words.date_words('2024-03-14', 'fr', 2024)).toBe('14\u00a0mars');
    expect(words.date_words('2024-03-01', 'fr', 2024)).toBe('1er\u00a0mars');
    expect(words.date_short('2024-03-01', 'en', 2024)).toBe('1\u00a0Mar');
  });

  it('counts civil days over a leap day', () => {
    expect(words.add_days('2024-02-28', 2)).toBe('2024-03-01');
    expect(words.days_between('2023-12-31', '2024-12-31')).toBe(366);
  });
});
