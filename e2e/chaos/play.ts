import { INSTAGRAM, MESSENGER, WHATSAPP } from '../stage/businesses.ts';
import type { Admin } from '../stage/admin.ts';
import type { Stage } from '../stage/start-stage.ts';
import type { WebhookUpdate } from '../graph-emulator/webhooks/webhook-update.ts';
import type { Killer } from './killer.ts';
import { answerTo, type Plan, type PlannedConversation, textOf, WRITING_MINUTES } from './plan.ts';

const MINUTE_MS = 60_000;
const STEP_MINUTES = 20;
const REMINDER_MINUTES = 23 * 60;
const UPDATES_PER_WEBHOOK = 15;

export interface Scene {
  readonly stage: Stage;
  readonly admin: Admin;
  readonly plan: Plan;
  /** The server's clock when the plan began, epoch milliseconds. */
  readonly start: number;
}

export interface Act extends Scene {
  readonly killer: Killer;
}

/** First act: customers write, and people answer some of them. */
export async function writeAndAnswer(act: Act): Promise<void> {
  const { stage, plan, start } = act;
  const customers = new Map(
    plan.conversations.map((conversation) => [conversation.index, customerOf(stage, conversation)]),
  );
  for (let minute = 0; minute < WRITING_MINUTES; minute += STEP_MINUTES) {
    const written = plan.conversations.flatMap((conversation) =>
      conversation.writesAt.flatMap((at, message) =>
        at >= minute && at < minute + STEP_MINUTES
          ? [{ conversation, update: customers.get(conversation.index)?.text(textOf(conversation, message)) }]
          : [],
      ),
    );
    await deliverAll(stage, written);
    await moveTo(act, start + (minute + STEP_MINUTES) * MINUTE_MS);
  }
  await stage.emulator.settled();
  await answerAll(act, customers);
}

/** Between the acts nothing is due: the clock goes to just before the first reminder. */
export async function passTheNight({ stage: { installation }, start }: Scene): Promise<void> {
  const seconds = Math.floor((start + (REMINDER_MINUTES - 10) * MINUTE_MS - installation.lastKnownNow) / 1000);
  await installation.advance(`PT${seconds}S`);
}

/** Second act: the reminders fall due, minute by minute. */
export async function remindersFallDue(act: Act): Promise<void> {
  for (let minute = 0; minute <= WRITING_MINUTES + STEP_MINUTES; minute += STEP_MINUTES) {
    await moveTo(act, act.start + (REMINDER_MINUTES + minute) * MINUTE_MS);
  }
}

type Customer = ReturnType<typeof customerOf>;

function customerOf({ emulator }: Stage, { index, channel }: PlannedConversation) {
  if (channel === 'whatsapp') {
    return emulator.whatsAppCustomer(WHATSAPP.id, {
      waId: String(5_511_900_000_000 + index),
      name: `Customer ${index}`,
    });
  }
  const id = String(6_100_000_000_000_000 + index);
  return channel === 'messenger'
    ? emulator.messengerCustomer(MESSENGER.id, { id, name: `Customer ${index}` })
    : emulator.instagramCustomer(INSTAGRAM.id, { id, username: `customer${index}`, name: `Customer ${index}` });
}

interface Written {
  readonly conversation: PlannedConversation;
  readonly update: WebhookUpdate | undefined;
}

/** Several customers a webhook, as Meta batches them; some webhooks twice; a refused one comes again by itself. */
async function deliverAll({ emulator }: Stage, written: readonly Written[]): Promise<void> {
  for (const times of [1, 2]) {
    const updates = written.flatMap(({ conversation, update }) =>
      update && conversation.deliveries === times ? [update] : [],
    );
    for (let from = 0; from < updates.length; from += UPDATES_PER_WEBHOOK) {
      await emulator.deliver(updates.slice(from, from + UPDATES_PER_WEBHOOK), { times });
    }
  }
}

async function answerAll({ stage, admin, killer, plan }: Act, customers: ReadonlyMap<number, Customer>): Promise<void> {
  const ids = await killer.whileAway(() => conversationIds(admin));
  for (const conversation of plan.conversations) {
    if (conversation.answeredBy === 'phone-app') {
      const customer = customers.get(conversation.index);
      if (customer && 'answeredInPhoneApp' in customer) {
        await stage.emulator.deliver([customer.answeredInPhoneApp(answerTo(conversation))]);
      }
    } else if (conversation.answeredBy === 'console') {
      const id = ids.get(conversation.index);
      if (id === undefined) throw new Error(`Conversation ${conversation.index} is not in the inbox.`);
      await killer.whileAway(() => admin.answer(id, answerTo(conversation), `answer-${conversation.index}`));
    }
  }
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Every item of a paged list. */
export async function everyPage<Item>(admin: Admin, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await admin.call<Page<Item>>(
      'GET',
      `${path}?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** The conversation of each planned customer, known by what they wrote last. */
export async function conversationIds(admin: Admin): Promise<Map<number, string>> {
  const listed = await everyPage<{ id: string; lastMessage: { text: string | null } | null }>(
    admin,
    '/api/v1/conversations',
  );
  return new Map(listed.map(({ id, lastMessage }) => [Number(/^c(\d+) /.exec(lastMessage?.text ?? '')?.[1]), id]));
}

/** A kill sets the clock back to when it was last heard; so it is moved again until it stands there. */
async function moveTo({ stage: { installation }, killer }: Act, time: number): Promise<void> {
  for (;;) {
    const now = await killer.whileAway(() => installation.now());
    const seconds = Math.ceil((time - now) / 1000);
    if (seconds <= 0) return;
    await killer.whileAway(() => installation.advance(`PT${Math.min(seconds, 3_600)}S`));
  }
}
