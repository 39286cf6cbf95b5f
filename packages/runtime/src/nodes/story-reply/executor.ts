import { triggerExecutor } from '../../step/trigger-executor.ts';

export const storyReply = triggerExecutor<'story-reply'>(({ matches }) => ({
  type: 'customer-message',
  matches,
  from: 'story',
}));
