/** What a file of a flow is called: its name, without what some file systems refuse. */
export function flowFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}._ -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${plain === '' ? 'flow' : plain}.flow.json`;
}

/** Gives the browser a file to keep. */
export function saveFlowFile({ name, draft }: { readonly name: string; readonly draft?: unknown }): void {
  const file = new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = flowFileName(name);
  link.click();
  URL.revokeObjectURL(address);
}
