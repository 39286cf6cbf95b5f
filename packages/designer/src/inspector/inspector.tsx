import { useLingui } from '@lingui/react/macro';
import { useEditorState } from '../designer-context.tsx';
import { BlockPanel } from './block/block-panel.tsx';
import classes from './inspector.module.css';
import { AnnotationPanel } from './panels/annotation-panel.tsx';
import { EdgePanel } from './panels/edge-panel.tsx';
import { FlowPanel } from './panels/flow-panel.tsx';
import { SeveralPanel } from './panels/several-panel.tsx';

/** Shows what is selected and lets it be changed: one block, note, frame or connection, several things, or else the flow. */
export function Inspector() {
  const { t } = useLingui();
  return (
    <section className={classes['inspector']} aria-label={t`Settings`}>
      <Chosen />
    </section>
  );
}

function Chosen() {
  const { nodes, edges, annotations } = useEditorState(({ selection }) => selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const [nodeId] = nodes;
  const [edgeId] = edges;
  const [annotationId] = annotations;
  const node = useEditorState(({ document }) => document.nodes.find(({ id }) => id === nodeId));
  const edge = useEditorState(({ document }) => document.edges.find(({ id }) => id === edgeId));
  const annotation = useEditorState(({ document }) => document.annotations.find(({ id }) => id === annotationId));
  if (nodes.size + edges.size + annotations.size > 1) return <SeveralPanel readOnly={readOnly} />;
  if (node !== undefined) return <BlockPanel key={node.id} node={node} readOnly={readOnly} />;
  if (edge !== undefined) return <EdgePanel key={edge.id} edge={edge} readOnly={readOnly} />;
  if (annotation !== undefined)
    return <AnnotationPanel key={annotation.id} annotation={annotation} readOnly={readOnly} />;
  return <FlowPanel readOnly={readOnly} />;
}
