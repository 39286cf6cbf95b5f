import type { ParsedFlow, ReplyOption } from '@janela/flow-schema';
import type { ScenarioSetup } from '@janela/runtime/simulation';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { TriedThread } from './tried-thread.tsx';
import { useTriedFlow } from './use-tried-flow.ts';

const HOUR = 3_600_000;

interface TriedConversationProps {
  readonly flow: ParsedFlow;
  readonly setup: ScenarioSetup;
}

/** A customer on one side, the flow on the other, and a clock that one moves. */
export function TriedConversation({ flow, setup }: TriedConversationProps) {
  const { t, i18n } = useLingui();
  const { timeZone } = setup.account;
  const { now, lines, windowClosesAt, act, moveBy, toNextTimer, restart } = useTriedFlow(flow, setup);
  const [text, setText] = useState('');
  const clock = i18n.date(new Date(now), { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone });

  function write(): void {
    if (text.trim() === '') return;
    act({ type: 'customer-message', action: 'message', text: text.trim() });
    setText('');
  }

  function press({ id, title }: ReplyOption): void {
    act({ type: 'customer-message', action: 'quick-reply', text: title, payload: id });
  }

  return (
    <Stack>
      <Text size="sm" c="dimmed">{t`You write as the customer. Nothing is sent and nothing is kept.`}</Text>
      <Group gap="xs" justify="space-between">
        <Text fw={600}>{clock}</Text>
        <Text size="sm">
          {windowClosesAt === null
            ? t`The window has not been opened yet.`
            : windowClosesAt > now
              ? t`The window is open.`
              : t`The window has closed.`}
        </Text>
      </Group>
      <TriedThread lines={lines} timeZone={timeZone} onPress={press} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            data-autofocus
            flex={1}
            label={t`As the customer`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">{t`Send`}</Button>
        </Group>
      </form>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={toNextTimer === null}
          onClick={() => toNextTimer?.()}
        >{t`To what comes next`}</Button>
        <Button variant="default" onClick={() => moveBy(HOUR)}>{t`+1 hour`}</Button>
        <Button variant="default" onClick={() => moveBy(23 * HOUR)}>{t`+23 hours`}</Button>
        <Button variant="default" onClick={() => act({ type: 'human-message', source: 'console' })}>
          {t`Somebody of the team answers`}
        </Button>
        <Button variant="subtle" onClick={restart}>{t`From the beginning`}</Button>
      </Group>
    </Stack>
  );
}
