// After each test: no page asked for anything outside this machine, none complained.

import { afterEach, expect } from 'vitest';
import { heard } from './browser';

afterEach(() => {
  const { outside, errors } = heard;
  heard.outside = [];
  heard.errors = [];
  expect(outside, 'requests to other machines').toEqual([]);
  expect(errors, 'errors on the console').toEqual([]);
});
