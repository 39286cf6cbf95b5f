import { parseFlow, type AnalysisContext } from '@janela/flow-schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowSurroundings } from '../../api/answers.ts';
import { flowSurroundings } from '../../api/flows.ts';

/** What the flow is checked against while one draws: the same as publishing goes by. Nothing, while it loads. */
export function useSurroundings(flowId: string): AnalysisContext {
  const known = useQuery(flowSurroundings(flowId)).data;
  return useMemo(() => (known === undefined ? { flowId } : toContext(flowId, known)), [flowId, known]);
}

function toContext(flowId: string, { otherFlows, templates, ...known }: FlowSurroundings): AnalysisContext {
  return {
    ...known,
    flowId,
    ...(templates === undefined ? {} : { templates }),
    otherFlows: otherFlows.flatMap(({ id, name, document }) => {
      const parsed = parseFlow(document);
      return parsed.ok ? [{ id, name, document: parsed.document }] : [];
    }),
  };
}
