// Where to look at a diagram: at a box of it that lies on the canvas whole, with a margin round it.
const MARGIN = 60;
const LEAST = { width: 900, height: 300 };

/** Shows these shapes, or all there are. */
export function lookAt(viewer, shapes = []) {
  const canvas = viewer.get("canvas");
  const shown = shapes.length ? shapes : viewer.get("elementRegistry").filter((it) => it.width && it.parent);
  if (!shown.length) return;
  const left = Math.min(...shown.map((shape) => shape.x)) - MARGIN;
  const top = Math.min(...shown.map((shape) => shape.y)) - MARGIN;
  const right = Math.max(...shown.map((shape) => shape.x + shape.width)) + MARGIN;
  const bottom = Math.max(...shown.map((shape) => shape.y + shape.height)) + MARGIN;
  const box = { x: left, y: top, width: Math.max(right - left, LEAST.width), height: Math.max(bottom - top, LEAST.height) };
  canvas.viewbox(inShape(canvas.getSize(), box));
}

// The box takes the shape of the canvas, growing from its top left, so that nothing of it lies outside.
function inShape(size, box) {
  const ratio = size.width / size.height;
  return { ...box, width: Math.max(box.width, box.height * ratio), height: Math.max(box.height, box.width / ratio) };
}
