import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, TagsInput } from '@mantine/core';
import { useKnownNames } from './known-names.ts';
import { readText, readTexts } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

/** Tags and stages: whether the conversation has one of these. */
export function LabelRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const known = useKnownNames();
  const isTag = rule['type'] === 'tag';
  const list = isTag ? 'tags' : 'stages';
  const operators = isTag
    ? [
        { value: 'has', label: t`hold one of` },
        { value: 'has-not', label: t`hold none of` },
      ]
    : [
        { value: 'is', label: t`is one of` },
        { value: 'is-not', label: t`is none of` },
      ];
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.operator`}
        aria-label={t`Comparison`}
        data={operators}
        value={readText(rule['operator'])}
        error={problemText(issues, `${path}.operator`)}
        onChange={({ currentTarget }) => onChange({ ...rule, operator: currentTarget.value }, 'operator')}
      />
      <TagsInput
        data-field={`${path}.${list}`}
        aria-label={isTag ? t`Tags` : t`Stages`}
        placeholder={t`Write one and press Enter`}
        data={[...known[list]]}
        value={[...readTexts(rule[list])]}
        error={problemText(issues, `${path}.${list}`, 'deep')}
        acceptValueOnBlur
        onChange={(next) => onChange({ ...rule, [list]: next }, list)}
      />
    </Stack>
  );
}
