import type { Refusal } from '@janela/flow-schema';
import type { Plan, Planned } from '../plan.ts';

export function planned(plan: Plan): Planned {
  return { ok: true, plan };
}

export function refusedPlan(refusal: Refusal | { readonly code: 'nothing-to-do' }): Planned {
  return { ok: false, refusal };
}

export const NOTHING_TO_DO: Planned = refusedPlan({ code: 'nothing-to-do' });
