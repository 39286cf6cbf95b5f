import { BaseEdge, getBezierPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from './to-react-flow.ts';

/** A connection. Wide enough to be pointed at; its buttons are in `edge-toolbar.tsx`, once for all of them. */
export const FlowEdge = memo(function FlowEdge({ id, markerEnd, ...ends }: EdgeProps<CanvasEdge>) {
  const [path] = getBezierPath(ends);
  return <BaseEdge id={id} path={path} interactionWidth={24} {...(markerEnd === undefined ? {} : { markerEnd })} />;
});
