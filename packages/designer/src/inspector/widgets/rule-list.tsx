import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { PickMenu } from './pick-menu.tsx';
import { readRecord } from './read-value.ts';
import { RuleRow, type RuleRowProps } from './rule-row.tsx';
import { isRuleType, NEW_RULES, RULE_SUBJECTS, RULE_TYPES } from './rule-type.ts';
import classes from './rules-widget.module.css';
import { useListMoves } from './use-list-moves.ts';
import { useProblemText } from './use-problem-text.ts';

interface RuleListProps {
  readonly path: string;
  readonly label: string;
  /** What stands between two of them: “and”, “or”. */
  readonly joint: string;
  readonly rules: readonly unknown[];
  readonly issues: readonly Issue[];
  /** Draws a group of rules; absent: there are none, as within a group. */
  readonly Group?: ComponentType<RuleRowProps>;
  readonly onChange: (rules: readonly unknown[], part: string) => void;
}

/** What a group is called in the JSON. */
const GROUP = 'group';
const NEW_GROUP = { type: GROUP, match: 'any', rules: [NEW_RULES['reply-status']] };

/** Rules, one below the other. */
export function RuleList({ path, label, joint, rules, issues, Group, onChange }: RuleListProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const error = problemText(issues, path);
  const { root, move, add } = useListMoves({ path, items: rules, onChange: (next) => onChange(next, 'order') });

  return (
    <fieldset ref={root} data-field={path} className={classes['list']}>
      <legend className={classes['legend']}>{label}</legend>
      <ol className={classes['rules']}>
        {rules.map((one, index) => {
          const rule = readRecord(one);
          const Row = rule['type'] === GROUP && Group !== undefined ? Group : RuleRow;
          return (
            <Row
              key={index}
              path={`${path}.${index}`}
              list={path}
              index={index}
              count={rules.length}
              joint={index === 0 ? t`If` : joint}
              rule={rule}
              issues={issues}
              onChange={(next, part) => onChange(rules.with(index, next), `${index}.${part}`)}
              onMove={(how) => move(index, how)}
            />
          );
        })}
      </ol>
      {error !== undefined && <Input.Error mb={8}>{error}</Input.Error>}
      <PickMenu
        label={t`Add a rule`}
        icon={<IconPlus size={16} aria-hidden="true" />}
        variant="default"
        addsTo={path}
        items={[
          ...RULE_TYPES.map((type) => ({ value: type, label: i18n._(RULE_SUBJECTS[type]) })),
          ...(Group !== undefined ? [{ value: GROUP, label: t`a group of rules` }] : []),
        ]}
        onPick={(type) => {
          if (isRuleType(type)) add(NEW_RULES[type]);
          else if (type === GROUP) add(NEW_GROUP);
        }}
      />
    </fieldset>
  );
}
