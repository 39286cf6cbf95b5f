import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { FlowDetail } from '../../api/answers.ts';
import { createFlow, flowDetail, flowsKey } from '../../api/flows.ts';
import { FlowNameModal } from './flow-name-modal.tsx';

/** Reading a file needs all that is known about flows, which the list does not. */
const ImportFlowModal = lazy(async () => ({
  default: (await import('./import-flow-modal.tsx')).ImportFlowModal,
}));

interface NewFlowProps {
  readonly way: 'empty' | 'import';
  readonly onClose: () => void;
}

/** Starts a flow, empty or from a file, and opens it. */
export function NewFlow({ way, onClose }: NewFlowProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();

  function open(flow: FlowDetail): void {
    queryClient.setQueryData(flowDetail(flow.id).queryKey, flow);
    void queryClient.invalidateQueries({ queryKey: flowsKey, exact: true });
    goTo(`/flows/${flow.id}`);
  }

  if (way === 'empty') {
    return (
      <FlowNameModal
        title={t`Empty flow`}
        action={t`Create the flow`}
        name=""
        onClose={onClose}
        onSubmit={async (name) => open(await createFlow(name))}
      />
    );
  }
  return (
    <Suspense>
      <ImportFlowModal
        title={t`Import a flow`}
        action={t`Create the flow`}
        onClose={onClose}
        onImport={async (document) => open(await createFlow(document.name, document))}
      />
    </Suspense>
  );
}
