import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { z } from 'zod';
import { startGraphEmulator } from '../start-graph-emulator.ts';
import { actBody, perform } from './act.ts';

/**
 * The emulator as a process of its own, for judging what another process sends: accounts come in on standard input as JSON, the
 * addresses go out as one line. Its clock stands where it is put, and its customers do what they are told to:
 * `POST /` of the control address with `{now, acts}`.
 */
const named = { id: z.string(), token: z.string(), name: z.string() };
const template = z.strictObject({
  name: z.string(),
  language: z.string(),
  category: z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']),
  status: z.enum(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED']),
  bodyParameters: z.int(),
});
const account = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('whatsapp'),
    ...named,
    businessAccountId: z.string(),
    displayPhoneNumber: z.string(),
    templates: z.array(template),
  }),
  z.strictObject({ channel: z.literal('messenger'), ...named, utilityTemplates: z.array(z.string()) }),
  z.strictObject({
    channel: z.literal('instagram'),
    ...named,
    username: z.string(),
    login: z.literal('instagram'),
  }),
]);
const control = z.strictObject({ now: z.number(), acts: z.array(actBody) });

const accounts = z.array(account).parse(JSON.parse(await text(process.stdin)));
const clock = { now: 0 };
const emulator = await startGraphEmulator({ now: () => clock.now, appSecret: 'none', accounts });

const server = Fastify({ forceCloseConnections: true, bodyLimit: 8_388_608 });
server.post('/', async (request) => {
  const { now, acts } = control.parse(request.body);
  clock.now = now;
  return { ids: acts.map((act) => perform(emulator, act)) };
});
const controlUrl = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ url: emulator.url, controlUrl })}\n`);
