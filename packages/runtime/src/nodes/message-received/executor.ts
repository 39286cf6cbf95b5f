import { triggerExecutor } from '../../step/trigger-executor.ts';

export const messageReceived = triggerExecutor<'message-received'>(({ matches }) => ({
  type: 'customer-message',
  matches,
  from: 'anywhere',
}));
