import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { RULE_EDITORS } from './rule-editor.tsx';
import { isRuleType, NEW_RULES, RULE_SUBJECTS, RULE_TYPES } from './rule-type.ts';
import classes from './rules-widget.module.css';
import { useProblemText } from './use-problem-text.ts';

export type RuleMove = 'up' | 'down' | 'remove';

export interface RuleRowProps {
  readonly path: string;
  readonly index: number;
  readonly count: number;
  /** “If”, “and”, “or”: what leads from the rule before to this one. */
  readonly joint: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly onChange: (rule: Readonly<Record<string, unknown>>, part: string) => void;
  readonly onMove: (move: RuleMove) => void;
}

/** One rule, read from the top like a sentence. */
export function RuleRow({ path, index, count, joint, rule, issues, onChange, onMove }: RuleRowProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const { type } = rule;
  const Editor = isRuleType(type) ? RULE_EDITORS[type] : null;
  const number = index + 1;
  const error = problemText(issues, path) ?? problemText(issues, `${path}.type`);
  return (
    <li className={classes['rule']} data-field={path}>
      <div className={classes['head']}>
        <span className={classes['joint']}>{joint}</span>
        <Group gap={2}>
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            data-move={`${index} up`}
            disabled={index === 0}
            aria-label={t`Move rule ${number} up`}
            onClick={() => onMove('up')}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            data-move={`${index} down`}
            disabled={number === count}
            aria-label={t`Move rule ${number} down`}
            onClick={() => onMove('down')}
          >
            <IconArrowDown size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            data-move={`${index} remove`}
            aria-label={t`Remove rule ${number}`}
            onClick={() => onMove('remove')}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      </div>
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
