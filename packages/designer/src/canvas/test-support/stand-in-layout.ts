import { vi } from 'vitest';

/** Every element is as large as a card. Without sizes the library keeps cards invisible and draws no connections. */
export function standInLayout(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly callback: (entries: readonly unknown[]) => void;
      constructor(callback: (entries: readonly unknown[]) => void) {
        this.callback = callback;
      }
      observe(target: Element): void {
        const entry = { target, contentRect: target.getBoundingClientRect() };
        queueMicrotask(() => this.callback([entry]));
      }
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal(
    'DOMMatrixReadOnly',
    class {
      readonly m22 = 1;
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(248);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(128);
}
