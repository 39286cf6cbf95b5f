import { RULE_PACK } from '@janela/messaging-window';
import type { ChannelKind, EpochMs, RuleId } from '@janela/messaging-window';
import type { ParsedFlow } from '../../nodes/registry.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { proveWindows } from './prove-windows.ts';
import type { WindowVerdict } from './prove-windows.ts';
import { PUNCTUALITY_MS } from './window-clock.ts';

/** What a published version was proved to be. Plain JSON, stored with it. */
export interface Certificate {
  /** The worst of its messages; `no-messages` where it writes to nobody. */
  readonly verdict: WindowVerdict | 'no-messages';
  readonly blocks: readonly CertifiedBlock[];
  readonly rulePack: { readonly id: string; readonly compiledOn: string };
  /** Under what the proof holds: how late the server may be for one wake-up, and how early it stops sending, in milliseconds. */
  readonly assumptions: { readonly punctualityMs: number; readonly marginMs: number | null };
  readonly checkedAt: EpochMs;
}

export interface CertifiedBlock {
  readonly nodeId: string;
  readonly channel: ChannelKind;
  readonly verdict: WindowVerdict;
  readonly ruleId: RuleId;
}

const FROM_BEST: readonly Certificate['verdict'][] = ['no-messages', 'proved', 'guarded', 'may-be-outside', 'never'];

/** Checks a version under the rules of today's pack. */
export function certify(
  document: ParsedFlow,
  context: AnalysisContext,
  { now }: { readonly now: EpochMs },
): Certificate {
  const blocks = proveWindows(document, context).map(({ nodeId, channel, verdict, ruleId }) => ({
    nodeId,
    channel,
    verdict,
    ruleId,
  }));
  return {
    verdict: worst(blocks.map(({ verdict }) => verdict)),
    blocks,
    rulePack: { id: RULE_PACK.id, compiledOn: RULE_PACK.compiledOn },
    assumptions: { punctualityMs: PUNCTUALITY_MS, marginMs: context.marginMs ?? null },
    checkedAt: now,
  };
}

/** The blocks that were allowed under the rules of a certificate and are not under today's. */
export function noLongerAllowed(before: Certificate, today: Certificate): readonly CertifiedBlock[] {
  const was = new Map(before.blocks.map((block) => [`${block.nodeId} ${block.channel}`, rank(block.verdict)]));
  return today.blocks.filter(
    (block) => rank(block.verdict) > Math.max(was.get(`${block.nodeId} ${block.channel}`) ?? 0, rank('guarded')),
  );
}

function worst(verdicts: readonly WindowVerdict[]): Certificate['verdict'] {
  return verdicts.reduce<Certificate['verdict']>(
    (found, verdict) => (rank(verdict) > rank(found) ? verdict : found),
    'no-messages',
  );
}

function rank(verdict: Certificate['verdict']): number {
  return FROM_BEST.indexOf(verdict);
}
