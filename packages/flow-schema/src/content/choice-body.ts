import type { Choice } from './choice.ts';
import type { PressLimits } from './content-limits.ts';
import { change, filledIn, type Fitting, shortened, tellTooLong, textMessages } from './fitting.ts';
import { splitOffEnd } from './split-text.ts';
import type { WireContent } from './wire-content.ts';
import { paragraphs } from './written-options.ts';

interface Body {
  readonly text: string;
  readonly footer?: string;
  readonly imageUrl?: string;
}

export interface FittedBody {
  /** Messages of their own before the one with something to press. */
  readonly before: readonly WireContent[];
  readonly body: Body;
}

/** What stands above the things to press. Words that find no room there go before, none is lost. */
export function bodyOf(
  fitting: Fitting,
  choice: Choice,
  { text: limit, footer: footerLimit }: Pick<PressLimits, 'text' | 'footer'>,
): FittedBody {
  const at = `${choice.within}text`;
  const footer = choice.footer?.trim() ?? '';
  const isFooterWritten = footer !== '' && footerLimit === null;
  if (isFooterWritten) change(fitting, 'footer-in-text', `${choice.within}footer`);
  tellTooLong(fitting, { text: choice.text, limit, at }, 'several-messages');
  const words = filledIn(fitting, { text: isFooterWritten ? paragraphs(choice.text, footer) : choice.text, at });
  const { before, end } = splitOffEnd(words, limit);
  if (before !== '') change(fitting, 'text-before', at);
  const picture = pictureOf(fitting, choice);
  return {
    before: [...picture.before, ...textMessages(fitting, before, at)],
    body: {
      ...picture.above,
      text: end,
      ...(footer === '' || footerLimit === null
        ? {}
        : { footer: shortened(fitting, { text: footer, limit: footerLimit, at: `${choice.within}footer` }) }),
    },
  };
}

function pictureOf(
  fitting: Fitting,
  { imageUrl }: Choice,
): { readonly before: readonly WireContent[]; readonly above: Pick<Body, 'imageUrl'> } {
  if (imageUrl === undefined) return { before: [], above: {} };
  if (fitting.limits.buttons.picture) return { before: [], above: { imageUrl } };
  return { before: [{ kind: 'image', url: imageUrl }], above: {} };
}
