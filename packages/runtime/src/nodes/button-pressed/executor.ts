import { triggerExecutor } from '../shared/trigger-executor.ts';

export const buttonPressed = triggerExecutor<'button-pressed'>(({ buttons }) => ({
  type: 'button',
  buttons: buttons ?? null,
}));
