import { triggerExecutor } from '../../step/trigger-executor.ts';

export const buttonPressed = triggerExecutor<'button-pressed'>(({ buttons }) => ({
  type: 'button',
  buttons: buttons ?? null,
}));
