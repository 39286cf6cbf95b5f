import { useLingui } from '@lingui/react/macro';
import { CloseButton, Kbd } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useEditorState } from '../designer-context.tsx';
import classes from './hints.module.css';

const COUNT = 3;

/** Three hints, one at a time, for who is here for the first time. Each is dismissed for good. */
export function Hints() {
  const { t } = useLingui();
  const [seen, setSeen] = useLocalStorage({
    key: 'janela.designer-hints',
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
  const blocks = useEditorState(({ document }) => document.nodes.length);
  // A hint comes when it can be followed.
  if (seen >= COUNT || blocks < seen) return null;
  const hints = [
    t`Press the + at an exit to add what comes next.`,
    t`Drag from the dot at an exit to connect it to another block.`,
    t`Everything works by keyboard too. The list of keys opens with`,
  ];
  return (
    <div role="note" className={classes['hint']} aria-label={t`Hint`}>
      <p>
        {hints[seen]} {seen === COUNT - 1 && <Kbd>?</Kbd>}
      </p>
      <CloseButton aria-label={t`Got it`} onClick={() => setSeen(seen + 1)} />
    </div>
  );
}
