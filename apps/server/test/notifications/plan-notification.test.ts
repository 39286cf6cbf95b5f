import { describe, expect, test } from 'vitest';
import { planNotification, type PlanNotificationInput } from '../../src/notifications/plan-notification.ts';

type Member = PlanNotificationInput['members'][number];
type Request = PlanNotificationInput['request'];

function member(id: string, role: Member['role']): Member {
  return { id, role, online: false };
}

const ANA = member('ana', 'owner');
const BIA = member('bia', 'admin');
const CAIO = member('caio', 'agent');
const DORA = member('dora', 'agent');

const ENDPOINT = {
  accountId: 'account',
  id: 'crm',
  kind: 'webhook' as const,
  url: 'https://example.com/hook',
  secret: Buffer.alloc(0),
  enabled: true,
  createdAt: 0,
};

function plan(request: Partial<Request>, rest: Partial<PlanNotificationInput> = {}) {
  let count = 0;
  return planNotification({
    request: {
      kind: 'reminder',
      accountId: 'account',
      notificationId: 'notification',
      conversationId: 'conversation',
      flowId: 'flow',
      runId: 'run',
      nodeId: 'tell-the-team',
      recipients: [{ type: 'everyone' }],
      via: ['in-app'],
      facts: { contactName: 'Carlos', channelId: 'channel', lastInbound: null, windowClosesAt: null },
      ...request,
    },
    assigneeId: null,
    members: [ANA, BIA, CAIO, DORA],
    endpoints: [ENDPOINT],
    now: 1_000,
    newId: () => `id ${(count += 1)}`,
    ...rest,
  });
}

function told(request: Partial<Request>, rest: Partial<PlanNotificationInput> = {}): readonly string[] {
  return plan(request, rest).recipients.map(({ memberId }) => memberId);
}

describe('who is told', () => {
  test('everyone', () => {
    expect(told({ recipients: [{ type: 'everyone' }] })).toEqual(['ana', 'bia', 'caio', 'dora']);
  });

  test('a role is that role, not those above it', () => {
    expect(told({ recipients: [{ type: 'role', role: 'admin' }] })).toEqual(['bia']);
  });

  test('one person, and nobody where they have left', () => {
    expect(told({ recipients: [{ type: 'person', memberId: 'caio' }] })).toEqual(['caio']);
    expect(told({ recipients: [{ type: 'person', memberId: 'gone' }] })).toEqual([]);
  });

  test('the one in charge, and everyone where there is none or they have left', () => {
    const recipients = [{ type: 'assignee' }] as const;
    expect(told({ recipients }, { assigneeId: 'dora' })).toEqual(['dora']);
    expect(told({ recipients }, { assigneeId: null })).toHaveLength(4);
    expect(told({ recipients }, { assigneeId: 'gone' })).toHaveLength(4);
  });

  test('each at most once, in however many ways they are named', () => {
    const recipients = [
      { type: 'person', memberId: 'bia' },
      { type: 'role', role: 'admin' },
      { type: 'everyone' },
    ] as const;
    expect(told({ recipients })).toEqual(['ana', 'bia', 'caio', 'dora']);
  });
});

describe('how', () => {
  test('in the console only: nothing is sent', () => {
    expect(plan({ via: ['in-app'] }).deliveries).toEqual([]);
  });

  test('an e-mail for each person and a webhook for each endpoint, and no line in the console unless asked', () => {
    const { recipients, deliveries } = plan({
      via: ['email', 'webhook'],
      recipients: [{ type: 'role', role: 'agent' }],
    });
    expect(recipients).toEqual([]);
    expect(deliveries.map(({ via, targetId, status }) => [via, targetId, status])).toEqual([
      ['email', 'caio', 'pending'],
      ['email', 'dora', 'pending'],
      ['webhook', 'crm', 'pending'],
    ]);
    expect(new Set(deliveries.map(({ id }) => id)).size).toBe(3);
  });
});

test('the row keeps what was true when it happened', () => {
  expect(plan({ text: 'Carlos waits' }).notification).toEqual({
    accountId: 'account',
    id: 'notification',
    kind: 'reminder',
    conversationId: 'conversation',
    flowId: 'flow',
    runId: 'run',
    nodeId: 'tell-the-team',
    text: 'Carlos waits',
    facts: { contactName: 'Carlos', channelId: 'channel', lastInbound: null, windowClosesAt: null },
    createdAt: 1_000,
  });
});
