// Behaves as the server does towards who starts it, and as badly as PLAY says.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { start: { type: 'string' } } });
const play = process.env['PLAY'] ?? '';
const starts = path.join(process.env['JANELA_DATA_DIR'] ?? '', 'starts');
let now = values.start === undefined ? Date.now() : Date.parse(values.start);

appendFileSync(starts, 'x');
console.error('the server is starting');
if (play === 'dies') process.exit(3);

const site = createServer((_request, response) =>
  response.end(JSON.stringify({ starts: readFileSync(starts, 'utf8').length, env: process.env })),
);
const control = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    const hours = /"PT(\d+)H"/.exec(body)?.[1];
    if (request.method === 'POST' && hours === undefined) response.statusCode = 422;
    now += Number(hours ?? 0) * 3_600_000;
    response.end(JSON.stringify({ now: new Date(now).toISOString() }));
  });
});
site.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  control.listen(0, '127.0.0.1', () => {
    if (play === 'silent') return;
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const controlUrl = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;
    console.log('not a JSON line');
    console.log(JSON.stringify({ ready: { url, signInUrl: `${url}/sign-in?token=1`, controlUrl } }));
  });
});
process.once('SIGTERM', () => process.exit(0));
