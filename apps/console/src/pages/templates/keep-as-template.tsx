import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Flow } from '../../api/answers.ts';
import { accountTemplatesKey, keepTemplate } from '../../api/templates.ts';
import { TemplateWordsModal } from './template-words-modal.tsx';

interface KeepAsTemplateProps {
  readonly flow: Pick<Flow, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Keeps the draft of a flow as a template of the account. */
export function KeepAsTemplate({ flow, onClose }: KeepAsTemplateProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  return (
    <TemplateWordsModal
      title={t`Save as template`}
      action={t`Save the template`}
      note={t`Channels and people of your account are left out, and asked for when the template is used. So are values of request headers, which may be keys.`}
      words={{ title: flow.name, summary: '', goals: [], industries: [] }}
      onClose={onClose}
      onSubmit={async (words) => {
        const { title } = await keepTemplate({ flowId: flow.id, ...words });
        notifications.show({
          color: 'green',
          title: t`${title} is here`,
          message: t`You find it among your templates.`,
        });
        await queryClient.invalidateQueries({ queryKey: accountTemplatesKey });
      }}
    />
  );
}
