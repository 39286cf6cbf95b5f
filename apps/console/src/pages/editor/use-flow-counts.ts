import type { FlowCounts } from '@janela/designer';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nodeCounts } from '../../api/flow-runs.ts';
import { serverNow } from '../../app/server-clock.ts';
import { periodStart, type CountPeriod } from './use-count-period.ts';

/** The figures of a flow that has been published; null for a draft, and until they are there. */
export function useFlowCounts(flowId: string, period: CountPeriod, published: boolean): FlowCounts | null {
  // Counted from one moment for as long as the period is looked at: each refresh would be a question of its own else.
  const since = useMemo(() => periodStart(period, serverNow()).toISOString(), [period]);
  const { data } = useQuery({ ...nodeCounts(flowId, since), enabled: published, placeholderData: keepPreviousData });
  return published && data !== undefined ? data : null;
}
