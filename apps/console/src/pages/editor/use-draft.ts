import { readDraft, type FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FlowDetail } from '../../api/answers.ts';
import { flowDetail, loadFlow, saveDraft } from '../../api/flows.ts';
import { DraftKeeper, type DraftState, type SavedDraft } from './draft-keeper.ts';
import { NOWHERE, unsavedPlace } from './unsaved-draft.ts';

export interface Draft extends DraftState, Pick<DraftKeeper, 'edit' | 'flush' | 'retry' | 'keepMine' | 'takeTheirs'> {}

interface UseDraft {
  /** The flow as the server told last. */
  readonly flow: FlowDetail;
  readonly saved: FlowDocument;
  readonly readOnly: boolean;
}

/** The draft that is edited here, saved by itself, and what the person is told about it. */
export function useDraft({ flow, saved, readOnly }: UseDraft): Draft {
  const { t } = useLingui();
  const told = useRef(false);
  const queryClient = useQueryClient();
  const [keeper] = useState(() => {
    const { queryKey } = flowDetail(flow.id);
    return new DraftKeeper(asSaved(flow, saved), {
      save: async (document, revision) => {
        const next = await saveDraft(flow.id, document, revision);
        queryClient.setQueryData(queryKey, (known) =>
          known === undefined ? known : { ...known, ...next, draft: document },
        );
        return next.revision;
      },
      load: async () => {
        const newest = await loadFlow(flow.id);
        const reading = readDraft(newest.draft);
        if (!reading.ok) throw new Error('The newer draft cannot be read.');
        return asSaved(newest, reading.document);
      },
      unsaved: readOnly ? NOWHERE : unsavedPlace(flow.id, localStorage),
      onReplaced: () =>
        notifications.show({
          title: t`This flow was changed elsewhere`,
          message: t`You see the newest draft. You had nothing unsaved.`,
        }),
    });
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);

  useEffect(() => keeper.hear(asSaved(flow, saved)), [keeper, flow, saved]);
  useEffect(() => {
    if (told.current || !keeper.recovered) return;
    told.current = true;
    notifications.show({ title: t`Your unsaved edits are back`, message: t`They were kept on this device.` });
  }, [keeper, t]);
  useLeaving(keeper, state.status !== 'saved');

  const { edit, flush, retry, keepMine, takeTheirs } = keeper;
  return { ...state, edit, flush, retry, keepMine, takeTheirs };
}

/** Asks before unsaved edits are left behind, keeps them on the device, and saves once more. */
function useLeaving(keeper: DraftKeeper, unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  useEffect(() => {
    keeper.arrive();
    window.addEventListener('pagehide', keeper.keep);
    window.addEventListener('online', keeper.retry);
    return () => {
      window.removeEventListener('pagehide', keeper.keep);
      window.removeEventListener('online', keeper.retry);
      keeper.leave();
    };
  }, [keeper]);
}

function asSaved({ revision, updatedAt }: FlowDetail, document: FlowDocument): SavedDraft {
  return { document, revision, savedAt: updatedAt };
}
