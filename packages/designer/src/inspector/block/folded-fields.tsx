import type { FormField, Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useViewState } from '../../designer-context.tsx';
import classes from '../inspector.module.css';
import { isWithin } from './is-at-field.ts';

interface FoldedFieldsProps {
  readonly form: readonly FormField[];
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly children: ReactNode;
}

/**
 * The settings that most blocks leave as they are, behind one button. Open from the start where something is set in them, is wrong in
 * them, or where somebody is led to one of them: what counts must not be hidden.
 */
export function FoldedFields({ form, params, issues, children }: FoldedFieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const asked = useViewState(({ focusField }) => focusField);
  const counts = form.some(
    ({ field, folded }) => params[field] !== undefined && !isSame(params[field], folded?.unless),
  );
  const isWrong = form.some(({ field }) => issues.some((issue) => isWithin(issue.field, `params.${field}`)));
  const isAsked = form.some(({ field }) => isWithin(asked?.field, `params.${field}`));
  // Who is led to a field after folding them away is to find it.
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly asked: number | undefined } | null>(null);
  const stands = chosen !== null && (!isAsked || chosen.asked === asked?.count);
  const opened = stands ? chosen.open : counts || isWrong || isAsked;
  const Icon = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes['unfold'] ?? ''}
        leftSection={<Icon size={16} aria-hidden="true" />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setChosen({ open: !opened, asked: asked?.count })}
      >
        {t`When exactly, and for whom`}
      </Button>
      <div id={id} className={classes['form']} hidden={!opened}>
        {opened && children}
      </div>
    </div>
  );
}

/** Both are small JSON, written by the same forms. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
