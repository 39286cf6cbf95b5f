import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseFlow, type FlowDocument } from '@janela/flow-schema';

const TEMPLATES = fileURLToPath(new URL('../../../../templates/', import.meta.url));

const localized = z.object({ 'pt-BR': z.string(), en: z.string(), es: z.string() });

const templateFile = z.object({
  id: z.string(),
  title: localized,
  summary: localized,
  goals: z.array(z.string()),
  industries: z.array(z.string()),
  channels: z.array(z.enum(['whatsapp', 'messenger', 'instagram'])),
});

/** One entry of the gallery. */
export interface Template extends z.infer<typeof templateFile> {
  readonly document: FlowDocument;
}

/** Reads the gallery, once, at start. A template that does not parse is a broken release, so it throws. */
export function loadTemplates(folder = TEMPLATES): readonly Template[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => loadTemplate(`${folder}${name}`));
}

function loadTemplate(folder: string): Template {
  const template = templateFile.parse(JSON.parse(readFileSync(`${folder}/template.json`, 'utf8')));
  const parsed = parseFlow(JSON.parse(readFileSync(`${folder}/flow.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`Template ${template.id} does not parse: ${JSON.stringify(parsed.issues)}`);
  return { ...template, document: parsed.document };
}
