import { linkFlows, parseFlow, type FlowDocument } from '@janela/flow-schema';
import type { PublishedFlow } from '@janela/runtime';
import { liveFlows } from '@janela/runtime/simulation';
import { useMemo } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';

/** The draft as publishing would make it live, with the flows it calls in their places; null while it cannot be. */
export function usePlayedFlows(): readonly PublishedFlow[] | null {
  const { analysis } = useDesigner();
  const document = useEditorState((state) => state.document);
  return useMemo(() => playable(document, analysis.otherFlows ?? []), [document, analysis.otherFlows]);
}

type OtherFlows = NonNullable<ReturnType<typeof useDesigner>['analysis']['otherFlows']>;

function playable(document: FlowDocument, others: OtherFlows): readonly PublishedFlow[] | null {
  const parsed = parseFlow(document);
  if (!parsed.ok) return null;
  const linked = linkFlows(parsed.document, (id) => others.find((other) => other.id === id)?.document ?? null);
  return linked.ok ? liveFlows([linked.document]) : null;
}
