import { channelFits, durationToMs, isOpenAt, patternMatches } from '@janela/flow-schema';
import type { AssigneeRule, ConditionRule, MessageTextRule, WindowStateRule } from '@janela/flow-schema';
import { phaseAt } from '@janela/messaging-window';
import { hasLabel } from '../../conversation/facts.ts';
import { replyStatus } from '../../conversation/reply-status.ts';
import { textFits } from '../../conversation/text-match.ts';
import type { StepContext } from '../../step/executor.ts';
import type { RuleTrace } from '../../step/trace.ts';
import { foldText } from '../../text/fold-text.ts';
import { dateRule } from './date-rule.ts';
import type { Finding } from './finding.ts';
import { valueRule } from './value-rule.ts';

type RuleType = ConditionRule['type'];
type RuleOf<Type extends RuleType> = { [T in Type]: Extract<ConditionRule, { type: T }> }[Type];

/** How each rule is looked up. Total: a new rule does not compile without its answer. */
const EVALUATE: { readonly [Type in RuleType]: (rule: RuleOf<Type>, context: StepContext) => Finding } = {
  'reply-status': (rule, { conversation, program }) => {
    const actual = replyStatus(conversation, program.settings);
    return { actual, result: rule.values.includes(actual) === (rule.operator === 'is') };
  },
  channel: (rule, { env }) => ({ actual: env.channel.id, result: channelFits(rule.channels, env.channel) }),
  'window-state': windowState,
  'message-text': messageText,
  'message-kind': ({ kinds }, { conversation }) => {
    const actual = conversation.lastInbound === null ? null : (conversation.lastInbound.kind ?? 'text');
    return { actual, result: kinds.some((kind) => kind === actual) };
  },
  tag: ({ operator, tags }, { conversation: { facts } }) => ({
    actual: facts.tags.join(', '),
    result: tags.some((tag) => hasLabel(facts.tags, tag)) === (operator === 'has'),
  }),
  stage: ({ operator, stages }, { conversation: { facts } }) => ({
    actual: facts.stage,
    result: (facts.stage !== null && hasLabel(stages, facts.stage)) === (operator === 'is'),
  }),
  assignee,
  'working-hours': ({ operator }, { env }) => {
    const { workingHours } = env.account;
    const isOpen = workingHours === null || isOpenAt(workingHours, env.now, env.calendar);
    return { actual: isOpen, result: isOpen === (operator === 'within') };
  },
  value: valueRule,
  date: dateRule,
};

export function evaluateRule<Type extends RuleType>(rule: RuleOf<Type>, context: StepContext): RuleTrace {
  return { rule: rule.type, ...EVALUATE[rule.type](rule, context) };
}

/** Open is what the bot may still write in: the channel's margin counts as closed, as it does when a message is sent. */
function windowState(rule: WindowStateRule, { conversation, env }: StepContext): Finding {
  const phase = phaseAt(conversation.window, env.now, env.channel.marginMs);
  if (rule.state !== 'closing') return { actual: phase, result: phase === rule.state };
  const left =
    phase === 'open' && conversation.window.closesAt !== null ? conversation.window.closesAt - env.now : null;
  return { actual: left, result: left !== null && left < durationToMs(rule.within) };
}

function messageText(rule: MessageTextRule, { conversation }: StepContext): Finding {
  const actual = conversation.lastInbound?.text ?? null;
  if (rule.operator === 'is-empty') return { actual, result: foldText(actual ?? '') === '' };
  if (rule.operator === 'pattern') return { actual, result: patternMatches(rule.text, actual ?? '') };
  return { actual, result: textFits(actual ?? '', rule.operator, rule.text) };
}

function assignee(rule: AssigneeRule, { conversation, env }: StepContext): Finding {
  const actual = conversation.facts.assigneeId;
  switch (rule.is) {
    case 'nobody':
      return { actual, result: actual === null };
    case 'somebody':
      return { actual, result: actual !== null };
    case 'online':
      return { actual, result: env.team.members.some(({ id, online }) => id === actual && online) };
    case 'members':
      return { actual, result: actual !== null && rule.memberIds.includes(actual) };
  }
}
