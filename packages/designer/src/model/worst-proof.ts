import type { SendProof, WindowVerdict } from '@janela/flow-schema';

const FROM_BEST: readonly WindowVerdict[] = ['proved', 'guarded', 'may-be-outside', 'never'];

/** The worst of what was proved, over channels and messages; null where there is nothing to prove. */
export function worstVerdict(proofs: readonly Pick<SendProof, 'verdict'>[]): WindowVerdict | null {
  return FROM_BEST.findLast((verdict) => proofs.some((proof) => proof.verdict === verdict)) ?? null;
}
