import type { ChannelKind } from '../types.ts';

/** How sure we are: read in the platform's own page, in a source that cites it, or the safe reading of something unclear. */
export type Confidence = 'verified' | 'secondary' | 'conservative';

/** One dated rule of a platform, with where it was read and when. */
export interface Rule {
  readonly id: string;
  readonly channels: readonly ChannelKind[];
  /** One English sentence for developers; admins read translated texts by `id`. */
  readonly summary: string;
  readonly value: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** ISO date from which the rule holds; absent: longer than anyone needs to know. */
  readonly validFrom?: string;
  /** ISO date on which the rule stopped holding. */
  readonly validUntil?: string;
  readonly source: { readonly title: string; readonly url: string };
  /** ISO date on which the source was last read. */
  readonly checkedOn: string;
  readonly confidence: Confidence;
}
