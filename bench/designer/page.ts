/** How many blocks the page shows: `?blocks=1000`. */
export function wantedBlocks(): number {
  return Number(new URLSearchParams(location.search).get('blocks') ?? 200);
}

export function rootElement(): HTMLElement {
  const root = document.querySelector<HTMLElement>('#root');
  if (root === null) throw new Error('The page has no #root.');
  return root;
}
