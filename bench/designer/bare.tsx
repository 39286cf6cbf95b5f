import { applyNodeChanges, Background, Controls, MiniMap, ReactFlow, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { StrictMode, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { rootElement, wantedBlocks } from './page.ts';
import { installRecorder } from './recorder.ts';
import { sampleFlow } from './sample-flow.ts';

const flow = sampleFlow(wantedBlocks());
const edges = flow.edges.map(({ id, from, to }) => ({ id, source: from.node, target: to.node }));

/** The least that React Flow can do with as many blocks: its own default nodes, an input for the name of one, nothing else. */
function Bare() {
  const [nodes, setNodes] = useState<Node[]>(() =>
    flow.nodes.map((node) => ({
      id: node.id,
      position: flow.layout[node.id] ?? { x: 0, y: 0 },
      data: { label: node.kind },
    })),
  );
  const rename = useCallback((label: string) => {
    setNodes((before) => before.map((node) => (node.id === 'b0' ? { ...node, data: { label } } : node)));
  }, []);
  return (
    <>
      <input
        aria-label="Name"
        style={{ position: 'absolute', zIndex: 10, right: 8, top: 8 }}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'a') {
            event.preventDefault();
            setNodes((before) => before.map((node) => ({ ...node, selected: true })));
          }
        }}
        minZoom={0.1}
        fitView
      >
        <Background />
        <Controls />
        <MiniMap />
      </ReactFlow>
    </>
  );
}

installRecorder();
createRoot(rootElement()).render(
  <StrictMode>
    <Bare />
  </StrictMode>,
);
