import { bodyOf } from './choice-body.ts';
import type { Choice, OfferedReply, PressForm } from './choice.ts';
import { cutText } from './cut-text.ts';
import { change, type Fitting, shortened } from './fitting.ts';
import type { ListSection, ReplyOption } from './message-content.ts';
import { fitsLimit, type TextLimit } from './text-length.ts';
import type { WireContent } from './wire-content.ts';
import { describedLines, paragraphs } from './written-options.ts';

/** One way of offering answers. */
interface PressFormRules {
  /** Whether the channel has it and all answers have room in it. */
  readonly suits: (fitting: Fitting, choice: Choice, replies: readonly OfferedReply[]) => boolean;
  readonly show: (fitting: Fitting, choice: Choice, replies: readonly OfferedReply[]) => readonly WireContent[];
}

export const pressForms: Readonly<Record<PressForm, PressFormRules>> = {
  buttons: {
    suits: (fitting, choice, replies) => hasRoom({ choice, replies, form: 'buttons' }, fitting.limits.buttons),
    show: (fitting, choice, replies) => showButtons(fitting, { choice, options: replies }),
  },
  'quick-replies': {
    suits: (fitting, choice, replies) =>
      hasRoom({ choice, replies, form: 'quick-replies' }, fitting.limits.quickReplies),
    show: showQuickReplies,
  },
  list: {
    suits: (fitting, choice, replies) => hasRoom({ choice, replies, form: 'list' }, fitting.limits.list),
    show: showList,
  },
};

interface Offer {
  readonly choice: Choice;
  readonly replies: readonly OfferedReply[];
  readonly form: PressForm;
}

/**
 * The form that was asked for cuts titles that are too long; one that stands in for it must not, since numbers would
 * show them whole. Titles that come out alike do in none: WhatsApp refuses them, and nobody could tell them apart.
 */
function hasRoom(
  { choice, replies, form }: Offer,
  room: { readonly count: number; readonly title: TextLimit } | null,
): boolean {
  if (room === null || replies.length > room.count) return false;
  const titles = new Set(replies.map(({ title }) => cutText(title, room.title)));
  if (titles.size < replies.length) return false;
  return form === choice.wanted || replies.every(({ title }) => fitsLimit(title, room.title));
}

/** Also with addresses among the buttons, where the channel has that. */
export function showButtons(
  fitting: Fitting,
  { choice, options }: Pick<Choice, 'options'> & { readonly choice: Choice },
): readonly WireContent[] {
  const { before, body } = bodyOf(fitting, choice, fitting.limits.buttons);
  const { title: limit } = fitting.limits.buttons;
  const buttons = options.map((option) => {
    const title = shortened(fitting, { text: option.title, limit, at: option.at });
    return 'id' in option ? { id: option.id, title } : { title, url: option.url };
  });
  return [...before, { kind: 'buttons', ...body, buttons }];
}

function showQuickReplies(fitting: Fitting, choice: Choice, replies: readonly OfferedReply[]): readonly WireContent[] {
  const room = fitting.limits.quickReplies;
  if (room === null) return [];
  const described = describedLines(replies);
  if (described !== '') change(fitting, 'descriptions-in-text', choice.within);
  const { before, body } = bodyOf(fitting, { ...choice, text: paragraphs(choice.text, described) }, room);
  const options = replies.map((reply) => titled(fitting, reply, room.title));
  return [...before, { kind: 'quick-replies', text: body.text, replies: options }];
}

function showList(fitting: Fitting, choice: Choice, replies: readonly OfferedReply[]): readonly WireContent[] {
  const room = fitting.limits.list;
  if (room === null) return [];
  const { before, body } = bodyOf(fitting, choice, room);
  const wanted = choice.opener?.trim() ?? '';
  const opener = wanted === '' ? fitting.opener : wanted;
  const { imageUrl, ...words } = body;
  return [
    ...before,
    ...(imageUrl === undefined ? [] : [{ kind: 'image' as const, url: imageUrl }]),
    {
      kind: 'list',
      ...words,
      button: shortened(fitting, { text: opener, limit: room.opener, at: 'button' }),
      sections: sectionsOf(fitting, replies, room),
    },
  ];
}

/** WhatsApp wants a heading over each section where there are several: with one missing, all rows stand together. */
function sectionsOf(
  fitting: Fitting,
  replies: readonly OfferedReply[],
  room: { readonly title: TextLimit; readonly description: TextLimit; readonly section: TextLimit },
): readonly ListSection[] {
  const groups = [...new Set(replies.map(({ sectionAt }) => sectionAt))].map((at) => {
    const rows = replies.filter(({ sectionAt }) => sectionAt === at);
    return { at: `sections.${at}.title`, heading: rows[0]?.section?.trim() ?? '', rows };
  });
  const isMerged = groups.length > 1 && groups.some(({ heading }) => heading === '');
  if (isMerged) change(fitting, 'sections-merged', 'sections');
  const shown = isMerged ? [{ at: 'sections', heading: '', rows: replies }] : groups;
  return shown.map(({ at, heading, rows }) => ({
    ...(heading === '' ? {} : { title: shortened(fitting, { text: heading, limit: room.section, at }) }),
    rows: rows.map((reply) => {
      const description = reply.description?.trim() ?? '';
      const limited = { text: description, limit: room.description, at: reply.at.replace(/title$/, 'description') };
      return {
        ...titled(fitting, reply, room.title),
        ...(description === '' ? {} : { description: shortened(fitting, limited) }),
      };
    }),
  }));
}

function titled(fitting: Fitting, { id, title, at }: OfferedReply, limit: TextLimit): ReplyOption {
  return { id, title: shortened(fitting, { text: title, limit, at }) };
}
