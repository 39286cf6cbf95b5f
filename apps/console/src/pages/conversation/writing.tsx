import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConversationDetail } from '../../api/answers.ts';
import { Composer } from './composer.tsx';
import { NoteComposer } from './note-composer.tsx';

/** Where one writes: to the customer, or a note to the team. */
export function Writing({ conversation }: { readonly conversation: ConversationDetail }) {
  const { t } = useLingui();
  const [noting, setNoting] = useState(false);
  if (noting) return <NoteComposer conversationId={conversation.id} onDone={() => setNoting(false)} />;
  return (
    <Composer
      conversation={conversation}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconNote size={16} aria-hidden="true" />}
          onClick={() => setNoting(true)}
        >
          {t`Write a note`}
        </Button>
      }
    />
  );
}
