import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flow } from '../../api/answers.ts';
import { flowsKey, pauseFlow, resumeFlow } from '../../api/flows.ts';
import { useFailureText } from '../../components/use-failure-text.ts';

/** Pauses a live flow, resumes a paused one. */
export function usePauseFlow(flow: Pick<Flow, 'id' | 'name' | 'state'>) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  return useMutation({
    mutationFn: () => (flow.state === 'paused' ? resumeFlow(flow.id) : pauseFlow(flow.id)),
    onSuccess: ({ state }) =>
      notifications.show(
        state === 'paused'
          ? { title: t`${flow.name} is paused`, message: t`It starts no new conversations. Those under way go on.` }
          : { color: 'green', title: t`${flow.name} is live again`, message: t`It works from now on.` },
      ),
    onError: (error) =>
      notifications.show({ color: 'red', title: t`${flow.name} was not changed`, message: failureText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey }),
  });
}
