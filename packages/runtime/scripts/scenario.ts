import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFlow } from '@janela/flow-schema';
import type { FlowDocument } from '@janela/flow-schema';
import { elapsed, instantMs, readScenario, runScenario } from '../src/simulation/index.ts';

/** `scenario <template folder | scenario file>`: plays scenarios against the flow beside them and says what happened when. */
const [target] = process.argv.slice(2);
if (target === undefined) {
  console.error('Say which: a template folder, or one file of its scenarios.');
  process.exitCode = 2;
} else {
  process.exitCode = (await play(path.resolve(target))) ? 0 : 1;
}

async function play(place: string): Promise<boolean> {
  const isFile = place.endsWith('.json');
  const folder = isFile ? path.dirname(path.dirname(place)) : place;
  const scenarios = path.join(folder, 'scenarios');
  const names = isFile
    ? [path.basename(place)]
    : (await readdir(scenarios)).filter((name) => name.endsWith('.json')).sort();
  const flow = await readFlow(path.join(folder, 'flow.json'));
  let held = 0;
  for (const name of names) if (await playOne(path.join(scenarios, name), flow)) held += 1;
  console.log(`\n${held} of ${names.length} scenarios hold.`);
  return held === names.length && names.length > 0;
}

async function playOne(file: string, flow: FlowDocument): Promise<boolean> {
  const scenario = readScenario(await readJson(file));
  const { failures, happenings } = runScenario(scenario, [flow]);
  const start = instantMs(scenario.start) ?? 0;
  console.log(`\n${failures.length === 0 ? 'holds ' : 'FAILS '} ${scenario.name}`);
  for (const { what, at, conversation, node, text } of happenings) {
    const words = text === null ? '' : `: “${text}”`;
    console.log(`    ${elapsed(at - start).padEnd(14)} ${what.padEnd(8)} ${conversation} (${node})${words}`);
  }
  for (const failure of failures) console.log(`  ! ${failure}`);
  return failures.length === 0;
}

async function readFlow(file: string): Promise<FlowDocument> {
  const parsed = parseFlow(await readJson(file));
  if (parsed.ok) return parsed.document;
  throw new TypeError(`${file} does not parse: ${JSON.stringify(parsed.issues, undefined, 2)}`);
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
