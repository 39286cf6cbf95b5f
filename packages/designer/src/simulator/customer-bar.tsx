import { useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DeedsMenu } from './deeds-menu.tsx';
import type { Simulator } from './model/create-simulator.ts';
import classes from './simulator.module.css';

const AS = ['customer', 'person'] as const;

/** Where one writes, as the customer or as somebody of the team. */
export function CustomerBar({ simulator }: { readonly simulator: Simulator }) {
  const { t } = useLingui();
  const [as, setAs] = useState<(typeof AS)[number]>('customer');
  const [text, setText] = useState('');
  const names = { customer: t`As the customer`, person: t`As the team` };

  function write(event: FormEvent): void {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    if (as === 'customer') simulator.act({ type: 'customer-message', action: 'message', text: words });
    else simulator.act({ type: 'human-message', source: 'console', text: words });
    setText('');
  }

  return (
    <form className={classes['bar']} onSubmit={write}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t`Who writes`}
        data={AS.map((value) => ({ value, label: names[value] }))}
        value={as}
        onChange={(value) => setAs(AS.find((one) => one === value) ?? 'customer')}
      />
      <Group gap={6} wrap="nowrap">
        <DeedsMenu simulator={simulator} />
        <TextInput
          flex={1}
          aria-label={as === 'customer' ? t`Message of the customer` : t`Message of the team`}
          placeholder={t`Write a message`}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" px="sm">{t`Send`}</Button>
      </Group>
    </form>
  );
}
