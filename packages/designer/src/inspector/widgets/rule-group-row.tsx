import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { ListRowHead } from './list-row-head.tsx';
import { readList, readText } from './read-value.ts';
import { RuleList } from './rule-list.tsx';
import type { RuleRowProps } from './rule-row.tsx';
import classes from './rules-widget.module.css';

/** Rules that count as one rule of the list they stand in. */
export function RuleGroupRow({ path, list, index, count, joint, rule, issues, onChange, onMove }: RuleRowProps) {
  const { t } = useLingui();
  const number = index + 1;
  const match = readText(rule['match']);
  return (
    <li className={classes['rule']} data-field={path}>
      <ListRowHead
        path={list}
        index={index}
        count={count}
        title={joint}
        labels={{
          up: t`Move group ${number} up`,
          down: t`Move group ${number} down`,
          remove: t`Remove group ${number}`,
        }}
        onMove={onMove}
      />
      <NativeSelect
        data-field={`${path}.match`}
        aria-label={t`Taken if`}
        data={[
          { value: 'all', label: t`all rules are true` },
          { value: 'any', label: t`any rule is true` },
        ]}
        value={match}
        onChange={({ currentTarget }) => onChange({ ...rule, match: currentTarget.value }, 'match')}
      />
      <RuleList
        path={`${path}.rules`}
        label={t`Rules of the group`}
        joint={match === 'any' ? t`or` : t`and`}
        rules={readList(rule['rules'])}
        issues={issues}
        onChange={(rules, part) => onChange({ ...rule, rules }, `rules.${part}`)}
      />
    </li>
  );
}
