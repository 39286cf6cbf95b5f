import { triggerExecutor } from '../../step/trigger-executor.ts';

export const tagRemoved = triggerExecutor<'tag-removed'>(({ tags }) => ({ type: 'tag-removed', tags: tags ?? null }));
