import type { LinkButton, ReplyOption } from '@janela/flow-schema';
import { Button } from '@mantine/core';
import type { Simulator } from './model/create-simulator.ts';
import classes from './phone.module.css';

interface PressesProps {
  readonly options: readonly (ReplyOption | LinkButton)[];
  /** What the platform calls the press. */
  readonly action: 'postback' | 'quick-reply';
  readonly simulator: Simulator;
  readonly pressable: boolean;
}

/** What the customer may press. A link leads out of the conversation, so pressing it does nothing here. */
export function Presses({ options, action, simulator, pressable }: PressesProps) {
  return (
    <span className={classes['options']}>
      {options.map((option) =>
        'url' in option ? (
          <em key={option.url} className={classes['media']}>
            {option.title}
          </em>
        ) : (
          <Button
            key={option.id}
            size="compact-sm"
            variant="light"
            disabled={!pressable}
            onClick={() => simulator.act({ type: 'customer-message', action, text: option.title, payload: option.id })}
          >
            {option.title}
          </Button>
        ),
      )}
    </span>
  );
}
