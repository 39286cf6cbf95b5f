import type { FlowDesignerProps } from '@janela/designer';
import type { FlowDocument, FlowNode } from '@janela/flow-schema';
import { useImperativeHandle, useRef, type ReactNode } from 'react';

/** In place of the canvas: shows the name of what is edited; its one edit gives it a number. */
export function FlowDesigner(props: FlowDesignerProps) {
  const { value, onOperation, readOnly, hostIssues, topBarStart, topBarEnd, ref } = props;
  const edits = useRef(0);
  useImperativeHandle(ref, () => ({
    replace: (document) => onOperation({ type: 'replace-document', document }, document),
    show: ({ nodeId }) => window.alert(nodeId),
  }));

  function edit(): void {
    edits.current += 1;
    const name = `Lembrete ${edits.current}`;
    onOperation({ type: 'rename-flow', name }, { ...value, name });
  }

  return (
    <div>
      {topBarStart}
      {topBarEnd}
      <p data-testid="document" data-read-only={readOnly}>
        {value.name}
      </p>
      <p>Told by the server: {hostIssues?.map(({ code }) => code).join()}</p>
      <button type="button" onClick={edit}>
        Edit
      </button>
    </div>
  );
}

/** The real one loads its words first. */
export function DesignerLanguage({ children }: { readonly children: ReactNode }) {
  return children;
}

export function blockWords(node: FlowNode): { readonly title: string } {
  return { title: node.name ?? node.kind };
}

interface DiffProps {
  readonly before: FlowDocument;
  readonly after: FlowDocument;
}

export function FlowDiffView({ before, after }: DiffProps) {
  return (
    <p>
      {before.name} → {after.name}
    </p>
  );
}
