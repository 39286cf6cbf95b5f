import { triggerExecutor } from '../shared/trigger-executor.ts';

export const adReferral = triggerExecutor<'ad-referral'>(({ from, refs }) => ({
  type: 'referral',
  from,
  refs: refs ?? null,
}));
