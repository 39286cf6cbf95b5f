import { triggerExecutor } from '../shared/trigger-executor.ts';

export const storyMention = triggerExecutor<'story-mention'>(() => ({ type: 'story-mention' }));
