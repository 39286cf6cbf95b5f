import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Indicator, Popover, Select, Stack, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { labelList } from '../../api/conversations.ts';
import { memberList } from '../../api/members.ts';
import { useMe } from '../../api/session.ts';
import { useConversationFilter } from './use-conversation-filter.ts';

/** Tag, stage and assignee: seldom all needed, so they wait behind one button. */
export function MoreFilters() {
  const { t } = useLingui();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [filter, change] = useConversationFilter();
  const labels = useQuery({ ...labelList(), enabled: opened });
  const members = useQuery({ ...memberList(), enabled: opened });
  const me = useMe().data?.member.id;
  const set = [filter.tag, filter.stage, filter.assigneeId].filter((value) => value !== null).length;
  const name = set === 0 ? t`More filters` : t`More filters, ${set} set`;
  const people = (members.data ?? []).map(({ id, name: label }) => ({ value: id, label: id === me ? t`Me` : label }));
  return (
    <Popover opened={opened} onDismiss={close} trapFocus withinPortal position="bottom-end" shadow="md">
      <Popover.Target>
        <Tooltip label={name} disabled={opened}>
          <Indicator disabled={set === 0} size={10} offset={4}>
            <ActionIcon variant="default" size={40} aria-label={name} onClick={toggle}>
              <IconFilter size={18} aria-hidden="true" />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`More filters`}>
        <Stack w={240}>
          <Select
            label={t`Responsible`}
            clearable
            clearButtonProps={{ 'aria-label': t`Everybody’s` }}
            placeholder={t`Everybody’s`}
            comboboxProps={{ withinPortal: false }}
            data={[{ value: 'none', label: t`Nobody` }, ...people]}
            value={filter.assigneeId}
            onChange={(assigneeId) => change({ assigneeId })}
          />
          <LabelSelect
            label={t`Tag`}
            known={labels.data?.tags ?? []}
            value={filter.tag}
            onChange={(tag) => change({ tag })}
          />
          <LabelSelect
            label={t`Stage`}
            known={labels.data?.stages ?? []}
            value={filter.stage}
            onChange={(stage) => change({ stage })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface LabelSelectProps {
  readonly label: string;
  readonly known: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function LabelSelect({ label, known, value, onChange }: LabelSelectProps) {
  const { t } = useLingui();
  // What stands in the address may be in use no longer.
  const data = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Any` }}
      placeholder={t`Any`}
      nothingFoundMessage={t`Nothing found`}
      comboboxProps={{ withinPortal: false }}
      data={[...data]}
      value={value}
      onChange={onChange}
    />
  );
}
