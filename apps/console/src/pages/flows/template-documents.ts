const FILES = import.meta.glob<unknown>('../../../../../templates/*/flow.json', { import: 'default' });

/** How to load the flow of each template that the console was built with, by the template's id. */
export const TEMPLATE_DOCUMENTS: Readonly<Record<string, () => Promise<unknown>>> = Object.fromEntries(
  Object.entries(FILES).map(([file, load]) => [file.split('/').at(-2) ?? '', load]),
);
