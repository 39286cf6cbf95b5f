import { z } from 'zod';
import type { GraphEmulator } from '../start-graph-emulator.ts';
import type { WebhookUpdate } from '../webhooks/webhook-update.ts';

/** Something that a customer does, as whoever plays the customers tells it. Actions that a channel does not have do nothing there. */
export const actBody = z.strictObject({
  accountId: z.string(),
  channel: z.enum(['whatsapp', 'messenger', 'instagram']),
  /** The phone number without `+`, or the scoped id. */
  personId: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  action: z.string(),
  text: z.string(),
});

export type Act = z.output<typeof actBody>;
type Channel = Act['channel'];
type Do = (emulator: GraphEmulator, act: Act) => WebhookUpdate | null;

const nothing: Do = () => null;
const button = ({ text }: Act) => ({ id: text, title: text, text, payload: text });

function whatsApp(emulator: GraphEmulator, { accountId, personId }: Act) {
  return emulator.whatsAppCustomer(accountId, { waId: personId, name: personId });
}

function messenger(emulator: GraphEmulator, { accountId, personId }: Act) {
  return emulator.messengerCustomer(accountId, { id: personId, name: personId });
}

function instagram(emulator: GraphEmulator, { accountId, personId }: Act) {
  return emulator.instagramCustomer(accountId, { id: personId, username: personId });
}

/** By channel and action, as Janela's readers name the actions. */
const ACTS: Readonly<Record<Channel, Readonly<Record<string, Do>>>> = {
  whatsapp: {
    message: (emulator, act) => whatsApp(emulator, act).text(act.text, act),
    'quick-reply': (emulator, act) => whatsApp(emulator, act).buttonReply(button(act), act),
    postback: (emulator, act) => whatsApp(emulator, act).templateButton(button(act), act),
    'ad-message': (emulator, act) =>
      whatsApp(emulator, act).textFromAd(act.text, { adId: '120200', headline: act.text }, act),
    reaction: (emulator, act) => whatsApp(emulator, act).reaction('❤', 'wamid.x', act),
    call: (emulator, act) => whatsApp(emulator, act).call(act),
  },
  messenger: {
    message: (emulator, act) => messenger(emulator, act).text(act.text, act),
    'story-reply': (emulator, act) => messenger(emulator, act).text(act.text, act),
    'quick-reply': (emulator, act) => messenger(emulator, act).quickReply(button(act), act),
    postback: (emulator, act) => messenger(emulator, act).postback(button(act), act),
    'ad-message': (emulator, act) => messenger(emulator, act).textFromAd(act.text, '120200', act),
    reaction: (emulator, act) => messenger(emulator, act).reaction('❤', 'mid.x', act),
    'referral-existing-thread': (emulator, act) => messenger(emulator, act).referral(act.text, act),
    'opt-in': (emulator, act) => messenger(emulator, act).optin(act),
    read: (emulator, act) => messenger(emulator, act).read(act.at, act),
    delivery: (emulator, act) => messenger(emulator, act).delivery([], act.at, act),
    comment: (emulator, act) => messenger(emulator, act).comment(act.text, act),
    'visitor-post': (emulator, act) => messenger(emulator, act).visitorPost(act.text, act),
  },
  instagram: {
    message: (emulator, act) => instagram(emulator, act).text(act.text, act),
    'story-reply': (emulator, act) => instagram(emulator, act).storyReply(act.text, 'story', act),
    'story-mention': (emulator, act) => instagram(emulator, act).storyMention(act),
    'quick-reply': (emulator, act) => instagram(emulator, act).quickReply(button(act), act),
    postback: (emulator, act) => instagram(emulator, act).postback(button(act), act),
    reaction: (emulator, act) => instagram(emulator, act).reaction('❤', 'mid.x', act),
    'referral-existing-thread': (emulator, act) => instagram(emulator, act).referral(act.text, act),
    read: (emulator, act) => instagram(emulator, act).seen('mid.x', act),
    comment: (emulator, act) => instagram(emulator, act).comment(act.text, act),
  },
};

/** Lets it happen. The id of the message or comment it made; null where it made none. */
export function perform(emulator: GraphEmulator, act: Act): string | null {
  const doIt = ACTS[act.channel][act.action] ?? nothing;
  return doIt(emulator, act)?.messageId ?? null;
}
