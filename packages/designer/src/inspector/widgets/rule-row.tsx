import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { ListRowHead } from './list-row-head.tsx';
import { RULE_EDITORS } from './rule-editor.tsx';
import { isRuleType, NEW_RULES, RULE_SUBJECTS, RULE_TYPES } from './rule-type.ts';
import classes from './rules-widget.module.css';
import type { ListMove } from './use-list-moves.ts';
import { useProblemText } from './use-problem-text.ts';

export interface RuleRowProps {
  readonly path: string;
  /** The path of the list it stands in. */
  readonly list: string;
  readonly index: number;
  readonly count: number;
  /** “If”, “and”, “or”: what leads from the rule before to this one. */
  readonly joint: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly onChange: (rule: Readonly<Record<string, unknown>>, part: string) => void;
  readonly onMove: (move: ListMove) => void;
}

/** One rule, read from the top like a sentence. */
export function RuleRow({ path, list, index, count, joint, rule, issues, onChange, onMove }: RuleRowProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const { type } = rule;
  const Editor = isRuleType(type) ? RULE_EDITORS[type] : null;
  const number = index + 1;
  const error = problemText(issues, path) ?? problemText(issues, `${path}.type`);
  return (
    <li className={classes['rule']} data-field={path}>
      <ListRowHead
        path={list}
        index={index}
        count={count}
        title={joint}
        labels={{
          up: t`Move rule ${number} up`,
          down: t`Move rule ${number} down`,
          remove: t`Remove rule ${number}`,
        }}
        onMove={onMove}
      />
      <NativeSelect
        data-field={`${path}.type`}
        aria-label={t`What rule ${number} looks at`}
        data={[
          ...(Editor === null ? [{ value: '', label: t`Choose` }] : []),
          ...RULE_TYPES.map((one) => ({ value: one, label: i18n._(RULE_SUBJECTS[one]) })),
        ]}
        value={isRuleType(type) ? type : ''}
        error={error}
        onChange={({ currentTarget: { value } }) => {
          if (isRuleType(value)) onChange({ ...NEW_RULES[value] }, 'type');
        }}
      />
      {Editor !== null && <Editor path={path} rule={rule} issues={issues} onChange={onChange} />}
    </li>
  );
}
