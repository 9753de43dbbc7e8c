// `corridor serve` as a program, and a client of it that shares no code with the page.

import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Picture } from '../src/contract_picture';

export const root = resolve(import.meta.dirname, '../..');
export const program = process.env.CORRIDOR ?? join(root, 'build/release/corridor');

//! Where an engine listens: enough to reach one that another process started.
export interface Address {
  origin: string; // http://127.0.0.1:PORT
  token: string;
  pid: number;
}

export interface Engine extends Address {
  process: ChildProcess;
  said(): string; // on stderr
  stop(): Promise<void>;
}

export const example = (name: string): string => join(root, 'examples', name);

//! A copy of an example that a test may change.
export async function copy_of(name: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'corridor-e2e-')), basename(name));
  await cp(example(name), folder, { recursive: true });
  return folder;
}

export async function start_engine(folder: string, ...flags: string[]): Promise<Engine> {
  const args = ['serve', folder, '--port', '0', '--no-open', ...flags];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const { origin, token } = await new Promise<{ origin: string; token: string }>((found, lost) => {
    let out = '';
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/\?token=([0-9a-f]{32})/.exec(out);
      if (address) found({ origin: address[1]!, token: address[2]! });
    });
    child.once('error', lost);
    child.once('close', (code) => lost(new Error(`${program} serve ended with ${code}: ${said}`)));
  });
  return {
    origin,
    token,
    pid: child.pid!,
    process: child,
    said: () => said,
    stop: async () => {
      child.kill('SIGINT');
      const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(killer);
    },
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

//! A request as any program could send it; `headers` replace those a friend would send.
export function ask(
  engine: Address,
  path: string,
  body: unknown = null,
  headers: Record<string, string> = { 'X-Corridor-Token': engine.token },
): Promise<Answer> {
  const text = body === null ? '' : JSON.stringify(body);
  const { hostname, port } = new URL(engine.origin);
  return new Promise((found, lost) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method: body === null ? 'GET' : 'POST',
        agent: false, // a connection of its own: a refusal closes it
        headers: {
          ...(body === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      (answer) => {
        let got = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (got += part));
        answer.on('end', () => found({ status: answer.statusCode ?? 0, headers: answer.headers, body: got }));
        answer.on('error', lost);
      },
    );
    sent.on('error', lost);
    sent.end(text);
  });
}

//! The last picture of a run, asked for without the page.
export async function live(
  engine: Address,
  plan: { edits?: unknown[]; options?: unknown[] } = {},
): Promise<Picture> {
  const { body } = await ask(engine, '/api/run', { edits: [], options: [], ...plan });
  const lines = body.split('\n').filter((line) => line);
  const last = JSON.parse(lines.at(-1)!) as { type: string; final: boolean; picture: Picture };
  if (last.type !== 'picture' || !last.final) throw new Error(`no final picture: ${lines.at(-1)}`);
  return last.picture;
}
