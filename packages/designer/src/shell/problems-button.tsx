import { useLingui } from '@lingui/react/macro';
import { Button, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { countProblems } from '../model/problems.ts';
import classes from './problems-button.module.css';

/** Somebody who types goes through many states that are wrong for a moment, in milliseconds. */
const SETTLED_MS = 1_200;

const ICONS = { error: IconAlertCircle, warning: IconAlertTriangle, none: IconCircleCheck };

/** How many problems there are; opens and closes their list. */
export function ProblemsButton({ wide }: { readonly wide: boolean }) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const issues = useEditorState((state) => state.issues);
  const open = useViewState(({ panel }) => panel === 'problems');
  const { errors, warnings } = countProblems(issues);
  const total = errors + warnings;
  const label = total === 0 ? t`No problems` : t`Problems: ${total}`;
  const severity = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none';
  const Icon = ICONS[severity];
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        className={classes['problems'] ?? ''}
        data-severity={severity}
        leftSection={<Icon size={18} stroke={1.8} aria-hidden="true" />}
        aria-expanded={open}
        aria-label={label}
        onClick={() => view.openPanel(open ? null : 'problems')}
      >
        {wide ? label : total > 0 && total}
      </Button>
      <SaidCount label={label} />
    </>
  );
}

/** Tells the screen reader another count, once it stands; not the first, which nobody has changed. */
function SaidCount({ label }: { readonly label: string }) {
  const [first] = useState(label);
  const [settled] = useDebouncedValue(label, SETTLED_MS);
  const [changed, setChanged] = useState(false);
  if (settled !== first && !changed) setChanged(true);
  return (
    <VisuallyHidden component="output" aria-live="polite">
      {changed && settled}
    </VisuallyHidden>
  );
}
