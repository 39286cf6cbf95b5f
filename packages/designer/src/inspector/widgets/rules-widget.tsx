import { useLingui } from '@lingui/react/macro';
import { Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFormValues } from '../form-values.ts';
import { PickMenu } from './pick-menu.tsx';
import { readList, readRecord } from './read-value.ts';
import { RuleRow, type RuleMove } from './rule-row.tsx';
import { isRuleType, NEW_RULES, RULE_SUBJECTS, RULE_TYPES, type RuleType } from './rule-type.ts';
import classes from './rules-widget.module.css';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** The list of rules of a condition. Rules have no ids, so the focus is led by hand to where the rule or its neighbour now is. */
export function RulesWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<string | null>(null);
  const rules = readList(value);
  const joint = useFormValues()['match'] === 'any' ? t`or` : t`and`;
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

  function add(type: RuleType): void {
    focusNext.current = `[data-field="${path}.${rules.length}.type"] select, select[data-field="${path}.${rules.length}.type"]`;
    onChange([...rules, NEW_RULES[type]], 'order');
  }

  return (
    <fieldset ref={root} data-field={path} className={classes['list']}>
      <legend className={classes['legend']}>{label}</legend>
      {help !== undefined && <Input.Description>{help}</Input.Description>}
      <ol className={classes['rules']}>
        {rules.map((rule, index) => (
          <RuleRow
            key={index}
            path={`${path}.${index}`}
            index={index}
            count={rules.length}
            joint={index === 0 ? t`If` : joint}
            rule={readRecord(rule)}
            issues={issues}
            onChange={(next, part) => onChange(rules.with(index, next), `${index}.${part}`)}
            onMove={(how) => move(index, how)}
          />
        ))}
      </ol>
      {error !== undefined && <Input.Error mb={8}>{error}</Input.Error>}
      <PickMenu
        label={t`Add a rule`}
        icon={<IconPlus size={16} aria-hidden="true" />}
        variant="default"
        items={RULE_TYPES.map((type) => ({ value: type, label: i18n._(RULE_SUBJECTS[type]) }))}
        onPick={(type) => {
          if (isRuleType(type)) add(type);
        }}
      />
    </fieldset>
  );
}
