import { FlowDesigner } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { rootElement, wantedBlocks } from './page.ts';
import { installRecorder } from './recorder.ts';
import { sampleFlow } from './sample-flow.ts';

const NOBODY = { channels: [], members: [] };

/** The whole designer, as the console mounts it. */
function Janela() {
  const [document, setDocument] = useState<FlowDocument>(() => sampleFlow(wantedBlocks()));
  return (
    <MantineProvider>
      <FlowDesigner value={document} onOperation={(_, after) => setDocument(after)} language="en" directory={NOBODY} />
    </MantineProvider>
  );
}

installRecorder();
createRoot(rootElement()).render(
  <StrictMode>
    <Janela />
  </StrictMode>,
);
