import type { ParsedFlow } from '@janela/flow-schema';
import { compile } from '../../src/index.ts';
import { MemoryHost } from '../../src/simulation/index.ts';
import { T0 } from '../fixtures.ts';
import type { Dice } from '../soundness/dice.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const OFFICE = {
  timeZone: 'America/Sao_Paulo',
  days: Object.fromEntries(DAYS.map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
};
const TEAM = [
  { id: 'ana', name: 'Ana', role: 'admin', online: true },
  { id: 'caio', name: 'Caio', role: 'agent', online: false },
] as const;

/** A host of one conversation, `c`. Whatever it keeps goes through storage at every step, and dies where it would not survive. */
export function hostOf(flows: readonly ParsedFlow[], dice: Dice): MemoryHost {
  const published = flows.map((document, index) => ({
    flowId: `flow-${index + 1}`,
    versionId: `version-${index + 1}`,
    live: true,
    program: compile(document),
  }));
  const [, other] = published;
  // The second flow is also a version of the first one, that nobody has begun yet: runs may be taken along to it.
  const versions = other === undefined ? [] : [{ ...other, flowId: 'flow-1', versionId: 'version-next', live: false }];
  const kind = dice.pick(['whatsapp', 'messenger', 'instagram']);
  const channel = { id: 'channel-1', kind, name: 'Sales', marginMs: 60_000 };
  return new MemoryHost(T0, [...published, ...versions], {
    conversations: [{ id: 'c', channel, contact: { id: `contact-${dice.below(9)}`, name: dice.pick(['Ana', null]) } }],
    surroundings: {
      account: { timeZone: 'America/Sao_Paulo', workingHours: dice.chance(50) ? OFFICE : null, country: 'BR' },
      members: TEAM,
    },
  });
}
