import type { NodeExecutor } from '../../step/executor.ts';
import { stableNumber } from '../../text/stable-number.ts';

export const randomSplit: NodeExecutor<'random-split'> = {
  enter({ id, params: { ways } }, { env }) {
    const total = ways.reduce((sum, { weight }) => sum + weight, 0);
    // Drawn from who it is and where: the same contact goes the same way again, and no draw has to be stored.
    let left = stableNumber(`${id}:${env.contact.id}`, total);
    const way = ways.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    const wayId = way?.id ?? ways[0]?.id ?? '';
    return { exit: { type: 'leave', port: wayId }, trace: [{ type: 'split', wayId }] };
  },
  resume: null,
  trigger: null,
};
