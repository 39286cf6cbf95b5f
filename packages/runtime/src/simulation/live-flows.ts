import type { FlowDocument } from '@janela/flow-schema';
import type { PublishedFlow } from '../conversation/advance-contract.ts';
import { compile } from '../step/compile.ts';

/** Flows as if they were live, under the ids that scenarios use: `flow-1` is the first. */
export function liveFlows(documents: readonly FlowDocument[]): readonly PublishedFlow[] {
  return documents.map((document, index) => ({
    flowId: `flow-${index + 1}`,
    versionId: `version-${index + 1}`,
    live: true,
    program: compile(document),
  }));
}
