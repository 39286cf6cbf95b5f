import { bodyOf } from './choice-body.ts';
import { type Choice, isLink, isReply, type OfferedLink, type OfferedReply, type PressForm } from './choice.ts';
import { mediaMessages } from './fit-media.ts';
import { address, change, filledIn, type Fitting, problem, shortened, textMessages } from './fitting.ts';
import { pressForms, showButtons } from './press-forms.ts';
import type { WireContent } from './wire-content.ts';
import { linkLines, numberedLines, paragraphs } from './written-options.ts';

/** What is tried, best first, for what was composed. Where none of them can show it, the answers are written out. */
const TRIED: Readonly<Record<PressForm, readonly PressForm[]>> = {
  buttons: ['buttons', 'list', 'quick-replies'],
  'quick-replies': ['quick-replies', 'buttons', 'list'],
  list: ['list', 'quick-replies'],
};

/** Words with things to press, in the form in which the channel shows them best. */
export function fitChoice(fitting: Fitting, composed: Choice): readonly WireContent[] {
  const choice = withAddresses(fitting, composed);
  const options = choice.options.map((option, index) => ({
    ...option,
    title: filledIn(fitting, { text: option.title, at: option.at }, String(index + 1)),
  }));
  const replies = options.filter(isReply);
  const links = options.filter(isLink);
  tellRepeatedTitles(fitting, replies);
  if (links.length === 0) return offer(fitting, choice, replies);
  return withLinks(fitting, { choice, replies, links, options });
}

function withAddresses(fitting: Fitting, choice: Choice): Choice {
  const { imageUrl, options, within } = choice;
  return {
    ...choice,
    imageUrl: imageUrl === undefined ? undefined : address(fitting, { text: imageUrl, at: `${within}imageUrl` }),
    options: options.map((option) =>
      isLink(option)
        ? { ...option, url: address(fitting, { text: option.url, at: option.at.replace(/title$/, 'url') }) }
        : option,
    ),
  };
}

interface LinkedChoice {
  readonly choice: Choice;
  readonly replies: readonly OfferedReply[];
  readonly links: readonly OfferedLink[];
  readonly options: Choice['options'];
}

function withLinks(fitting: Fitting, { choice, replies, links, options }: LinkedChoice): readonly WireContent[] {
  const { buttons } = fitting.limits;
  const isWhole = buttons.links === 'among-others' && options.length <= buttons.count;
  if (isWhole) return showButtons(fitting, { choice, options });
  const [only] = links;
  const isAlone = buttons.links === 'alone' && buttons.count > 0 && options.length === 1;
  if (isAlone && only !== undefined) return linkMessage(fitting, choice, only);
  for (const { at } of links) change(fitting, 'links-in-text', at);
  return offer(fitting, { ...choice, text: paragraphs(choice.text, linkLines(links)) }, replies);
}

function linkMessage(fitting: Fitting, choice: Choice, link: OfferedLink): readonly WireContent[] {
  const { title: limit } = fitting.limits.buttons;
  const { before, body } = bodyOf(fitting, choice, fitting.limits.buttons);
  const title = shortened(fitting, { text: link.title, limit, at: link.at });
  return [...before, { kind: 'link', ...body, link: { title, url: link.url } }];
}

function offer(fitting: Fitting, choice: Choice, replies: readonly OfferedReply[]): readonly WireContent[] {
  if (replies.length === 0) return plain(fitting, choice, choice.text);
  const form = TRIED[choice.wanted].find((one) => pressForms[one].suits(fitting, choice, replies));
  if (form === undefined) {
    change(fitting, 'replies-as-numbers', choice.within);
    return plain(fitting, choice, paragraphs(choice.text, numberedLines(replies)));
  }
  if (form !== choice.wanted) change(fitting, `replies-as-${form}`, choice.within);
  return pressForms[form].show(fitting, choice, replies);
}

/** Words alone, under the picture where there is one. */
function plain(fitting: Fitting, choice: Choice, text: string): readonly WireContent[] {
  const footer = choice.footer?.trim() ?? '';
  if (footer !== '') change(fitting, 'footer-in-text', `${choice.within}footer`);
  const { imageUrl } = choice;
  const words = paragraphs(text, footer);
  if (words === '') problem(fitting, { code: 'empty', at: `${choice.within}text` });
  return imageUrl === undefined
    ? textMessages(fitting, words, `${choice.within}text`)
    : mediaMessages(fitting, { kind: 'image', url: imageUrl, caption: words }, `${choice.within}text`);
}

/** Two answers of one name: neither the customer nor a typed answer can tell them apart. */
function tellRepeatedTitles(fitting: Fitting, replies: readonly OfferedReply[]): void {
  const seen = new Set<string>();
  for (const { title, at } of replies) {
    if (seen.has(title)) problem(fitting, { code: 'repeated-title', at });
    seen.add(title);
  }
}
