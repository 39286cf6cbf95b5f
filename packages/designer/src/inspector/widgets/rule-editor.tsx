import type { ComponentType } from 'react';
import { useLingui } from '@lingui/react/macro';
import { AssigneeRuleEditor } from './assignee-rule-editor.tsx';
import { ChannelList } from './channel-list.tsx';
import { DateRuleEditor } from './date-rule-editor.tsx';
import { LabelRuleEditor } from './label-rule-editor.tsx';
import { MessageKindRuleEditor } from './message-kind-rule-editor.tsx';
import { MessageTextRuleEditor } from './message-text-rule-editor.tsx';
import { readTexts } from './read-value.ts';
import { ReplyStatusRuleEditor } from './reply-status-rule-editor.tsx';
import type { RuleEditorProps } from './rule-editor-props.ts';
import type { RuleType } from './rule-type.ts';
import { useProblemText } from './use-problem-text.ts';
import { ValueRuleEditor } from './value-rule-editor.tsx';
import { WindowStateRuleEditor } from './window-state-rule-editor.tsx';
import { WorkingHoursRuleEditor } from './working-hours-rule-editor.tsx';

/** What a rule says of its subject. Total: a new type of rule does not compile without its editor. */
export const RULE_EDITORS: Readonly<Record<RuleType, ComponentType<RuleEditorProps>>> = {
  'reply-status': ReplyStatusRuleEditor,
  'window-state': WindowStateRuleEditor,
  'message-text': MessageTextRuleEditor,
  'message-kind': MessageKindRuleEditor,
  channel: ChannelRuleEditor,
  tag: LabelRuleEditor,
  stage: LabelRuleEditor,
  assignee: AssigneeRuleEditor,
  'working-hours': WorkingHoursRuleEditor,
  value: ValueRuleEditor,
  date: DateRuleEditor,
};

function ChannelRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  return (
    <ChannelList
      path={`${path}.channels`}
      label={t`is one of`}
      value={readTexts(rule['channels'])}
      error={problemText(issues, `${path}.channels`, 'deep')}
      onChange={(channels) => onChange({ type: 'channel', channels }, 'channels')}
    />
  );
}
