import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { conversationTasks } from '../../api/tasks.ts';
import { TaskRow } from '../../components/task-row.tsx';
import classes from './conversation-tasks.module.css';

/** What is to be done about this conversation; nothing where there is nothing. */
export function ConversationTasks({ conversationId }: { readonly conversationId: string }) {
  const { t } = useLingui();
  const tasks = useQuery(conversationTasks(conversationId)).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <section>
      <Text fw={600} size="sm" component="h3">
        {t`Open tasks`}
      </Text>
      <ul className={classes['tasks']}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}
