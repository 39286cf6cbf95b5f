import { triggerExecutor } from '../../step/trigger-executor.ts';

export const commentReceived = triggerExecutor<'comment-received'>(({ matches, posts }) => ({
  type: 'comment',
  matches,
  posts: posts ?? null,
}));
