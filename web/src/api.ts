// The client of the engine's server. The token travels in a cookie of the same origin.

import type {
  CompareLine,
  Edit,
  Folder,
  Lang,
  OptionRow,
  Plan,
  Problem,
  RunLine,
  Scenario,
  SeriesAnswer,
  TownAnswer,
} from './contract';

export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.text);
    this.status = status;
    this.problem = problem;
  }
}

//! Where the page gets its numbers from: the live server, or data that lies in the page itself.
export interface Source {
  readonly live: boolean; // an engine answers: a plan can be lived
  health(): Promise<boolean>;
  scenario(): Promise<Scenario>;
  //! As many futures as the server was told to live, else as the scenario says.
  run(plan: Plan, signal: AbortSignal): AsyncIterable<RunLine>;
  series(run: string, variable: string, good: string, signal?: AbortSignal): Promise<SeriesAnswer>;
  town(run: string, place: string, signal?: AbortSignal): Promise<TownAnswer>;
  record(): Promise<unknown>;
}

//! What only the live server can do.
export interface Engine extends Source {
  suggested(): Promise<{ options: OptionRow[] }>;
  folders(): Promise<{ folders: Folder[] }>;
  open(folder: string): Promise<unknown>;
  compare(edits: Edit[], suggest: boolean, signal: AbortSignal): AsyncIterable<CompareLine>;
  save(etag: string, plan: Plan): Promise<{ etag: string }>;
  report(plan: Plan, lang: Lang, internal: boolean): Promise<Blob>;
}

const as_problem = (kind: string, text: string): Problem => ({ kind, problems: [], text });

async function problem_of(answer: Response): Promise<Problem> {
  const text = await answer.text();
  try {
    const body = JSON.parse(text) as { error?: Problem };
    if (body.error) return { ...body.error, problems: body.error.problems ?? [] };
  } catch {
    // not ours: a plain text or an empty body
  }
  return as_problem('http', text.slice(0, 300) || `HTTP ${answer.status}`);
}

//! The objects of an NDJSON body, one a line, as they arrive.
export async function* ndjson<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim()) yield JSON.parse(line) as T;
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

export class HttpSource implements Engine {
  readonly live = true;
  readonly tab: string; // one running run per tab: a new one ends the former
  #lang: () => Lang;
  #run = 0;

  constructor(lang: () => Lang, tab = Math.random().toString(36).slice(2, 10)) {
    this.#lang = lang;
    this.tab = tab;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Accept-Language', this.#lang());
    if (init.body) headers.set('Content-Type', 'application/json');
    const answer = await fetch(path, { ...init, headers, credentials: 'same-origin' });
    if (!answer.ok) throw new ApiError(answer.status, await problem_of(answer));
    return answer;
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await (await this.request(path, signal ? { signal } : {})).json()) as T;
  }

  async post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    const init: RequestInit = { method: 'POST', body: JSON.stringify(body) };
    if (signal) init.signal = signal;
    return (await (await this.request(path, init)).json()) as T;
  }

  //! POST whose answer is a stream of objects; aborting the signal ends the work in the engine.
  async *stream<T>(path: string, body: unknown, signal: AbortSignal): AsyncGenerator<T> {
    const headers = { 'X-Corridor-Tab': this.tab };
    const init = { method: 'POST', body: JSON.stringify(body), signal, headers };
    const answer = await this.request(path, init);
    if (answer.body) yield* ndjson<T>(answer.body);
  }

  async health(): Promise<boolean> {
    try {
      const answer = await fetch('/api/health', { signal: AbortSignal.timeout(2500) });
      return answer.ok;
    } catch {
      return false;
    }
  }

  scenario(): Promise<Scenario> {
    return this.get<Scenario>('/api/scenario');
  }

  run(plan: Plan, signal: AbortSignal): AsyncIterable<RunLine> {
    const id = `${this.tab}-${++this.#run}`;
    return this.stream<RunLine>('/api/run', { ...plan, id }, signal);
  }

  series(run: string, variable: string, good: string, signal?: AbortSignal): Promise<SeriesAnswer> {
    const query = new URLSearchParams({ run, variable, good });
    return this.get<SeriesAnswer>(`/api/series?${query}`, signal);
  }

  town(run: string, place: string, signal?: AbortSignal): Promise<TownAnswer> {
    return this.get<TownAnswer>(`/api/town?${new URLSearchParams({ run, place })}`, signal);
  }

  record(): Promise<unknown> {
    return this.get('/api/record');
  }

  suggested(): Promise<{ options: OptionRow[] }> {
    return this.get('/api/suggested');
  }

  folders(): Promise<{ folders: Folder[] }> {
    return this.get('/api/folders');
  }

  open(folder: string): Promise<unknown> {
    return this.post('/api/open', { folder });
  }

  compare(edits: Edit[], suggest: boolean, signal: AbortSignal): AsyncIterable<CompareLine> {
    return this.stream<CompareLine>('/api/compare', { suggest, edits }, signal);
  }

  save(etag: string, plan: Plan): Promise<{ etag: string }> {
    return this.post('/api/save', { etag, ...plan });
  }

  async report(plan: Plan, lang: Lang, internal: boolean): Promise<Blob> {
    const body = JSON.stringify({ ...plan, lang, internal });
    return (await this.request('/api/report', { method: 'POST', body })).blob();
  }
}
