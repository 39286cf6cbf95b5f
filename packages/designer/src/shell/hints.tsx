import { useLingui } from '@lingui/react/macro';
import { CloseButton, Kbd } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useEditorState, useViewState } from '../designer-context.tsx';
import classes from './hints.module.css';

/** Three hints, one at a time, for who is here for the first time. Each is dismissed for good. */
export function Hints() {
  const { t } = useLingui();
  const [seen, setSeen] = useLocalStorage({
    key: 'janela.designer-hints',
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
  const byFinger = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const blocks = useEditorState(({ document }) => document.nodes.length);
  const finding = useViewState(({ dialog }) => dialog === 'find');
  const hints = [
    t`Press the + at an exit to add what comes next.`,
    t`Drag from the dot at an exit to connect it to another block.`,
    // Where there is a finger there may be no keyboard.
    ...(byFinger ? [] : [t`Everything works by keyboard too. The list of keys opens with`]),
  ];
  // A hint comes when it can be followed.
  if (seen >= hints.length || blocks < seen || finding) return null;
  return (
    <div role="note" className={classes['hint']} aria-label={t`Hint`}>
      <p>
        {hints[seen]} {seen === 2 && <Kbd>?</Kbd>}
      </p>
      <CloseButton
        className={classes['close'] ?? ''}
        iconSize={16}
        aria-label={t`Got it`}
        onClick={() => setSeen(seen + 1)}
      />
    </div>
  );
}
