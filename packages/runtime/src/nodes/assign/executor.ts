import type { AssignTo } from '@janela/flow-schema';
import type { NodeExecutor, StepContext } from '../../step/executor.ts';

export const assign: NodeExecutor<'assign'> = {
  enter({ params: { to } }, context) {
    const memberId = chosen(to, context);
    const found = memberId !== null || to.type === 'nobody';
    return {
      exit: { type: 'leave', port: found ? 'next' : 'nobody' },
      changes: found ? [{ type: 'assignee-changed', memberId }] : [],
      trace: [{ type: 'assigned', memberId }],
    };
  },
  resume: null,
  trigger: null,
};

function chosen(to: AssignTo, { env: { team } }: StepContext): string | null {
  if (to.type === 'nobody') return null;
  if (to.type === 'person') return team.members.some(({ id }) => id === to.memberId) ? to.memberId : null;
  const { among, onlineOnly } = to;
  const able = team.members.filter(
    ({ id, online }) => (among === undefined || among.includes(id)) && (online || !onlineOnly),
  );
  return team.pick(
    to.type,
    able.map(({ id }) => id),
  );
}
