import type { ChannelKind } from '@janela/messaging-window';
import type { Language } from '../languages/language.ts';
import { choiceOfButtons, choiceOfList, choiceOfQuickReplies } from './choice.ts';
import { CONTENT_LIMITS, type ContentLimits } from './content-limits.ts';
import { fitCarousel } from './fit-carousel.ts';
import { fitChoice } from './fit-choice.ts';
import { mediaMessages } from './fit-media.ts';
import { fitTemplate } from './fit-template.ts';
import { address, type Fitting, problem, tellTooLong, textMessages } from './fitting.ts';
import type { OutgoingContent, TemplateContent } from './message-content.ts';
import type { FittedContent, WireContent } from './wire-content.ts';

type AnyContent = OutgoingContent | TemplateContent;

type Fitters = {
  readonly [Kind in AnyContent['kind']]: (
    fitting: Fitting,
    content: Extract<AnyContent, { kind: Kind }>,
  ) => readonly WireContent[];
};

const fitters: Fitters = {
  text(fitting, { text }) {
    if (text.trim() === '') problem(fitting, { code: 'empty', at: 'text' });
    tellTooLong(fitting, { text: text.trim(), limit: fitting.limits.text, at: 'text' }, 'several-messages');
    return textMessages(fitting, text, 'text');
  },
  image: fitMedia,
  video: fitMedia,
  audio: fitMedia,
  document: fitMedia,
  buttons: (fitting, content) => fitChoice(fitting, choiceOfButtons(content)),
  'quick-replies': (fitting, content) => fitChoice(fitting, choiceOfQuickReplies(content)),
  list: (fitting, content) => fitChoice(fitting, choiceOfList(content)),
  carousel: fitCarousel,
  template: fitTemplate,
};

function fitMedia(fitting: Fitting, content: Extract<AnyContent, { url: string }>): readonly WireContent[] {
  const url = address(fitting, { text: content.url, at: 'url' });
  return mediaMessages(fitting, { ...content, url }, 'caption');
}

/** The words on the button of a list that was composed as something else. At most 20 characters. */
const OPENERS: Readonly<Record<Language, string>> = { 'pt-BR': 'Ver opções', en: 'See options', es: 'Ver opciones' };

/**
 * What a channel makes of a message: forms it has, within its limits, and what became different on the way. The ids of
 * everything to press stay; `matchReply` recognises the answer. Give it texts with their variables filled in; while a
 * flow is designed, with examples or with nothing in their place.
 */
export function fitContent(content: AnyContent, channel: ChannelKind, language?: Language): FittedContent {
  return fitToLimits(content, CONTENT_LIMITS[channel], language);
}

/** The same for limits that are narrower than the channel's own. */
export function fitToLimits(content: AnyContent, limits: ContentLimits, language: Language = 'pt-BR'): FittedContent {
  const fitting: Fitting = { limits, opener: OPENERS[language], changes: [], problems: [] };
  const wire = fitOne(fitting, content);
  return { wire, changes: fitting.changes, problems: fitting.problems };
}

function fitOne<Kind extends AnyContent['kind']>(
  fitting: Fitting,
  content: Extract<AnyContent, { kind: Kind }>,
): readonly WireContent[] {
  const fit: Fitters[Kind] = fitters[content.kind];
  return fit(fitting, content);
}
