// Requests of the panels: suggestions, comparison, saving, report, record, folders.

import { ApiError, type HttpSource } from './api';
import type { Plan } from './contract';
import type { Lang, OptionRow } from './contract';
import type {
  CompareLine,
  Folders,
  SaveRequest,
  Suggested,
} from './contract_panels';
import type { Problem } from './contract_picture';

export class PanelApi {
  readonly #http: HttpSource;

  constructor(http: HttpSource) {
    this.#http = http;
  }

  async suggested(): Promise<OptionRow[]> {
    return (await this.#http.get<Suggested>('/api/suggested')).options;
  }

  compare(plan: Plan, signal: AbortSignal): AsyncIterable<CompareLine> {
    return this.#http.stream('/api/compare', { suggest: true, edits: plan.edits }, signal);
  }

  //! The new etag. \throws ApiError with status 409 where the folder changed meanwhile
  async save(request: SaveRequest): Promise<string> {
    return (await this.#http.post<{ etag: string }>('/api/save', request)).etag;
  }

  async report(plan: Plan, lang: Lang, internal: boolean): Promise<Blob> {
    const body = JSON.stringify({ ...plan, lang, internal });
    return (await this.#http.request('/api/report', { method: 'POST', body })).blob();
  }

  folders(): Promise<Folders> {
    return this.#http.get('/api/folders');
  }

  async open(folder: string): Promise<void> {
    await this.#http.post('/api/open', { folder });
  }
}

//! What went wrong, in the one form that the page shows.
export function problem_of(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { kind: 'unreachable', problems: [], text: error instanceof Error ? error.message : '' };
}

export const is_conflict = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 409;
