import { channelFits, durationToMs } from '@janela/flow-schema';
import type { ConditionRule, MessageTextRule, WindowStateRule } from '@janela/flow-schema';
import { phaseAt } from '@janela/messaging-window';
import { replyStatus } from '../../conversation/reply-status.ts';
import type { StepContext } from '../../step/executor.ts';
import type { RuleTrace } from '../../step/trace.ts';
import { foldText } from '../../text/fold-text.ts';

type RuleType = ConditionRule['type'];
type RuleOf<Type extends RuleType> = { [T in Type]: Extract<ConditionRule, { type: T }> }[Type];
type Finding = Pick<RuleTrace, 'actual' | 'result'>;

/** How each rule is looked up. Total: a new rule does not compile without its answer. */
const EVALUATE: { readonly [Type in RuleType]: (rule: RuleOf<Type>, context: StepContext) => Finding } = {
  'reply-status': (rule, { conversation, program }) => {
    const actual = replyStatus(conversation, program.settings);
    return { actual, result: rule.values.includes(actual) === (rule.operator === 'is') };
  },
  channel: (rule, { env }) => ({ actual: env.channel.id, result: channelFits(rule.channels, env.channel) }),
  'window-state': windowState,
  'message-text': messageText,
};

export function evaluateRule<Type extends RuleType>(rule: RuleOf<Type>, context: StepContext): RuleTrace {
  return { rule: rule.type, ...EVALUATE[rule.type](rule, context) };
}

function windowState(rule: WindowStateRule, { conversation, env }: StepContext): Finding {
  const phase = phaseAt(conversation.window, env.now);
  if (rule.state !== 'closing') return { actual: phase, result: phase === rule.state };
  const left =
    phase === 'open' && conversation.window.closesAt !== null ? conversation.window.closesAt - env.now : null;
  return { actual: left, result: left !== null && left < durationToMs(rule.within) };
}

function messageText(rule: MessageTextRule, { conversation }: StepContext): Finding {
  const actual = conversation.lastInbound?.text ?? null;
  const text = foldText(actual ?? '');
  if (rule.operator === 'is-empty') return { actual, result: text === '' };
  const wanted = foldText(rule.text);
  return { actual, result: rule.operator === 'equals' ? text === wanted : text.includes(wanted) };
}
