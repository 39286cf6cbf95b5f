export { FlowDesigner } from './flow-designer.tsx';
export type { DesignerHandle, FlowDesignerProps } from './flow-designer.tsx';
export { FlowDiffView } from './diff/flow-diff-view.tsx';
export { FlowSketch } from './sketch/flow-sketch.tsx';
export { createAutosave } from './model/autosave.ts';
export type { Autosave, SaveResult, SaveState } from './model/autosave.ts';
export type { Directory, FlowCounts, NodeCounts } from './model/directory.ts';
export { DesignerLanguage } from './i18n/designer-language.tsx';
export { blockWords } from './nodes/block-words.ts';
