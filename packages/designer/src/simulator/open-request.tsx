import { useLingui } from '@lingui/react/macro';
import { Button, Group, JsonInput, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Simulator } from './model/create-simulator.ts';
import classes from './simulator.module.css';
import { useSimulated } from './use-simulator.ts';

/** While the flow waits for another system: one answers in its place. */
export function OpenRequest({ simulator }: { readonly simulator: Simulator }) {
  const { t } = useLingui();
  const request = useSimulated(simulator, ({ moment }) => moment.conversations[0]?.openRequest ?? null);
  const [body, setBody] = useState('{}');
  const [status, setStatus] = useState(200);
  if (request === null) return null;
  const json = parsed(body);

  function answer(): void {
    if (json === undefined) return;
    simulator.act({ type: 'http-answered', answer: { outcome: 'ok', status, json: json.value } });
  }

  return (
    <section className={classes['request']} aria-label={t`Answer of the other system`}>
      <p className={classes['asked']}>
        {t`The flow asks ${request.method} ${request.url} and waits. Answer in its place:`}
      </p>
      <JsonInput
        label={t`Answer (JSON)`}
        value={body}
        error={json === undefined ? t`This is not JSON.` : undefined}
        autosize
        minRows={2}
        onChange={setBody}
      />
      <Group gap={6} align="flex-end" mt={8}>
        <NumberInput
          label={t`Status`}
          w={96}
          min={200}
          max={599}
          value={status}
          onChange={(value) => setStatus(typeof value === 'number' ? value : 200)}
        />
        <Button
          disabled={json === undefined}
          onClick={() =>
            status < 400
              ? answer()
              : simulator.act({
                  type: 'http-answered',
                  answer: { outcome: 'failed', status, reason: `http_${status}` },
                })
          }
        >
          {t`Answer`}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            simulator.act({ type: 'http-answered', answer: { outcome: 'failed', status: null, reason: 'unreachable' } })
          }
        >
          {t`Cannot be reached`}
        </Button>
        <Button
          variant="default"
          onClick={() => simulator.act({ type: 'http-answered', answer: { outcome: 'timed-out' } })}
        >
          {t`No answer in time`}
        </Button>
      </Group>
    </section>
  );
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
