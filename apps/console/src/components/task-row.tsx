import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { Link } from 'wouter';
import type { Task } from '../api/answers.ts';
import { setTaskDone, tasksKey } from '../api/tasks.ts';
import { useNow } from '../app/use-now.ts';
import { ChannelIcon } from './channel-icon.tsx';
import classes from './task-row.module.css';
import { useFailureText } from './use-failure-text.ts';

interface TaskRowProps {
  readonly task: Task;
  /** Whether it says whom it concerns; not where one looks at the conversation. */
  readonly withContact?: boolean;
}

/** One task, to be ticked off. */
export function TaskRow({ task, withContact = false }: TaskRowProps) {
  const { t, i18n } = useLingui();
  const now = useNow();
  const failureText = useFailureText();
  const queryClient = useQueryClient();
  const tick = useMutation({
    mutationFn: (done: boolean) => setTaskDone(task, done),
    onError: (error) => notifications.show({ color: 'red', message: failureText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tasksKey }),
  });
  const done = tick.isPending ? tick.variables : task.doneAt !== null;
  const due = task.dueAt === null ? null : new Date(task.dueAt);
  const when = due === null ? null : i18n.date(due, { dateStyle: 'medium', timeStyle: 'short' });
  const late = due !== null && !done && due.getTime() < now;
  return (
    <li className={classes['task']} data-done={done}>
      <Checkbox label={task.title} checked={done} onChange={(event) => tick.mutate(event.currentTarget.checked)} />
      <p className={classes['facts']}>
        {when !== null && (
          <span className={classes['due']} data-late={late}>
            {late ? t`Overdue since ${when}` : t`Due ${when}`}
          </span>
        )}
        {withContact && (
          <Link href={`/conversations/${task.conversationId}`} className={classes['contact'] ?? ''}>
            <ChannelIcon kind={task.channel.kind} size={14} />
            {task.contactName ?? t`A customer`}
          </Link>
        )}
      </p>
    </li>
  );
}
