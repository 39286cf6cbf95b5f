import { useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { IconLock, IconNote } from '@tabler/icons-react';
import { useEffect, useId, useRef, type FormEvent } from 'react';
import { writeNote } from '../../api/conversations.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import classes from './composer.module.css';
import { useDraft } from './use-draft.ts';
import { useSendMessage } from './use-send-message.ts';

const LONGEST = 4_096;

interface NoteComposerProps {
  readonly conversationId: string;
  readonly onDone: () => void;
}

/** Where one writes for the team. It looks other than the composer, so that nobody mistakes one for the other. */
export function NoteComposer({ conversationId, onDone }: NoteComposerProps) {
  const { t } = useLingui();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(`${conversationId}.note`);
  const save = useSendMessage(conversationId, writeNote);
  const hintId = useId();
  const empty = text.trim() === '';

  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (empty || save.isPending) return;
    save.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        onDone();
      },
    });
  }

  return (
    <form className={classes['composer']} data-note onSubmit={submit}>
      <p className={classes['reason']} id={hintId}>
        <IconLock size={16} aria-hidden="true" />
        {t`Only the team sees this note. It is never sent to the customer.`}
      </p>
      <Textarea
        ref={box}
        aria-label={t`Note`}
        attributes={{ input: { 'aria-describedby': hintId } }}
        placeholder={t`What should the team know?`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        readOnly={save.isPending}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <div className={classes['noteActions']}>
        <FormFailure error={save.error} />
        <Button variant="default" onClick={onDone}>
          {t`Back to the answer`}
        </Button>
        <Button
          type="submit"
          disabled={empty && !save.isPending}
          loading={save.isPending}
          leftSection={<IconNote size={18} aria-hidden="true" />}
        >
          {t`Save the note`}
        </Button>
      </div>
    </form>
  );
}
