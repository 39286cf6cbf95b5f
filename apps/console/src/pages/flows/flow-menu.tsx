import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Flow } from '../../api/answers.ts';
import { DeleteFlowModal } from './delete-flow-modal.tsx';
import { FlowNameModal } from './flow-name-modal.tsx';
import { useFlowActions } from './use-flow-actions.ts';
import { usePauseFlow } from './use-pause-flow.ts';

/** Seldom asked for: the list is there without it. */
const KeepAsTemplate = lazy(async () => ({
  default: (await import('../templates/keep-as-template.tsx')).KeepAsTemplate,
}));

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface FlowMenuProps {
  readonly flow: Flow;
  readonly mayChange: boolean;
}

/** What one can do with a flow of the list, besides opening it. */
export function FlowMenu({ flow, mayChange }: FlowMenuProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'rename' | 'keep' | 'delete' | null>(null);
  const { rename, duplicate, download } = useFlowActions(flow);
  const pause = usePauseFlow(flow);
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size={44} aria-label={t`More for ${flow.name}`} loading={duplicate.isPending}>
            <IconDots size={20} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && (
            <>
              <Menu.Item
                leftSection={<IconPencil {...ICON} />}
                onClick={() => setAsking('rename')}
              >{t`Rename`}</Menu.Item>
              <Menu.Item
                leftSection={<IconCopy {...ICON} />}
                onClick={() => duplicate.mutate()}
              >{t`Duplicate`}</Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={() => download.mutate()}>
            {t`Export as a file`}
          </Menu.Item>
          {mayChange && (
            <Menu.Item leftSection={<IconTemplate {...ICON} />} onClick={() => setAsking('keep')}>
              {t`Save as template`}
            </Menu.Item>
          )}
          {mayChange && flow.state === 'live' && (
            <Menu.Item leftSection={<IconPlayerPause {...ICON} />} onClick={() => pause.mutate()}>{t`Pause`}</Menu.Item>
          )}
          {mayChange && flow.state === 'paused' && (
            <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={() => pause.mutate()}>{t`Resume`}</Menu.Item>
          )}
          {mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item
                c="var(--mantine-color-error)"
                leftSection={<IconTrash {...ICON} />}
                onClick={() => setAsking('delete')}
              >
                {t`Delete`}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'rename' && (
        <FlowNameModal
          title={t`Rename the flow`}
          action={t`Rename`}
          name={flow.name}
          onClose={() => setAsking(null)}
          onSubmit={rename}
        />
      )}
      {asking === 'keep' && (
        <Suspense>
          <KeepAsTemplate flow={flow} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {asking === 'delete' && <DeleteFlowModal flow={flow} onClose={() => setAsking(null)} />}
    </>
  );
}
