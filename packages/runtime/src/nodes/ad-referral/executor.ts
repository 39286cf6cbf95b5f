import { triggerExecutor } from '../../step/trigger-executor.ts';

export const adReferral = triggerExecutor<'ad-referral'>(({ from, refs }) => ({
  type: 'referral',
  from,
  refs: refs ?? null,
}));
