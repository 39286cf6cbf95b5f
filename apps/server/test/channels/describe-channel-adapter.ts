import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opensWindow } from '@janela/messaging-window';
import type { ChannelAdapter } from '../../src/channels/channel-adapter.ts';
import type { InboundEvent } from '../../src/channels/inbound-event.ts';
import { arbitraryWebhookBody, deepBodies } from './arbitrary-webhook-body.ts';
import type { InboundFixture, OutboundFixture } from './fixtures.ts';

export interface AdapterFixtures {
  readonly inbound: InboundFixture;
  readonly outbound: OutboundFixture;
}

/** What every channel adapter has to hold, whatever it speaks. */
export function describeChannelAdapter(adapter: ChannelAdapter, { inbound, outbound }: AdapterFixtures): void {
  function parse(body: unknown, receivedAt = inbound.receivedAt): readonly InboundEvent[] {
    return adapter.parse(body, { channel: inbound.channel, receivedAt });
  }

  describe(`${adapter.kind}: inbound`, () => {
    test.each(inbound.cases)('$description', ({ body, events }) => {
      expect(parse(body).map(withoutRaw)).toEqual(events);
    });
  });

  describe(`${adapter.kind}: laws of inbound`, () => {
    test('the same delivery again, later, has the same keys', () => {
      for (const { body } of inbound.cases) {
        const again = parse(JSON.parse(JSON.stringify(body)), inbound.receivedAt + 3_600_000);
        expect(again.map(({ dedupeKey }) => dedupeKey)).toEqual(parse(body).map(({ dedupeKey }) => dedupeKey));
      }
    });

    test('the time is the provider’s: a delivery that comes a week late tells the same times', () => {
      for (const { body } of inbound.cases) {
        const onTime = parse(body).filter(({ occurredAt }) => occurredAt !== inbound.receivedAt);
        const late = parse(body, inbound.receivedAt + 7 * 86_400_000);
        const times = new Map(late.map(({ dedupeKey, occurredAt }) => [dedupeKey, occurredAt]));
        for (const event of onTime) expect(times.get(event.dedupeKey)).toBe(event.occurredAt);
      }
    });

    test('the body is left as it was, and what is stored of it survives storage', () => {
      for (const { body } of inbound.cases) {
        const before = JSON.stringify(body);
        const events = parse(body);
        expect(JSON.stringify(body)).toBe(before);
        expect(JSON.parse(JSON.stringify(events))).toEqual(events);
      }
    });

    test('a message of a customer opens the window, and names whom it is from', () => {
      const messages = inbound.cases
        .flatMap(({ body }) => parse(body))
        .filter(({ body }) => body.type === 'customer-message');
      expect(messages.length).toBeGreaterThan(10);
      for (const { body, identities } of messages) {
        expect(body.type === 'customer-message' && opensWindow(adapter.kind, body.action)).toBe(true);
        expect(identities.length).toBeGreaterThan(0);
      }
    });

    test('nothing is dropped: as many updates in one body give as many events', () => {
      const { body } = inbound.cases[0] ?? {};
      const entry = (body as { entry: readonly unknown[] }).entry[0];
      const batch = { ...(body as object), entry: Array.from({ length: 1_000 }, () => entry) };
      expect(parse(batch)).toHaveLength(1_000);
    });

    test('no JSON makes it throw', () => {
      fc.assert(
        fc.property(arbitraryWebhookBody(inbound.cases), (body) => {
          for (const event of parse(body)) {
            expect(event.dedupeKey).not.toBe('');
            expect(event.dedupeKey.length).toBeLessThan(500);
            expect(Number.isSafeInteger(event.occurredAt) && event.occurredAt > 0).toBe(true);
          }
        }),
        { numRuns: 1_500 },
      );
    });

    test.each(deepBodies(inbound.cases[0]?.body))(
      '100,000 levels of nesting %s do not make it throw',
      (_where, body) => {
        expect(parse(body).length).toBeGreaterThan(0);
      },
    );
  });

  describe(`${adapter.kind}: outbound`, () => {
    test.each(outbound.render)('renders: $description', ({ request, channel, call }) => {
      expect(adapter.render(request, channel)).toEqual(call);
    });

    test.each(outbound.classify)('classifies: $description', ({ answer, outcome }) => {
      expect(adapter.classify(answer)).toEqual(outcome);
    });

    test.each(outbound.actions)('does: $description', ({ request, channel, call }) => {
      expect(adapter.renderAction(request, channel)).toEqual(call);
    });

    test.each(outbound.classifyAction)('classifies an action: $description', ({ answer, outcome }) => {
      expect(adapter.classifyAction(answer)).toEqual(outcome);
    });

    test('no answer makes it throw, and none is taken for accepted without an id', () => {
      const answers = fc.record({
        status: fc.integer({ min: 100, max: 599 }),
        headers: fc.dictionary(fc.constantFrom('retry-after', 'x-business-use-case-usage', 'other'), fc.string()),
        body: fc.oneof(
          fc.jsonValue(),
          fc.record({ error: fc.jsonValue() }),
          fc.record({ error: fc.record({ code: fc.integer(), error_subcode: fc.jsonValue() }) }),
        ),
      });
      fc.assert(
        fc.property(answers, (answer) => {
          const outcome = adapter.classify(answer);
          if (outcome.type === 'accepted')
            expect(JSON.stringify(answer.body)).toContain(JSON.stringify(outcome.providerId));
          if (answer.status >= 300) expect(outcome.type).not.toBe('accepted');
        }),
      );
    });
  });
}

function withoutRaw({ raw, ...event }: InboundEvent): Omit<InboundEvent, 'raw'> {
  expect(raw).toBeDefined();
  return event;
}
