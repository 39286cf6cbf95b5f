export { paletteSections } from './model/palette.ts';
export type { PaletteSection } from './model/palette.ts';
