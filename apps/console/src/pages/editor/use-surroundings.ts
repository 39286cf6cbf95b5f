import { parseFlow, type AnalysisContext } from '@janela/flow-schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowSurroundings } from '../../api/answers.ts';
import { flowSurroundings } from '../../api/flows.ts';

/** What the flow is checked against while one draws: the same as publishing goes by. Nothing, while it loads. */
export function useSurroundings(flowId: string | null): AnalysisContext {
  const known = useQuery(flowSurroundings(flowId)).data;
  return useMemo(() => {
    const own = flowId === null ? {} : { flowId };
    return known === undefined ? own : { ...toContext(known), ...own };
  }, [flowId, known]);
}

function toContext({ otherFlows, templates, ...known }: FlowSurroundings): AnalysisContext {
  return {
    ...known,
    ...(templates === undefined ? {} : { templates }),
    otherFlows: otherFlows.flatMap(({ id, name, document }) => {
      const parsed = parseFlow(document);
      return parsed.ok ? [{ id, name, document: parsed.document }] : [];
    }),
  };
}
