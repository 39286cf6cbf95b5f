import { triggerExecutor } from '../../step/trigger-executor.ts';

export const tagAdded = triggerExecutor<'tag-added'>(({ tags }) => ({ type: 'tag-added', tags: tags ?? null }));
