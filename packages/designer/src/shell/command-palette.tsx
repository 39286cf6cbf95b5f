import { useLingui } from '@lingui/react/macro';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { KeyHint } from '../actions/key-hint.tsx';
import { KEY_BINDINGS, type KeyAction } from '../actions/keys.ts';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState, useViewState, useWords } from '../designer-context.tsx';
import { folded } from '../model/find-blocks.ts';
import { selectNodes } from '../model/selection.ts';
import { kindEntries } from '../nodes/kind-entries.ts';
import classes from './command-palette.module.css';
import { useAddBlock } from './use-add-block.ts';
import { useFindable } from './use-findable.ts';
import { useNextPlace } from './use-next-place.ts';

/** What makes sense by name; the others mean a direction, or the very block one is at. */
const COMMANDS: readonly KeyAction[] = [
  'problems',
  'test',
  'tidy',
  'fit',
  'find',
  'undo',
  'redo',
  'open',
  'rename',
  'duplicate',
  'copy',
  'cut',
  'paste',
  'delete',
  'select-all',
  'note',
  'frame',
  'zoom-in',
  'zoom-out',
  'keys',
];
const ONLY_LOOKS: ReadonlySet<KeyAction> = new Set([
  'problems',
  'test',
  'fit',
  'find',
  'open',
  'copy',
  'select-all',
  'zoom-in',
  'zoom-out',
  'keys',
]);

/** Everything that can be done, by name; and every block, to jump to. */
export function CommandPalette() {
  const open = useViewState(({ dialog }) => dialog === 'commands');
  return open ? <OpenPalette /> : null;
}

function OpenPalette() {
  const { t } = useLingui();
  const { view } = useDesigner();
  const groups = useCommands();
  const [[store, spotlight]] = useState(createSpotlight);
  const [before] = useState(() => document.activeElement);
  useEffect(() => spotlight.open(), [spotlight]);

  function close(): void {
    // What was chosen may have opened another dialog, or moved the focus.
    if (view.store.getState().dialog === 'commands') view.openDialog(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    });
  }

  return (
    <Spotlight
      store={store}
      actions={[...groups]}
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ action: classes['action'] ?? '', actionDescription: classes['description'] ?? '' }}
      scrollable
      maxHeight={420}
      limit={60}
      returnFocus={false}
      attributes={{ content: { 'aria-label': t`All commands` } }}
      nothingFound={t`Nothing found`}
      onSpotlightClose={close}
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.6} aria-hidden="true" />,
        placeholder: t`What do you want to do?`,
        'aria-label': t`What do you want to do?`,
      }}
    />
  );
}

function useCommands(): readonly SpotlightActionGroupData[] {
  const { t, i18n } = useLingui();
  const { editor, view } = useDesigner();
  const words = useWords();
  const actions = useActions();
  const addBlock = useAddBlock();
  const { free, afterSelected } = useNextPlace();
  const blocks = useFindable();
  const readOnly = useEditorState((state) => state.readOnly);
  const undoable = useEditorState(({ undoStack }) => undoStack.length > 0);
  const redoable = useEditorState(({ redoStack }) => redoStack.length > 0);
  const offered = COMMANDS.filter((id) => {
    if (id === 'undo') return undoable;
    if (id === 'redo') return redoable;
    return !readOnly || ONLY_LOOKS.has(id);
  });
  const commands = offered.flatMap((id): SpotlightActionData[] => {
    const text = KEY_BINDINGS.find((binding) => binding.id === id)?.text;
    if (text === undefined) return [];
    return [
      {
        id,
        label: i18n._(text),
        rightSection: <KeyHint action={id} />,
        onClick: () => {
          if (!actions[id]()) view.tell(t`There is nothing to do that with. Select a block first.`);
        },
      },
    ];
  });
  const kinds = kindEntries(words).map(({ kind, family, name, description, icon: Icon, searchText }) => ({
    id: `add ${kind}`,
    label: name,
    description,
    keywords: [searchText],
    leftSection: <Icon size={20} stroke={1.6} aria-hidden="true" />,
    onClick: () => addBlock(kind, family === 'trigger' ? free() : afterSelected()),
  }));
  const jumps = blocks.map(({ nodeId, title, text }) => ({
    id: `go ${nodeId}`,
    label: title,
    keywords: [folded(text)],
    onClick: () => {
      editor.select(selectNodes(nodeId));
      view.reveal(nodeId);
    },
  }));
  return [
    { group: t`Commands`, actions: commands },
    ...(readOnly ? [] : [{ group: t`Add a block`, actions: kinds }]),
    { group: t`Go to a block`, actions: jumps },
  ];
}
