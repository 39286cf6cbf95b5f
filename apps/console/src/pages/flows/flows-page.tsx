import { useLingui } from '@lingui/react/macro';
import { Button, Group, Menu, Select, Skeleton, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconFileImport, IconFilePlus, IconRoute, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Flow } from '../../api/answers.ts';
import { flowList } from '../../api/flows.ts';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { fitsSearch } from '../../components/fits-search.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { FlowRow } from './flow-row.tsx';
import classes from './flows-page.module.css';
import { NewFlow } from './new-flow.tsx';
import { useFlowStateText } from './flow-state.tsx';
import { FLOW_STATES, useFlowFilter, type FlowFilter } from './use-flow-filter.ts';

const ANY = 'any';
const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function FlowsPage() {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const list = useQuery(flowList());
  const [filter, change] = useFlowFilter();
  const [starting, setStarting] = useState<'empty' | 'import' | null>(null);
  const shown = list.data?.filter((flow) => fits(flow, filter));

  const start = isAdmin && (
    <Group gap="xs">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown {...ICON} />}>{t`New flow`}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFilePlus {...ICON} />} onClick={() => setStarting('empty')}>
            {t`Empty flow`}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport {...ICON} />} onClick={() => setStarting('import')}>
            {t`Import from a file`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button component={Link} href="/flows/templates">
        {t`Use a template`}
      </Button>
    </Group>
  );

  return (
    <PageBody>
      <PageHeader
        title={t`Flows`}
        description={t`A flow watches your conversations and acts for you.`}
        action={list.data && list.data.length > 0 && start}
      />
      {list.isPending && (
        <Stack gap="xs" aria-hidden="true">
          <Skeleton height={76} />
          <Skeleton height={76} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconRoute} title={t`No flows yet`} action={start}>
          {isAdmin
            ? t`Start from a template: you see it before anything is sent.`
            : t`An admin of your account can start one from a template.`}
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && <Filters filter={filter} onChange={change} />}
      {list.data && list.data.length > 0 && shown?.length === 0 && (
        <EmptyState
          icon={IconSearch}
          title={t`No flow fits`}
          action={
            <Button variant="default" onClick={() => change({ text: '', state: null })}>
              {t`Show all`}
            </Button>
          }
        />
      )}
      {shown && shown.length > 0 && (
        <ul className={classes['rows']}>
          {shown.map((flow) => (
            <FlowRow key={flow.id} flow={flow} mayChange={isAdmin} />
          ))}
        </ul>
      )}
      {starting !== null && <NewFlow way={starting} onClose={() => setStarting(null)} />}
    </PageBody>
  );
}

interface FiltersProps {
  readonly filter: FlowFilter;
  readonly onChange: (changes: Partial<FlowFilter>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useLingui();
  const states = useFlowStateText();
  return (
    <div className={classes['filters']}>
      <TextInput
        type="search"
        aria-label={t`Search flows`}
        placeholder={t`Search flows`}
        leftSection={<IconSearch {...ICON} />}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={t`State`}
        value={filter.state ?? ANY}
        data={[
          { value: ANY, label: t`All states` },
          ...FLOW_STATES.map((state) => ({ value: state, label: states[state] })),
        ]}
        onChange={(value) => onChange({ state: FLOW_STATES.find((state) => state === value) ?? null })}
      />
    </div>
  );
}

function fits(flow: Flow, { text, state }: FlowFilter): boolean {
  return (state === null || flow.state === state) && fitsSearch(flow.name, text);
}
