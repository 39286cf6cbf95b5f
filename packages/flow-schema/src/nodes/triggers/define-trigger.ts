import { z } from 'zod';
import type { ClockContext, WindowClock } from '../../analysis/window-proof/window-clock.ts';
import type { Migration } from '../../migrations/migrate.ts';
import type { FormSpec } from '../form-spec.ts';
import { defineNode } from '../node-model.ts';
import type { NodeModel } from '../node-model.ts';
import type { ValueKept, ValueRead } from '../node-uses.ts';
import { rulesMeet } from './rules-meet.ts';
import { TRIGGER_RULE_DEFAULTS, TRIGGER_RULE_FORM, triggerRuleFields, triggerRuleReferences } from './trigger-rules.ts';
import type { TriggerRules } from './trigger-rules.ts';

interface TriggerDefinition<Kind extends string, Own extends object> {
  readonly kind: Kind;
  /** What is particular to this trigger; the rules that all have in common are added. */
  readonly fields: { readonly [Field in keyof Own]-?: z.ZodType<Own[Field]> };
  readonly defaults: Own;
  readonly form: FormSpec;
  readonly begins: (params: Own & TriggerRules, context: ClockContext) => WindowClock | null;
  readonly reads?: (params: Own & TriggerRules) => readonly ValueRead[];
  readonly keeps?: (params: Own & TriggerRules) => readonly ValueKept[];
  /** Whether one event may fit both, as far as what is particular goes. Absent: every event that fits one may fit the other. */
  readonly meets?: (params: Own, other: Own) => boolean;
  /** Whether a customer's message may set it off: any, or some by what they are. Null or absent: none, or those with certain words. */
  readonly onMessage?: (params: Own) => 'any' | 'some' | null;
  readonly migrations?: readonly Migration[];
}

/** A kind that starts runs. Every one can be narrowed in the same ways. */
export function defineTrigger<Kind extends string, Own extends object>(
  definition: TriggerDefinition<Kind, Own>,
): NodeModel<Kind, Own & TriggerRules> {
  const {
    kind,
    fields,
    defaults,
    form,
    begins,
    reads,
    keeps,
    onMessage,
    meets = () => true,
    migrations = [],
  } = definition;
  // zod's own inference does not see through the mapped type; the fields were typed one by one.
  const params = z.strictObject({ ...fields, ...triggerRuleFields }) as z.ZodType<Own & TriggerRules>;
  return defineNode<Kind, Own & TriggerRules>({
    kind,
    family: 'trigger',
    params,
    defaults: { ...defaults, ...TRIGGER_RULE_DEFAULTS },
    ports: () => [{ id: 'next' }],
    waits: false,
    form: [...form, ...TRIGGER_RULE_FORM],
    references: triggerRuleReferences,
    begins,
    ...(reads === undefined ? {} : { reads }),
    ...(keeps === undefined ? {} : { keeps }),
    onMessage(own) {
      const which = onMessage?.(own) ?? null;
      return which === null ? null : { which, rules: own };
    },
    coincides: (own, other) => rulesMeet(own, other) && meets(own, other),
    migrations,
  });
}
