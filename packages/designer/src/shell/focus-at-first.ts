/**
 * For a field that appears because somebody wants to write in it: `ref={focusAtFirst}`. Always the same function, so it runs once, as the
 * field appears.
 */
export function focusAtFirst(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true });
}
