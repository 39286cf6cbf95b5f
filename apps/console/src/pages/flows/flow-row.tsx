import { useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flow } from '../../api/answers.ts';
import { flowsKey, pauseFlow, publishFlow, resumeFlow } from '../../api/flows.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useFailureText } from '../../components/use-failure-text.ts';
import classes from './flows-page.module.css';

interface FlowRowProps {
  readonly flow: Flow;
  readonly mayChange: boolean;
}

export function FlowRow({ flow, mayChange }: FlowRowProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const states: Readonly<Record<Flow['state'], string>> = { draft: t`Draft`, live: t`Live`, paused: t`Paused` };
  const actions: Readonly<Record<Flow['state'], { label: string; name: string; run: () => Promise<unknown> }>> = {
    draft: { label: t`Publish`, name: t`Publish ${flow.name}`, run: () => publishFlow(flow.id, flow.revision) },
    live: { label: t`Pause`, name: t`Pause ${flow.name}`, run: () => pauseFlow(flow.id) },
    paused: { label: t`Resume`, name: t`Resume ${flow.name}`, run: () => resumeFlow(flow.id) },
  };
  const action = actions[flow.state];
  const change = useMutation({
    mutationFn: action.run,
    onError: (error) =>
      notifications.show({ color: 'red', title: t`${flow.name} was not changed`, message: failureText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey }),
  });
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        <Title order={2} size="h3">
          {flow.name}
        </Title>
        <p className={classes['facts']}>
          <span className={classes['state']} data-state={flow.state}>
            {states[flow.state]}
          </span>
          {flow.liveVersion !== null && <span>{t`Version ${flow.liveVersion}`}</span>}
          <span>
            {t`Changed`} <RelativeTime at={flow.updatedAt} />
          </span>
        </p>
      </div>
      {mayChange && (
        <Button
          variant={flow.state === 'draft' ? 'filled' : 'default'}
          aria-label={action.name}
          loading={change.isPending}
          onClick={() => change.mutate()}
        >
          {action.label}
        </Button>
      )}
    </li>
  );
}
