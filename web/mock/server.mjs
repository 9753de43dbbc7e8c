// A stand-in for the engine while one works on the page: serves dist/ and a folder of saved
// answers: scenario.json, picture.json and picture_first.json, the same as picture_option*.json,
// series_VARIABLE_GOOD.json, town_PLACE.json. CORRIDOR_MOCK=first never sends the final picture.
//   node mock/server.mjs FOLDER [PORT]

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [folder, port = '8640'] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node mock/server.mjs FOLDER [PORT]');
  process.exit(2);
}
const dist = new URL('../dist', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
// As the engine's own server sends it.
const policy =
  "default-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const word = (text) => (text ?? '').replace(/[^\w-]/g, '');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function send_file(answer, path) {
  if (!existsSync(path)) return answer.writeHead(404).end();
  const type = types[extname(path)] ?? 'text/plain';
  answer.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
  return createReadStream(path).pipe(answer);
}

async function run(request, answer) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const plan = JSON.parse(body);
  const kind = plan.edits.length + plan.options.length > 0 ? 'picture_option' : 'picture';
  const [first, picture] = [read(`${kind}_first.json`), read(`${kind}.json`)];
  answer.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const say = (line) => answer.write(`${JSON.stringify(line)}\n`);
  say({ type: 'progress', share: 0, stage: 'futures', members_done: 0 });
  await wait(300);
  say({ type: 'picture', final: false, members: first.members, picture: first });
  if (process.env.CORRIDOR_MOCK === 'first') return;
  for (let done = 256; done <= picture.members && !answer.destroyed; done += 256) {
    await wait(200);
    say({ type: 'progress', share: done / picture.members, stage: 'futures', members_done: done });
  }
  say({ type: 'picture', final: true, members: picture.members, picture });
  answer.end();
}

createServer((request, answer) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  if (url.pathname === '/api/health') return answer.end('{"ok":true,"version":"mock"}');
  if (url.pathname === '/api/scenario') return send_file(answer, join(folder, 'scenario.json'));
  if (url.pathname === '/api/run') return void run(request, answer);
  const get = (name) => word(url.searchParams.get(name));
  if (url.pathname === '/api/series')
    return send_file(answer, join(folder, `series_${get('variable')}_${get('good')}.json`));
  if (url.pathname === '/api/town')
    return send_file(answer, join(folder, `town_${get('place')}.json`));
  const path = normalize(url.pathname === '/' ? '/index.html' : url.pathname);
  return send_file(answer, join(dist, path));
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
