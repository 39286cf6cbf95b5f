import { draftPorts } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { edgesFrom, nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';

/** In the menu of a block: the next block, at each exit that is open. */
export function OpenExitItems({ nodeId }: { readonly nodeId: string }) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const words = useWords();
  const node = useEditorState(({ document }) => nodeById(document, nodeId));
  const edges = useEditorState(({ document }) => edgesFrom(document.edges, nodeId));
  if (node === undefined) return null;
  const { portName } = blockWords(node, words);
  const open = (draftPorts(node) ?? []).filter(({ id }) => !edges.some(({ from }) => from.port === id));
  if (open.length === 0) return null;
  return (
    <>
      {open.map(({ id }) => {
        const name = portName(id);
        return (
          <Menu.Item key={id} onClick={() => view.openInsert({ type: 'port', node: nodeId, port: id })}>
            {t`Add a block after ${name}`}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
    </>
  );
}
