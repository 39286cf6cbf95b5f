import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flow } from '../../api/answers.ts';
import { duplicateFlow, flowsKey, loadFlow, renameFlow } from '../../api/flows.ts';
import { useFailureText } from '../../components/use-failure-text.ts';
import { saveFlowFile } from './flow-file.ts';

/** Renames, duplicates and exports a flow, and tells how it went. */
export function useFlowActions(flow: Flow) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const listAgain = () => queryClient.invalidateQueries({ queryKey: flowsKey });

  const duplicate = useMutation({
    mutationFn: () => duplicateFlow(flow.id),
    onSuccess: (copy) =>
      notifications.show({ color: 'green', title: t`${copy.name} was created`, message: t`The copy is a draft.` }),
    onError: (error) =>
      notifications.show({ color: 'red', title: t`${flow.name} was not duplicated`, message: failureText(error) }),
    onSettled: listAgain,
  });

  const download = useMutation({
    mutationFn: async () => saveFlowFile(await loadFlow(flow.id)),
    onError: (error) =>
      notifications.show({ color: 'red', title: t`${flow.name} was not exported`, message: failureText(error) }),
  });

  async function rename(name: string): Promise<void> {
    await renameFlow(flow.id, name);
    await listAgain();
  }

  return { rename, duplicate, download };
}
