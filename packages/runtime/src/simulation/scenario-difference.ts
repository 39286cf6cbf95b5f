import type { Happening } from './hosted.ts';

/** What was not as a scenario expects it. */
export type ScenarioDifference =
  | {
      /** `missing`: was expected and did not happen. `unexpected`: happened, and was not expected. */
      readonly code: 'missing' | 'unexpected';
      /** When the scenario looked: an ISO-8601 duration since its start. */
      readonly lookedAt: string;
      readonly what: Happening['what'];
      /** When it was to happen, as the scenario writes it, or did: an ISO-8601 duration since the start. */
      readonly at: string;
      /** Null, as the two below: the scenario leaves it open. */
      readonly conversation: string | null;
      readonly node: string | null;
      readonly text: string | null;
    }
  /** A scenario without a single expectation would always hold. */
  | { readonly code: 'expects-nothing' };

/** In English, for the command line and for tests. */
export function differenceSentence(difference: ScenarioDifference): string {
  if (difference.code === 'expects-nothing') return 'This scenario expects nothing.';
  const { code, lookedAt, what, at, conversation, node, text } = difference;
  const details = [conversation, node, text].filter((detail) => detail !== null).join(', ');
  const described = `“${what}” at ${at}${details === '' ? '' : ` (${details})`}`;
  const look = `At ${lookedAt}`;
  return code === 'missing'
    ? `${look}: expected ${described}, which did not happen.`
    : `${look}: did not expect ${described}.`;
}
