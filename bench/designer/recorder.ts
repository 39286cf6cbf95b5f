/** What the measuring process asks of the page, by name, for it has no DOM of its own. */
export interface Recorder {
  /** Milliseconds from the start of the navigation until so many blocks are in the page and painted. */
  readonly whenDrawn: (blocks: number) => Promise<number>;
  readonly start: () => void;
  /** The times between the frames since `start`, in milliseconds. */
  readonly stop: () => readonly number[];
  /** A place of the canvas with nothing on it, in pixels of the window. */
  readonly emptyPlace: () => { readonly x: number; readonly y: number };
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

export function installRecorder(): void {
  let frames: number[] = [];
  let recording = false;
  function record(now: number): void {
    if (!recording) return;
    frames.push(now);
    requestAnimationFrame(record);
  }
  window.recorder = {
    async whenDrawn(blocks) {
      while (document.querySelectorAll('.react-flow__node').length < blocks) await nextFrame();
      // A node is invisible until it has been measured.
      while (document.querySelector('.react-flow__node[style*="visibility: hidden"]') !== null) await nextFrame();
      await nextFrame();
      return nextFrame();
    },
    start() {
      frames = [];
      recording = true;
      requestAnimationFrame(record);
    },
    stop() {
      recording = false;
      return frames.slice(1).map((at, index) => at - (frames[index] ?? at));
    },
    emptyPlace() {
      const pane = document.querySelector('.react-flow__pane');
      const box = document.querySelector('.react-flow')?.getBoundingClientRect();
      if (pane === null || box === undefined) throw new Error('There is no canvas.');
      for (let y = box.top + 20; y < box.bottom - 140; y += 7)
        for (let x = box.left + 20; x < box.right - 200; x += 7)
          if (document.elementFromPoint(x, y) === pane) return { x, y };
      throw new Error('The canvas is full.');
    },
  };
}
