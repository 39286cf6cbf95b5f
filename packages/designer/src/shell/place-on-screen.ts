import type { Canvas } from '../canvas/sizes.ts';
import type { InsertPlace } from '../model/view.ts';

/** Where on the screen a new block would be chosen: beside the port, on the connection, at the point. */
export function placeOnScreen(place: InsertPlace, canvas: Canvas): { readonly x: number; readonly y: number } {
  if (place.type !== 'edge' && place.position !== undefined) return within(canvas.flowToScreenPosition(place.position));
  const selector =
    place.type === 'edge'
      ? `.react-flow__edge[data-id="${CSS.escape(place.edgeId)}"] path`
      : place.type === 'port'
        ? `[data-port-row="${CSS.escape(`${place.node}:${place.port}`)}"]`
        : 'body';
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (box === undefined) return within({ x: window.innerWidth / 2, y: window.innerHeight / 3 });
  return within(
    place.type === 'edge'
      ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      : { x: box.right + 16, y: box.bottom },
  );
}

/** Not beyond what one sees: a list that opens outside could not be used. */
function within({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  return {
    x: Math.min(Math.max(8, x), window.innerWidth - 320),
    y: Math.min(Math.max(64, y), window.innerHeight - 120),
  };
}
