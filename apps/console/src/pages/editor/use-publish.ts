import type { Issue } from '@janela/flow-schema';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flow, Published } from '../../api/answers.ts';
import { flowsKey, publishFlow } from '../../api/flows.ts';
import { issuesOf } from './issues-of.ts';
import { ALL_STAY, type RunChoices } from './run-choices.ts';

interface Publishing {
  readonly flow: Pick<Flow, 'id' | 'name'>;
  readonly flush: () => Promise<number | null>;
  readonly onPublished: () => void;
  readonly onRefused: (issues: readonly Issue[]) => void;
}

interface PublishOrder {
  readonly note: string;
  readonly choices: RunChoices;
}

/** The draft could not be saved; why is told where the saved state stands. */
export class NotSaved extends Error {}

/** Saves, publishes, and tells the number and what happened to the conversations under way. */
export function usePublish({ flow, flush, onPublished, onRefused }: Publishing) {
  const { t } = useLingui();
  const queryClient = useQueryClient();

  function tell({ number, runs }: Published): void {
    const { moved, stopped, stayed } = runs;
    const sentences = [
      t`It works from now on.`,
      moved > 0 && t`${plural(moved, { one: '# conversation goes on in it.', other: '# conversations go on in it.' })}`,
      stopped > 0 && t`${plural(stopped, { one: '# conversation stops.', other: '# conversations stop.' })}`,
      stayed > 0 &&
        t`${plural(stayed, { one: '# conversation finishes on its old version.', other: '# conversations finish on their old version.' })}`,
    ];
    notifications.show({
      color: 'green',
      title: t`${flow.name} is live: version ${number}`,
      message: sentences.filter((sentence) => sentence !== false).join(' '),
    });
  }

  return useMutation({
    mutationFn: async ({ note, choices }: PublishOrder) => {
      const revision = await flush();
      if (revision === null) throw new NotSaved(t`The draft could not be saved, so nothing was published.`);
      const text = note.trim();
      return publishFlow(flow.id, {
        revision,
        ...(text === '' ? {} : { note: text }),
        ...(choices === ALL_STAY ? {} : { runs: choices }),
      });
    },
    onSuccess: (published) => {
      tell(published);
      onPublished();
    },
    onError: (error) => {
      const issues = issuesOf(error);
      if (issues.length > 0) onRefused(issues);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey }),
  });
}
