export type { FlowDesignerProps } from './flow-designer.tsx';
export { DesignerLanguage } from './i18n/designer-language.tsx';
export { blockWords } from './nodes/block-words.ts';
export type { BlockWords } from './nodes/block-words.ts';
export { createAutosave } from './model/autosave.ts';
export type { Autosave, SaveResult, SaveState } from './model/autosave.ts';
export type { Directory, FlowCounts, NodeCounts } from './model/directory.ts';
export { paletteSections } from './model/palette.ts';
export type { PaletteSection } from './model/palette.ts';
