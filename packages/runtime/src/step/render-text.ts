import { renderTextTemplate } from '@janela/flow-schema';
import type { TextScope } from '@janela/flow-schema';
import type { StepContext } from './executor.ts';

const MINUTE = 60_000;
/** A reminder must not fail because the customer wrote much, so what others wrote is quoted shortly. */
const LONGEST_QUOTE = 500;
const LONGEST_NAME = 120;

export type RenderFailure = 'text-too-long' | 'text-too-costly';

export type RenderedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: RenderFailure };

/** Where the text is none for people: what becomes of each value in it, and how long it may be, in characters. */
export interface RenderHow {
  readonly escape?: (value: string) => string;
  readonly longest?: number;
}

/** Fills in an admin's text. Not ok where the result is longer than the limits allow. What is not known yet reads as nothing. */
export function renderText(source: string, context: StepContext, how: RenderHow = {}): RenderedText {
  // Most texts hold no variable at all.
  if (!source.includes('{')) return { ok: true, text: source };
  const { now, calendar, account, limits } = context.env;
  const result = renderTextTemplate(source, textScope(context), {
    now,
    calendar,
    timeZone: account.timeZone,
    longest: limits.textLength,
    ...how,
  });
  return result.ok ? result : { ok: false, reason: `text-${result.reason}` };
}

function textScope({ conversation, env, run }: StepContext): TextScope {
  const { contact, channel } = env;
  const { facts } = conversation;
  const name = shortened(contact.name ?? '', LONGEST_NAME);
  return {
    contact: {
      name,
      firstName: name.split(' ')[0] ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
      fields: facts.fields,
    },
    channel: { name: channel.name },
    conversation: {
      lastMessage: shortened(conversation.lastInbound?.text ?? '', LONGEST_QUOTE),
      stage: facts.stage ?? '',
      assignee: assigneeName(facts.assigneeId, env),
      link: env.conversationLink ?? '',
    },
    window: { timeLeft: timeLeft((conversation.window.closesAt ?? env.now) - env.now) },
    answers: run.answers ?? {},
    flow: { input: run.origin?.inputs ?? {} },
  };
}

/** Who is in charge. The team is not looked at for a conversation of nobody's: a host may have to fetch it. */
function assigneeName(assigneeId: string | null, env: StepContext['env']): string {
  return assigneeId === null ? '' : (env.team.members.find(({ id }) => id === assigneeId)?.name ?? '');
}

/** Cut by characters, not by code units: half an emoji is not text. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

/** `59 min`, `1 h`, `1 h 30 min`: the unit symbols are the same in every language of the product. */
export function timeLeft(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
