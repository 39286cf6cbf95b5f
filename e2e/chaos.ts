import { parseArgs } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { startKiller } from './chaos/killer.ts';
import { balance, type Ledger } from './chaos/ledger.ts';
import { makePlan, seededRandom } from './chaos/plan.ts';
import { passTheNight, remindersFallDue, writeAndAnswer } from './chaos/play.ts';
import { signIn } from './stage/admin.ts';
import { furnish, type Stage, startStage } from './stage/start-stage.ts';

/**
 * `pnpm chaos`: kills the server again and again while customers write, people answer and reminders fall due, then holds
 * what the world saw against the plan. `--quick` does less of it; `--seed` repeats a run.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string' },
    conversations: { type: 'string' },
    kills: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const size = Number(values.conversations ?? (values.quick ? 120 : 2_000));
const times = Number(values.kills ?? (values.quick ? 4 : 20));

const startedAt = performance.now();
console.log(`chaos: ${size} conversations, ${times} kills, seed ${seed}`);
const stage = await startStage();
try {
  const admin = await furnish(stage);
  const plan = makePlan(seed, size);
  const scene = { stage, admin, plan, start: stage.installation.lastKnownNow };
  const random = seededRandom(seed + 1);
  const first = startKiller(stage.installation, { times: Math.ceil(times / 2), random });
  await writeAndAnswer({ ...scene, killer: first });
  await first.done;
  await passTheNight(scene);
  const second = startKiller(stage.installation, { times: Math.floor(times / 2), random });
  await remindersFallDue({ ...scene, killer: second });
  await second.done;
  const again = await signIn(stage.installation.url);
  const ledger = await settle(stage, () => balance(stage, again, plan));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.table({ ...ledger.rows, kills: first.kills + second.kills, seconds });
  for (const mismatch of ledger.mismatches.slice(0, 20)) console.log(mismatch);
  if (ledger.mismatches.length > 0) console.log(stage.installation.log.slice(-30).join('\n'));
  process.exitCode = ledger.mismatches.length === 0 ? 0 : 1;
} finally {
  await stage.close();
}
process.exit();

/** The last mails and webhooks are on their way when the clock stands; retries after a kill take clock time. */
async function settle({ installation }: Stage, look: () => Promise<Ledger>): Promise<Ledger> {
  let ledger = await look();
  for (let turn = 0; turn < 40 && ledger.mismatches.length > 0; turn += 1) {
    await installation.advance('PT1M');
    await delay(100);
    ledger = await look();
  }
  return ledger;
}
