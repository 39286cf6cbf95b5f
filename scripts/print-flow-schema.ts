import { flowJsonSchema } from '../packages/flow-schema/src/index.ts';

process.stdout.write(`${JSON.stringify(flowJsonSchema(), undefined, 2)}\n`);
