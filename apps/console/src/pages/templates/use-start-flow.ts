import type { TemplateAnswer } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { accountSettings, changeAccount } from '../../api/account.ts';
import type { FlowDetail, Published, WorkingHours } from '../../api/answers.ts';
import { deleteFlow, flowDetail, flowsKey, publishFlow } from '../../api/flows.ts';
import { createFromTemplate } from '../../api/templates.ts';
import { useLanguage } from '../../app/language.ts';

export interface FlowStart {
  readonly way: 'publish' | 'open';
  readonly answers: readonly TemplateAnswer[];
  /** To be kept with the account first; null: they stay as they are. */
  readonly workingHours: WorkingHours | null;
}

/** Makes a flow of a template, and publishes or opens it. A flow that could not be published is not left behind. */
export function useStartFlow(templateId: string) {
  const { t } = useLingui();
  const locale = useLanguage();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();
  return useMutation({
    mutationFn: async ({ way, answers, workingHours }: FlowStart) => {
      if (workingHours !== null)
        queryClient.setQueryData(accountSettings().queryKey, await changeAccount({ workingHours }));
      const flow = await createFromTemplate({ templateId, locale, answers: [...answers] });
      return { flow, published: way === 'publish' ? await publishOrForget(flow) : null };
    },
    onSuccess: ({ flow, published }) => {
      if (published === null) {
        queryClient.setQueryData(flowDetail(flow.id).queryKey, flow);
        goTo(`/flows/${flow.id}`);
        return;
      }
      const { number } = published;
      notifications.show({
        color: 'green',
        title: t`${flow.name} is live: version ${number}`,
        message: t`It works from now on.`,
      });
      goTo('/flows');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey, exact: true }),
  });
}

async function publishOrForget({ id, revision }: FlowDetail): Promise<Published> {
  try {
    return await publishFlow(id, { revision });
  } catch (error) {
    // That it was refused is the news; whether it could be taken away again is not.
    await deleteFlow(id).catch(() => {});
    throw error;
  }
}
