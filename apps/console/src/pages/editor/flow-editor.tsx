import { FlowDesigner, type DesignerHandle } from '@janela/designer';
import type { FlowDocument, Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { FlowDetail } from '../../api/answers.ts';
import { createFlow } from '../../api/flows.ts';
import { useLanguage } from '../../app/language.ts';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { saveFlowFile } from '../flows/flow-file.ts';
import { BackTestDrawer } from './back-test-drawer.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EditorBarEnd } from './editor-bar-end.tsx';
import { EditorBarStart } from './editor-bar-start.tsx';
import { InConsoleWords } from './in-console-words.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useCountPeriod } from './use-count-period.ts';
import { useDirectory } from './use-directory.ts';
import { useDraft } from './use-draft.ts';
import { useFlowCounts } from './use-flow-counts.ts';
import { useSurroundings } from './use-surroundings.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

const ImportFlowModal = lazy(async () => ({
  default: (await import('../flows/import-flow-modal.tsx')).ImportFlowModal,
}));

interface FlowEditorProps {
  readonly flow: FlowDetail;
  /** The draft as the server has it now. */
  readonly saved: FlowDocument;
}

/** The designer on real data: saves by itself, publishes, and goes back in time. */
export function FlowEditor({ flow, saved }: FlowEditorProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const readOnly = !useIsAdmin();
  const directory = useDirectory(flow.id);
  const analysis = useSurroundings(flow.id);
  const draft = useDraft({ flow, saved, readOnly });
  const [period, setPeriod] = useCountPeriod();
  const counts = useFlowCounts(flow.id, period, flow.liveVersion !== null);
  const [open, setOpen] = useState<'publish' | 'versions' | 'import' | 'back-test' | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const [, goTo] = useLocation();
  const designer = useRef<DesignerHandle>(null);
  const close = () => setOpen(null);

  function restore(document: FlowDocument, number: number): void {
    designer.current?.replace(document, 'restore-version');
    close();
    notifications.show({
      title: t`Version ${number} is in the draft`,
      message: t`Nothing changes for customers until you publish. Undo brings back what you had.`,
    });
  }

  function replaceWithFile(document: FlowDocument): Promise<void> {
    designer.current?.replace(document, 'import');
    notifications.show({
      title: t`The file is in the draft`,
      message: t`Nothing changes for customers until you publish. Undo brings back what you had.`,
    });
    return Promise.resolve();
  }

  async function copyMine(): Promise<void> {
    const name = t`${draft.document.name} (my copy)`;
    const copy = await createFlow(name, { ...draft.document, name });
    draft.takeTheirs();
    goTo(`/flows/${copy.id}`);
  }

  return (
    <>
      <FlowDesigner
        ref={designer}
        value={draft.document}
        onOperation={(_operation, document) => {
          setRefused([]);
          draft.edit(document);
        }}
        language={language}
        directory={directory}
        counts={counts}
        readOnly={readOnly}
        hostIssues={refused}
        analysis={analysis}
        onBrowseTemplates={() => goTo('/flows/templates')}
        topBarStart={
          <InConsoleWords>
            <EditorBarStart flow={flow} draft={draft} readOnly={readOnly} />
          </InConsoleWords>
        }
        topBarEnd={
          <InConsoleWords>
            <EditorBarEnd
              flow={flow}
              readOnly={readOnly}
              period={period}
              onPeriod={setPeriod}
              onVersions={() => setOpen('versions')}
              onBackTest={() => setOpen('back-test')}
              onExport={() => saveFlowFile({ name: draft.document.name, draft: draft.document })}
              onImport={() => setOpen('import')}
              onPublish={() => setOpen('publish')}
            />
          </InConsoleWords>
        }
      />
      {open === 'publish' && (
        <PublishDialog
          flow={flow}
          draft={draft.document}
          directory={directory}
          analysis={analysis}
          refused={refused}
          flush={draft.flush}
          onClose={close}
          onShow={(issue) => {
            close();
            designer.current?.show(issue);
          }}
          onRefused={setRefused}
        />
      )}
      {open === 'versions' && (
        <VersionsDrawer
          flowId={flow.id}
          draft={draft.document}
          directory={directory}
          onClose={close}
          {...(readOnly ? {} : { onRestore: restore })}
        />
      )}
      {open === 'back-test' && (
        <BackTestDrawer
          flowId={flow.id}
          draft={draft.document}
          directory={directory}
          readOnly={readOnly}
          flush={draft.flush}
          onClose={close}
        />
      )}
      {open === 'import' && (
        <Suspense>
          <ImportFlowModal
            title={t`Replace the draft with a file`}
            action={t`Replace the draft`}
            onClose={close}
            onImport={replaceWithFile}
          />
        </Suspense>
      )}
      {draft.theirs !== null && (
        <ConflictDialog
          mine={draft.document}
          theirs={draft.theirs}
          directory={directory}
          onKeepMine={draft.keepMine}
          onTakeTheirs={draft.takeTheirs}
          onCopyMine={copyMine}
        />
      )}
    </>
  );
}
