import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type ComponentType } from 'react';
import { PickMenu } from './pick-menu.tsx';
import { readRecord } from './read-value.ts';
import { RuleRow, type RuleMove, type RuleRowProps } from './rule-row.tsx';
import { isRuleType, NEW_RULES, RULE_SUBJECTS, RULE_TYPES } from './rule-type.ts';
import classes from './rules-widget.module.css';
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

/** Rules, one below the other. They have no ids, so the focus is led by hand to where the rule or its neighbour now is. */
export function RuleList({ path, label, joint, rules, issues, Group, onChange }: RuleListProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string | null>(null);
  const error = problemText(issues, path);

  useEffect(() => {
    if (focusNext.current === null) return;
    const wanted = root.current?.querySelector<HTMLElement>(focusNext.current);
    focusNext.current = null;
    wanted?.focus();
  });

  function move(index: number, how: RuleMove): void {
    if (how === 'remove') {
      const left = rules.length - 1;
      focusNext.current = left === 0 ? '[data-pick]' : `[data-move="${Math.min(index, left - 1)} remove"]`;
      onChange(rules.toSpliced(index, 1), 'order');
      return;
    }
    const to = how === 'up' ? index - 1 : index + 1;
    // At either end the button of that direction is off: the other one takes the focus.
    const end = how === 'up' ? to === 0 : to === rules.length - 1;
    const direction = end ? (how === 'up' ? 'down' : 'up') : how;
    focusNext.current = `[data-move="${to} ${direction}"]`;
    onChange(rules.toSpliced(index, 1).toSpliced(to, 0, rules[index]), 'order');
  }

  function add(rule: unknown): void {
    focusNext.current = `[data-field="${path}.${rules.length}.type"] select, select[data-field="${path}.${rules.length}.type"]`;
    onChange([...rules, rule], 'order');
  }

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
