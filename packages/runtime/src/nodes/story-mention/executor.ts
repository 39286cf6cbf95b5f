import { triggerExecutor } from '../../step/trigger-executor.ts';

export const storyMention = triggerExecutor<'story-mention'>(() => ({ type: 'story-mention' }));
