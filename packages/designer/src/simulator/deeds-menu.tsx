import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { deedsOn } from './deeds.ts';
import type { Simulator } from './model/create-simulator.ts';
import { useDeedLabels } from './use-deed-labels.ts';
import { useSimulated } from './use-simulator.ts';

/** Everything else that can happen in a conversation on this channel. */
export function DeedsMenu({ simulator }: { readonly simulator: Simulator }) {
  const { t } = useLingui();
  const labels = useDeedLabels();
  const channel = useSimulated(simulator, ({ setup }) => setup.channels[0]?.kind ?? 'whatsapp');
  const hasSent = useSimulated(
    simulator,
    ({ moment }) =>
      moment.conversations[0]?.thread.some((item) => item.type === 'effect' && item.effect.type === 'send-message') ===
      true,
  );
  return (
    <Menu position="top-start">
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t`Let something else happen`}>
          <IconPlus size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {deedsOn(channel)
          .filter(({ aboutSent }) => aboutSent !== true || hasSent)
          .map(({ id, event }) => (
            <Menu.Item key={id} onClick={() => simulator.act(event)}>
              {labels[id]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
