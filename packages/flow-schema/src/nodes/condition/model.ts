import { z } from 'zod';
import { channelReferences } from '../channel-filter.ts';
import { defineNode } from '../node-model.ts';
import type { Reference } from '../node-model.ts';
import { conditionRule } from './rules.ts';
import type { ConditionRule } from './rules.ts';

const MATCHES = ['all', 'any'] as const;

/** Goes one way where the rules hold and the other where they do not. */
export interface ConditionParams {
  readonly match: (typeof MATCHES)[number];
  readonly rules: readonly ConditionRule[];
}

export const condition = defineNode<'condition', ConditionParams>({
  kind: 'condition',
  family: 'logic',
  params: z.strictObject({ match: z.enum(MATCHES), rules: z.array(conditionRule).min(1).max(50) }),
  defaults: { match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] },
  ports: () => [{ id: 'yes' }, { id: 'no' }],
  waits: false,
  form: [
    { field: 'match', widget: 'choice', options: MATCHES },
    { field: 'rules', widget: 'rules' },
  ],
  references: (params) => params.rules.flatMap(ruleReferences),
  migrations: [],
});

function ruleReferences(rule: ConditionRule, index: number): readonly Reference[] {
  return rule.type === 'channel' ? channelReferences(rule.channels, `params.rules.${index}.channels`) : [];
}
