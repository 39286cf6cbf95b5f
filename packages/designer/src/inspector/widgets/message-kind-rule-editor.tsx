import { MESSAGE_KINDS } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { MESSAGE_KIND_NAMES } from '../../nodes/condition/rule-names.ts';
import { readTexts } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

export function MessageKindRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  return (
    <Checkbox.Group
      data-field={`${path}.kinds`}
      aria-label={t`Kinds of messages`}
      value={[...readTexts(rule['kinds'])]}
      error={problemText(issues, `${path}.kinds`, 'deep')}
      onChange={(chosen) =>
        onChange({ ...rule, kinds: MESSAGE_KINDS.filter((kind) => chosen.includes(kind)) }, 'kinds')
      }
    >
      <Stack gap={6}>
        {MESSAGE_KINDS.map((kind) => (
          <Checkbox key={kind} value={kind} label={i18n._(MESSAGE_KIND_NAMES[kind])} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
