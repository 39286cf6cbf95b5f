import { parseFlow } from '@janela/flow-schema';
import { NEVER_OPENED } from '@janela/messaging-window';
import { advance, compile, DEFAULT_LIMITS, newConversation } from '@janela/runtime';
import { temporalCalendar } from '@janela/runtime/calendar';
import { lookedFor, PAIRS, type Talk } from './talk.ts';

/** The talk as a flow, on the interpreter that the server runs, with its trace and its effects. */
export function janelaTalk(): Talk {
  const program = compile(document());
  const flows = [{ flowId: 'flow', versionId: 'version', live: true, program }];
  let now = 1_772_452_800_000;
  let ids = 0;
  let stored = JSON.stringify({ conversation: { ...newConversation('c'), window: NEVER_OPENED }, runs: [] });
  return {
    hear(text) {
      now += 1_000;
      const { conversation, runs } = JSON.parse(stored) as Parameters<typeof advance>[0];
      const event = {
        id: `m${now}`,
        at: now,
        receivedAt: now,
        type: 'customer-message',
        action: 'message',
        text,
      } as const;
      const result = advance(
        { conversation, runs, flows, events: [event] },
        {
          now,
          newId: () => `id-${(ids += 1)}`,
          limits: DEFAULT_LIMITS,
          calendar: temporalCalendar,
          account: { timeZone: 'UTC', workingHours: null, country: 'BR' },
          team: { members: [], pick: () => null },
          channel: { id: 'channel', kind: 'whatsapp', name: 'Sales', marginMs: 60_000 },
          contact: { id: 'contact', name: 'Ana' },
        },
      );
      stored = JSON.stringify({ conversation: result.conversation, runs: result.runs });
      return Object.keys(result.conversation.facts.fields).length;
    },
  };
}

function document() {
  const look = (index: number) => ({
    id: `look-${index}`,
    kind: 'condition',
    params: {
      branches: [
        { id: 'yes', match: 'all', rules: [{ type: 'message-text', operator: 'contains', text: lookedFor(index) }] },
      ],
    },
  });
  const note = (index: number) => ({
    id: `note-${index}`,
    kind: 'set-field',
    params: { field: `field_${index}`, value: '{{conversation.lastMessage}}' },
  });
  const pairs = Array.from({ length: PAIRS }, (_, index) => index);
  const edge = (from: string, port: string, to: string) => ({
    id: `${from}-${port}`,
    from: { node: from, port },
    to: { node: to },
  });
  const parsed = parseFlow({
    schema: { document: 1, nodes: {} },
    name: 'talk',
    nodes: [
      { id: 'begin', kind: 'message-received', params: { channels: 'any' } },
      ...pairs.flatMap((index) => [look(index), note(index)]),
      { id: 'rest', kind: 'wait-for-reply', params: { timeout: 'P1D' } },
    ],
    edges: [
      edge('begin', 'next', 'look-0'),
      ...pairs.flatMap((index) => [
        edge(`look-${index}`, 'yes', `note-${index}`),
        edge(`look-${index}`, 'no', `note-${index}`),
        edge(`note-${index}`, 'next', index + 1 < PAIRS ? `look-${index + 1}` : 'rest'),
      ]),
      edge('rest', 'replied', 'look-0'),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
}
