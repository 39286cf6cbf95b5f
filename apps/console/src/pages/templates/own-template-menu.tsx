import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountTemplatesKey, changeTemplate, loadTemplateFile } from '../../api/templates.ts';
import { useFailureText } from '../../components/use-failure-text.ts';
import { saveJsonFile, templateFileName } from '../flows/flow-file.ts';
import type { GalleryTemplate } from './gallery-template.ts';
import { RemoveTemplateModal } from './remove-template-modal.tsx';
import { TemplateWordsModal } from './template-words-modal.tsx';
import classes from './templates-page.module.css';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface OwnTemplateMenuProps {
  readonly template: GalleryTemplate;
  readonly mayChange: boolean;
}

/** What one can do with a template of the account, besides using it. */
export function OwnTemplateMenu({ template, mayChange }: OwnTemplateMenuProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const [asking, setAsking] = useState<'change' | 'remove' | null>(null);
  const { id, title } = template;
  const share = useMutation({
    mutationFn: async () => saveJsonFile(templateFileName(title), await loadTemplateFile(id)),
    onError: (error) =>
      notifications.show({ color: 'red', title: t`${title} was not exported`, message: failureText(error) }),
  });
  return (
    <div className={classes['menu']}>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size={44} aria-label={t`More for ${title}`} loading={share.isPending}>
            <IconDots size={20} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={() => share.mutate()}>
            {t`Share as a file`}
          </Menu.Item>
          {mayChange && (
            <>
              <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setAsking('change')}>
                {t`Rename`}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                c="var(--mantine-color-error)"
                leftSection={<IconTrash {...ICON} />}
                onClick={() => setAsking('remove')}
              >
                {t`Delete`}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'change' && (
        <TemplateWordsModal
          title={t`Rename the template`}
          action={t`Save`}
          words={template}
          onClose={() => setAsking(null)}
          onSubmit={async (words) => {
            await changeTemplate(id, words);
            await queryClient.invalidateQueries({ queryKey: accountTemplatesKey });
          }}
        />
      )}
      {asking === 'remove' && <RemoveTemplateModal template={template} onClose={() => setAsking(null)} />}
    </div>
  );
}
