import { proveWindows } from '@janela/flow-schema';
import type { WeeklyHours, WindowVerdict } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.ts';
import { MemoryHost } from '../../src/simulation/memory-host.ts';
import { Dice } from './dice.ts';
import { randomFlow } from './random-flow.ts';
import { live } from './random-life.ts';

/** `SOUNDNESS_FLOWS=150000` for the long run; a failure names its seed. */
const FLOWS = Number(process.env['SOUNDNESS_FLOWS'] ?? 1_500);
const FIRST_SEED = Number(process.env['SOUNDNESS_SEED'] ?? 0);
const PER_TEST = 250;

const OFFICE: WeeklyHours = {
  timeZone: 'America/Sao_Paulo',
  days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
};

/** One drawn flow, lived through; what it sent and what was refused, by the verdict of the analysis. */
function contradictions(seed: number): readonly string[] {
  const dice = new Dice(seed);
  const flow = randomFlow(dice);
  if (flow === null) return [];
  const kind = dice.pick(['whatsapp', 'messenger', 'instagram']);
  const workingHours = dice.chance(50) ? OFFICE : null;
  const proofs = new Map(
    proveWindows(flow, { channels: [kind], workingHours }).map((proof) => [proof.nodeId, proof.verdict]),
  );
  const host = new MemoryHost(
    1_772_452_800_000 + dice.below(7 * 24) * 3_600_000,
    [{ flowId: 'flow-1', versionId: 'version-1', live: true, program: compile(flow) }],
    {
      conversations: [
        {
          id: 'c',
          channel: { id: 'channel-1', kind, name: 'Sales', marginMs: 60_000 },
          contact: { id: 'k', name: 'Ana' },
        },
      ],
      surroundings: { account: { timeZone: 'America/Sao_Paulo', workingHours, country: 'BR' }, members: [] },
    },
  );
  live(host, 'c', dice);
  const wrong = host.happenings.filter(({ what, node }) => contradicts(what, proofs.get(node)));
  return [...new Set(wrong.map(({ what, node }) => `seed ${seed}: ${node} was ${what}, though ${proofs.get(node)}`))];
}

function contradicts(what: string, verdict: WindowVerdict | undefined): boolean {
  if (what === 'sent') return verdict === 'never' || verdict === undefined;
  return what === 'blocked' && (verdict === 'proved' || verdict === 'guarded' || verdict === undefined);
}

describe('the window proof against the interpreter', () => {
  const batches = Array.from({ length: Math.ceil(FLOWS / PER_TEST) }, (_, index) => FIRST_SEED + index * PER_TEST);

  test.each(batches)(
    'no life of a drawn flow contradicts it, from seed %d',
    (first) => {
      const wrong = Array.from({ length: PER_TEST }, (_, index) => contradictions(first + index)).flat();
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('the draws are worth something: they send, are refused, and meet every verdict', () => {
    const verdicts = new Set(
      Array.from({ length: 200 }, (_, seed) => randomFlow(new Dice(seed))).flatMap((flow) =>
        flow === null ? [] : proveWindows(flow).map(({ verdict }) => verdict),
      ),
    );
    expect([...verdicts].toSorted()).toEqual(['guarded', 'may-be-outside', 'never', 'proved']);
  });
});
