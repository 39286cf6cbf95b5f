import type { ChannelKind } from '@janela/messaging-window';
import { temporalCalendar } from '@janela/runtime/calendar';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Popover, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import type { Simulator } from './model/create-simulator.ts';
import { fieldLines, readFieldLines } from './model/field-lines.ts';
import { useSimulated } from './use-simulator.ts';
import { useDesigner } from '../designer-context.tsx';

const CHANNELS: readonly { readonly value: ChannelKind; readonly label: string }[] = [
  { value: 'whatsapp', label: 'WhatsApp' },
  { value: 'messenger', label: 'Messenger' },
  { value: 'instagram', label: 'Instagram' },
];

/** Who writes, on which channel, where and when it begins: what the simulation starts with. */
export function WhoWrites({ simulator }: { readonly simulator: Simulator }) {
  const { t } = useLingui();
  const { directory } = useDesigner();
  const setup = useSimulated(simulator, (state) => state.setup);
  const [opened, setOpened] = useState(false);
  const [conversation] = setup.conversations ?? [];
  const [channel] = setup.channels;
  if (conversation === undefined || channel === undefined) return null;
  const { facts } = conversation;
  const person = (changes: Partial<typeof conversation>): void =>
    simulator.restart({ ...setup, conversations: [{ ...conversation, ...changes }] });

  return (
    <Group justify="space-between" gap={8} wrap="nowrap">
      <Select
        size="xs"
        aria-label={t`Channel`}
        data={[...CHANNELS]}
        allowDeselect={false}
        value={channel.kind}
        onChange={(kind) => {
          const next = CHANNELS.find(({ value }) => value === kind);
          if (next !== undefined) simulator.restart({ ...setup, channels: [{ ...channel, kind: next.value }] });
        }}
      />
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserCog size={14} aria-hidden="true" />}
            onClick={() => setOpened(!opened)}
          >
            {t`Who writes`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={8}>
            <TextInput
              size="xs"
              label={t`Name`}
              placeholder={t`a brand-new contact`}
              value={conversation.contact ?? ''}
              onChange={({ currentTarget: { value } }) => person({ contact: value === '' ? null : value })}
            />
            <TagsInput
              size="xs"
              label={t`Tags`}
              data={[...(directory.tags ?? [])]}
              value={[...facts.tags]}
              onChange={(tags) => person({ facts: { ...facts, tags } })}
            />
            <TextInput
              size="xs"
              label={t`Stage`}
              value={facts.stage ?? ''}
              onChange={({ currentTarget: { value } }) =>
                person({ facts: { ...facts, stage: value === '' ? null : value } })
              }
            />
            <Textarea
              size="xs"
              label={t`Fields`}
              description={t`One a line: city = Recife`}
              autosize
              minRows={2}
              defaultValue={fieldLines(facts.fields)}
              onBlur={({ currentTarget }) =>
                person({ facts: { ...facts, fields: readFieldLines(currentTarget.value) } })
              }
            />
            <Select
              size="xs"
              label={t`Assigned to`}
              clearable
              data={setup.team.map(({ id, name }) => ({ value: id, label: name }))}
              value={facts.assigneeId}
              onChange={(assigneeId) => person({ facts: { ...facts, assigneeId } })}
            />
            <TextInput
              size="xs"
              type="datetime-local"
              label={t`Begins (UTC)`}
              value={setup.start.slice(0, 16)}
              onChange={({ currentTarget: { value } }) => {
                if (value !== '') simulator.restart({ ...setup, start: `${value}:00Z` });
              }}
            />
            <TextInput
              size="xs"
              label={t`Time zone of the account`}
              defaultValue={setup.account.timeZone}
              onBlur={({ currentTarget: { value } }) => {
                if (temporalCalendar.isTimeZone(value))
                  simulator.restart({ ...setup, account: { ...setup.account, timeZone: value } });
              }}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
