import { z } from 'zod';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAtAction } from '../triggers/event-trigger.ts';
import { uniqueList } from '../fields/names.ts';
import { share } from '../triggers/rules-meet.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the customer presses a button, an entry of the menu, or an ice breaker. */
export interface ButtonPressedParams extends TriggerRules {
  /** Ids or titles of the buttons. Absent: any that no question waits for. */
  readonly buttons?: readonly string[] | undefined;
}

export const buttonPressed = defineTrigger<'button-pressed', Pick<ButtonPressedParams, 'buttons'>>({
  kind: 'button-pressed',
  fields: { buttons: uniqueList(z.string().trim().min(1).max(1_000), 100).optional() },
  defaults: {},
  form: [{ field: 'buttons', widget: 'words', optional: true }],
  onMessage: () => 'some',
  meets: (one, other) => one.buttons === undefined || other.buttons === undefined || share(one.buttons, other.buttons),
  begins: beginsAtAction('postback', ['whatsapp', 'messenger', 'instagram']),
});
