import type { Admin } from '../stage/admin.ts';
import type { Stage } from '../stage/start-stage.ts';
import { conversationIds, everyPage } from './play.ts';
import { answerTo, type Plan } from './plan.ts';

/** Expected beside observed. */
export interface Ledger {
  readonly rows: Readonly<Record<string, number>>;
  /** What does not fit, in words; empty where everything does. */
  readonly mismatches: readonly string[];
}

interface Observed {
  readonly notified: Map<string, number>;
  readonly mailed: Map<string, Set<string>>;
  readonly hooked: Map<string, Set<string>>;
}

/** Holds what the world saw against the plan. Nothing of the server's own book-keeping is believed but its API. */
export async function balance(stage: Stage, admin: Admin, plan: Plan): Promise<Ledger> {
  const ids = await conversationIds(admin);
  const observed = await observe(stage, admin);
  const mismatches: string[] = [];
  let [expected, reminders, lost, doubled] = [0, 0, 0, 0];
  for (const { index, answeredBy } of plan.conversations) {
    const due = answeredBy === 'nobody' ? 1 : 0;
    const id = ids.get(index) ?? '';
    const counts = {
      console: observed.notified.get(id) ?? 0,
      mail: observed.mailed.get(id)?.size ?? 0,
      webhook: observed.hooked.get(id)?.size ?? 0,
    };
    expected += due;
    reminders += counts.console;
    const all = Object.values(counts);
    if (Math.min(...all) < due) lost += 1;
    if (Math.max(...all) > due) doubled += 1;
    if (all.some((count) => count !== due))
      mismatches.push(`c${index} (${answeredBy}): expected ${due}, saw ${JSON.stringify(counts)}`);
  }
  const sends = await balanceSends(stage, admin, { plan, ids, mismatches });
  return {
    rows: {
      conversations: plan.conversations.length,
      'reminders expected': expected,
      'reminders seen': reminders,
      'reminders lost': lost,
      'reminders doubled': doubled,
      'e-mails repeated under one id': stage.mailbox.mails.length - total(observed.mailed),
      'webhooks repeated under one id': stage.receiver.deliveries.length - total(observed.hooked),
      ...sends,
    },
    mismatches,
  };
}

async function observe({ mailbox, receiver }: Stage, admin: Admin): Promise<Observed> {
  const notified = new Map<string, number>();
  for (const { conversationId } of await everyPage<{ conversationId: string }>(admin, '/api/v1/notifications')) {
    notified.set(conversationId, (notified.get(conversationId) ?? 0) + 1);
  }
  const mailed = new Map<string, Set<string>>();
  for (const mail of mailbox.mails) add(mailed, idIn(mail.text), String(mail.headers.get('message-id')));
  const hooked = new Map<string, Set<string>>();
  for (const delivery of receiver.deliveries) if (delivery.isSigned) add(hooked, idIn(delivery.raw), delivery.id);
  return { notified, mailed, hooked };
}

interface SendQuestion {
  readonly plan: Plan;
  readonly ids: ReadonlyMap<number, string>;
  readonly mismatches: string[];
}

/** An answer reaches Meta once; where it did not, the message says that nobody knows, and a cut-off send is the reason. */
async function balanceSends({ emulator }: Stage, admin: Admin, { plan, ids, mismatches }: SendQuestion) {
  const answered = plan.conversations.filter(({ answeredBy }) => answeredBy === 'console');
  let [accepted, uncertain, doubled, outside] = [0, 0, 0, 0];
  for (const conversation of answered) {
    const sends = emulator.sends.filter(({ body }) => JSON.stringify(body).includes(answerTo(conversation)));
    const taken = sends.filter(({ outcome }) => outcome === 'accepted').length;
    outside += sends.filter(({ outcome }) => outcome === 'refused').length;
    accepted += Math.min(taken, 1);
    if (taken > 1) doubled += 1;
    if (taken === 1) continue;
    const path = `/api/v1/conversations/${ids.get(conversation.index)}/messages`;
    const { items } = await admin.call<{ items: { author: string; status: string }[] }>('GET', path);
    const status = items.find(({ author }) => author === 'human')?.status ?? 'missing';
    if (taken === 0 && status === 'uncertain') uncertain += 1;
    else mismatches.push(`the answer to c${conversation.index} was taken ${taken} times and is ${status}`);
  }
  return {
    'answers expected': answered.length,
    'answers taken by Meta': accepted,
    'answers cut off (uncertain)': uncertain,
    'answers doubled': doubled,
    'sends refused by Meta': outside,
  };
}

function idIn(text: string): string {
  return /\/conversations\/([0-9a-f-]{36})/.exec(text)?.[1] ?? 'unknown';
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function total(map: ReadonlyMap<string, ReadonlySet<string>>): number {
  return [...map.values()].reduce((sum, { size }) => sum + size, 0);
}
