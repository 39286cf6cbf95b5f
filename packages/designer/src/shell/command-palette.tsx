import { useLingui } from '@lingui/react/macro';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { canvasCentre } from '../actions/canvas-centre.ts';
import { KeyHint } from '../actions/key-hint.tsx';
import { KEY_BINDINGS } from '../actions/keys.ts';
import { useActions } from '../actions/use-actions.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner, useViewState, useWords } from '../designer-context.tsx';
import { folded } from '../model/find-blocks.ts';
import { selectNodes } from '../model/selection.ts';
import { kindEntries } from '../nodes/kind-entries.ts';
import classes from './command-palette.module.css';
import { useAddBlock } from './use-add-block.ts';
import { useFindable } from './use-findable.ts';

/** Everything that can be done, by name; and every block, to jump to. */
export function CommandPalette() {
  const open = useViewState(({ dialog }) => dialog === 'commands');
  return open ? <OpenPalette /> : null;
}

function OpenPalette() {
  const { t, i18n } = useLingui();
  const { editor, view } = useDesigner();
  const words = useWords();
  const actions = useActions();
  const addBlock = useAddBlock();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const blocks = useFindable();
  const [[store, spotlight]] = useState(createSpotlight);
  useEffect(() => spotlight.open(), [spotlight]);
  const groups: SpotlightActionGroupData[] = [
    {
      group: t`Commands`,
      actions: KEY_BINDINGS.filter(({ group, id }) => group !== 'walk' && id !== 'commands').map(
        ({ id, text }): SpotlightActionData => ({
          id,
          label: i18n._(text),
          rightSection: <KeyHint action={id} />,
          onClick: () => void actions[id](),
        }),
      ),
    },
    {
      group: t`Add a block`,
      actions: kindEntries(words).map(({ kind, name, description, icon: Icon, searchText }): SpotlightActionData => ({
        id: `add ${kind}`,
        label: name,
        description,
        keywords: [searchText],
        leftSection: <Icon size={20} stroke={1.6} aria-hidden="true" />,
        onClick: () => addBlock(kind, { type: 'free', position: canvasCentre(canvas) }),
      })),
    },
    {
      group: t`Go to a block`,
      actions: blocks.map(({ nodeId, title, text }): SpotlightActionData => ({
        id: `go ${nodeId}`,
        label: title,
        keywords: [folded(text)],
        onClick: () => {
          editor.select(selectNodes(nodeId));
          view.reveal(nodeId);
        },
      })),
    },
  ];
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={null}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ action: classes['action'] ?? '' }}
      scrollable
      maxHeight={420}
      limit={40}
      nothingFound={t`Nothing found`}
      onSpotlightClose={() => view.openDialog(null)}
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.6} aria-hidden="true" />,
        placeholder: t`What do you want to do?`,
        'aria-label': t`What do you want to do?`,
      }}
    />
  );
}
