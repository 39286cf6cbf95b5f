import fc from 'fast-check';
import { canonicalJson } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { advance, compile, newConversation, replyStatus } from '../src/index.ts';
import type { ConversationEvent, ConversationState, Referral, TraceEntry } from '../src/index.ts';
import { MemoryHost, throughStorage } from '../src/simulation/index.ts';
import { env, flow, HOUR, noReply, notify, pause, published, received, say, T0 } from './fixtures.ts';

const flows = [
  published(flow({ nodes: [noReply({ repeat: 'after-each-message' }), notify()], edges: ['silence>warn'] })),
  published(
    flow({
      nodes: [received(), say('Hello {{contact.name}}'), pause('PT5H'), say('Still there?', 'nudge')],
      edges: ['received>say', 'say.sent>pause', 'pause>nudge'],
    }),
    { flowId: 'flow-2', versionId: 'version-2' },
  ),
];

const happening = fc.record({
  at: fc.integer({ min: 0, max: 60 }).map((hours) => T0 + hours * HOUR),
  body: fc.constantFrom<Sketch>(
    { type: 'customer-message', action: 'message', text: 'hi' },
    { type: 'customer-message', action: 'message', text: null },
    { type: 'customer-message', action: 'ad-message', text: 'hi', referral: { from: 'ad', ref: null, adId: '7' } },
    { type: 'customer-action', action: 'referral-existing-thread', referral: { from: 'link', ref: 's', adId: null } },
    { type: 'customer-action', action: 'reaction' },
    { type: 'customer-action', action: 'read' },
    { type: 'human-message', source: 'phone-app' },
    { type: 'bot-message', messageId: 'm' },
    { type: 'conversation-closed' },
  ),
});

type Sketch =
  | {
      readonly type: 'customer-message';
      readonly action: 'message' | 'ad-message';
      readonly text: string | null;
      readonly referral?: Referral;
    }
  | {
      readonly type: 'customer-action';
      readonly action: 'reaction' | 'read' | 'referral-existing-thread';
      readonly referral?: Referral;
    }
  | { readonly type: 'human-message'; readonly source: 'phone-app' }
  | { readonly type: 'bot-message'; readonly messageId: string }
  | { readonly type: 'conversation-closed' };

const story = fc
  .array(happening, { maxLength: 12 })
  .map((list) =>
    list.map(({ at, body }, index): ConversationEvent => ({ ...body, id: `e${index}`, at, receivedAt: at })),
  );

function settled(events: readonly ConversationEvent[], channel: 'whatsapp' | 'instagram'): ConversationState {
  const surroundings = env({
    now: T0 + 100 * HOUR,
    channel: { id: 'c', kind: channel, name: 'C', marginMs: 60_000 },
  });
  return advance({ conversation: newConversation('c'), runs: [], flows: [], events }, surroundings).conversation;
}

/** The same events as a platform might deliver them: any order, and some of them twice. */
const shuffledStory = story.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(events, { minLength: events.length }),
    fc.subarray(events),
    fc.constantFrom('whatsapp' as const, 'instagram' as const),
  ),
);

describe('whatever the order of delivery', () => {
  test('the same events settle to the same state, byte for byte', () => {
    fc.assert(
      fc.property(shuffledStory, ([events, shuffled, again, channel]) => {
        expect(canonicalJson(settled([...shuffled, ...again], channel))).toBe(canonicalJson(settled(events, channel)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the same input', () => {
  test('gives the same result, byte for byte, in one call and survives storage', () => {
    fc.assert(
      fc.property(story, (events) => {
        const input = { conversation: newConversation('c'), runs: [], flows, events };
        const first = throughStorage(advance(input, env({ now: T0 + 61 * HOUR })));
        expect(JSON.stringify(advance(input, env({ now: T0 + 61 * HOUR })))).toBe(JSON.stringify(first));
        expect(first.traces).toHaveLength(events.length);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(story, (events) => {
        const input = { conversation: newConversation('c'), runs: [], flows: [], events };
        const before = JSON.stringify(input);
        advance(input, env());
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});

function live(events: readonly ConversationEvent[]): MemoryHost {
  const channel = { id: 'channel-1', kind: 'whatsapp', name: 'Sales', marginMs: 60_000 } as const;
  const host = new MemoryHost(T0, flows, {
    conversations: [{ id: 'c', channel, contact: { id: 'contact-1', name: 'Ana' } }],
  });
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    host.moveTo(event.at);
    host.deliver('c', event);
  }
  host.moveTo(T0 + 1_000 * HOUR);
  return host;
}

describe('lived through in order', () => {
  test('every message that waits 23 hours for a person is warned of, at 23 hours, once; no other is', () => {
    fc.assert(
      fc.property(story, (events) => {
        const warned = live(events)
          .happenings.filter(({ what }) => what === 'notified')
          .map(({ at }) => at);
        const written = [...events].sort((a, b) => a.at - b.at);
        const messages = new Set(written.filter(({ type }) => type === 'customer-message').map(({ at }) => at));
        const ends = written.filter(({ type }) => type === 'human-message' || type === 'conversation-closed');
        const expected = [...messages].filter(
          (at) =>
            ![...messages].some((later) => later > at && later < at + 23 * HOUR) &&
            !ends.some((end) => end.at >= at && end.at < at + 23 * HOUR),
        );
        // What happens in the very hour of the alarm may come before or after it; either is right.
        const edges = new Set(written.map(({ at }) => at - 23 * HOUR));
        expect(warned.filter((at) => !edges.has(at - 23 * HOUR))).toEqual(
          expected.filter((at) => !edges.has(at)).map((at) => at + 23 * HOUR),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a bot writes nothing and nobody is warned while a person has the last word', () => {
    fc.assert(
      fc.property(story, (events) => {
        const byId = new Map(events.map((event) => [event.id, event]));
        let state = newConversation('c');
        const statuses = live(events).traces.flatMap(({ trace }) => {
          const event = byId.get(trace.eventId);
          if (event !== undefined) {
            state = advance({ conversation: state, runs: [], flows: [], events: [event] }, env()).conversation;
          }
          return trace.entries.some(isAct) ? [replyStatus(state, { botAnswers: false })] : [];
        });
        expect(statuses.filter((status) => status !== 'pending')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function isAct(entry: TraceEntry): boolean {
  return entry.type === 'effect' && (entry.effect.type === 'send-message' || entry.effect.type === 'notify-team');
}

test('a compiled program is the same for a document that was stored', () => {
  const document = flow({ nodes: [noReply(), notify()], edges: ['silence>warn'] });
  expect(compile(throughStorage(document))).toEqual(compile(document));
});
