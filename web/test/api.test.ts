import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, HttpSource, ndjson } from '../src/api';

function body_of(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encode = new TextEncoder();
  return new ReadableStream({
    start(control) {
      for (const chunk of chunks)
        control.enqueue(typeof chunk === 'string' ? encode.encode(chunk) : chunk);
      control.close();
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('ndjson', () => {
  it('joins lines over chunks, and characters over bytes', async () => {
    const raw = new TextEncoder().encode('{"a":"é"}\n');
    const seen: unknown[] = [];
    const stream = body_of('{"n":', '1}\n{"n":2}\n\n', raw.slice(0, 7), raw.slice(7), '{"end":1}');
    for await (const line of ndjson(stream)) seen.push(line);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }, { a: 'é' }, { end: 1 }]);
  });
});

describe('HttpSource', () => {
  it('raises the problems of the engine', async () => {
    const problems = [{ where: 'measures.csv:3:5', problem: 'no such road', hint: 'a-b' }];
    const error = { kind: 'input', problems, text: 'One error' };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ error }), { status: 422 }));
    const failed = new HttpSource(() => 'en').scenario();
    await expect(failed).rejects.toBeInstanceOf(ApiError);
    await expect(failed).rejects.toMatchObject({ status: 422, problem: error });
  });

  it('sends the plan with the language and an id of its tab', async () => {
    const calls: [string, RequestInit][] = [];
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      calls.push([path, init]);
      return new Response('{"type":"queued","position":2}\n');
    });
    const source = new HttpSource(() => 'fr', 'tab');
    const lines = [];
    const plan = { edits: [], options: [{ id: 'o', kind: 'lift' }] };
    for await (const line of source.run(plan, new AbortController().signal)) lines.push(line);
    expect(lines).toEqual([{ type: 'queued', position: 2 }]);
    expect(calls[0]![0]).toBe('/api/run');
    const headers = calls[0]![1].headers as Headers;
    expect(headers.get('Accept-Language')).toBe('fr');
    expect(headers.get('X-Corridor-Tab')).toBe('tab');
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(JSON.parse(calls[0]![1].body as string)).toEqual({ ...plan, id: 'tab-1' });
  });
});
