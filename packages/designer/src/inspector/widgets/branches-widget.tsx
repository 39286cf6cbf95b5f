import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { RuleGroupRow } from './rule-group-row.tsx';
import { RuleList } from './rule-list.tsx';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { freshId, withField } from './with-field.ts';
import { NEW_RULES } from './rule-type.ts';

/** The ways of a condition, looked at in their order: the first whose rules hold is taken. */
export function BranchesWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const branches = readList(value).map(readRecord);
  const isOnly = branches.length === 1;
  return (
    <ItemList
      path={path}
      label={label}
      help={help}
      error={problemText(issues, path)}
      items={branches}
      nameOf={(number) => (isOnly ? t`If` : t`Way ${number}`)}
      addLabel={t`Add a way`}
      fresh={() => ({
        id: freshId(
          'branch',
          branches.map(({ id }) => readText(id)),
        ),
        match: 'all',
        rules: [NEW_RULES['reply-status']],
      })}
      most={10}
      ordered={!isOnly}
      onChange={onChange}
    >
      {(_, index) => {
        const branch = branches[index] ?? {};
        const at = `${path}.${index}`;
        const set = (field: string, next: unknown, part = field): void =>
          onChange(branches.with(index, withField(branch, field, next)), `${index}.${part}`);
        return (
          <Stack gap={8}>
            {!isOnly && (
              <PlainField
                path={`${at}.name`}
                label={t`Name`}
                value={branch['name']}
                issues={issues}
                optional
                onChange={(next) => set('name', next)}
              />
            )}
            <Radio.Group
              data-field={`${at}.match`}
              label={t`Taken if`}
              value={readText(branch['match'])}
              error={problemText(issues, `${at}.match`)}
              onChange={(next) => set('match', next)}
            >
              <Stack gap={6} mt={4}>
                <Radio value="all" label={t`all rules are true`} />
                <Radio value="any" label={t`any rule is true`} />
              </Stack>
            </Radio.Group>
            <RuleList
              path={`${at}.rules`}
              label={t`Rules`}
              joint={branch['match'] === 'any' ? t`or` : t`and`}
              rules={readList(branch['rules'])}
              issues={issues}
              Group={RuleGroupRow}
              onChange={(next, part) => set('rules', next, `rules.${part}`)}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}
