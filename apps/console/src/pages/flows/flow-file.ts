/** What a file is called after something that people named: without what some file systems refuse. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}._ -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

export function flowFileName(name: string): string {
  const plain = plainName(name);
  return `${plain === '' ? 'flow' : plain}.flow.json`;
}

export function templateFileName(title: string): string {
  const plain = plainName(title);
  return `${plain === '' ? 'template' : plain}.janela-template.json`;
}

/** Gives the browser a flow as a file to keep. */
export function saveFlowFile({ name, draft }: { readonly name: string; readonly draft?: unknown }): void {
  saveJsonFile(flowFileName(name), draft);
}

/** Gives the browser a file to keep. */
export function saveJsonFile(fileName: string, json: unknown): void {
  const file = new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
