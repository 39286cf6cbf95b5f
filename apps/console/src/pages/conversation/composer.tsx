import { useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconLock, IconSend } from '@tabler/icons-react';
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { ConversationDetail } from '../../api/answers.ts';
import { conversationDetail } from '../../api/conversations.ts';
import { useNow } from '../../app/use-now.ts';
import { useFailureText } from '../../components/use-failure-text.ts';
import { WindowTime } from '../../components/window-time.tsx';
import { composerState, isOutdated, overLimit } from './composer-state.ts';
import classes from './composer.module.css';
import { useRefusalText } from './refusal-text.ts';
import { useDraft } from './use-draft.ts';
import { useSendMessage } from './use-send-message.ts';

/** On touch screens Enter makes a new line, as everywhere there. */
const TOUCH = '(pointer: coarse)';

interface ComposerProps {
  readonly conversation: ConversationDetail;
  /** Stands beside the time left: what else can be written. */
  readonly aside?: ReactNode;
}

/** Where one answers. It knows until when, and where not it says why. */
export function Composer({ conversation, aside }: ComposerProps) {
  const { t, i18n } = useLingui();
  const now = useNow();
  const queryClient = useQueryClient();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(conversation.id);
  const send = useSendMessage(conversation.id);
  const refusalText = useRefusalText();
  const failureText = useFailureText();
  const reasonId = useId();
  const { kind } = conversation.channel;
  const state = composerState(conversation, now);
  const outdated = isOutdated(conversation, now);
  const tooLong = overLimit(text, kind);
  const sendable = state.writable && text.trim() !== '' && tooLong === 0 && !send.isPending;

  useEffect(() => {
    // preventScroll: on a phone the thread must not jump while it is still being laid out.
    box.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (outdated) void queryClient.invalidateQueries({ queryKey: conversationDetail(conversation.id).queryKey });
  }, [outdated, queryClient, conversation.id]);

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!sendable) return;
    send.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        box.current?.focus();
      },
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!sends || matchMedia(TOUCH).matches) return;
    event.preventDefault();
    submit();
  }

  return (
    <form className={classes['composer']} onSubmit={submit}>
      <div className={classes['state']}>
        {state.writable ? (
          <>
            <WindowTime window={state.window} size={20} />
            {state.lane === 'answer' && (
              <span>{t`The 24-hour window has closed; as a person you may still answer for 7 days.`}</span>
            )}
          </>
        ) : (
          <p className={classes['reason']} id={reasonId}>
            <IconLock size={16} aria-hidden="true" />
            {refusalText(state.reason, kind)}
          </p>
        )}
        {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
      </div>
      <div className={classes['row']}>
        <Textarea
          ref={box}
          className={classes['box'] ?? ''}
          aria-label={t`Message`}
          attributes={{ input: state.writable ? {} : { 'aria-describedby': reasonId } }}
          placeholder={state.writable ? t`Write your answer` : ''}
          autosize
          minRows={1}
          maxRows={8}
          disabled={!state.writable}
          readOnly={send.isPending}
          value={text}
          error={tooLong > 0 ? t`Too long by ${i18n.number(tooLong)}. Shorten it or send it in two parts.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          type="submit"
          className={classes['send'] ?? ''}
          disabled={!sendable && !send.isPending}
          loading={send.isPending}
          leftSection={<IconSend size={18} aria-hidden="true" />}
        >
          {t`Send`}
        </Button>
      </div>
      <div role="alert">
        {send.isError && (
          <p className={classes['failure']}>
            {failureText(send.error)} {t`Your text is still here.`}
          </p>
        )}
      </div>
    </form>
  );
}
