import Viewer from "bpmn-js/lib/NavigatedViewer";

const LOOKS = { added: "studio-added", changed: "studio-changed", removed: "studio-removed" };

/** The earlier and the changed diagram side by side; both show the same stretch, and what differs. */
export function pair(holder) {
  const sides = [0, 1].map(() => {
    const paper = holder.appendChild(document.createElement("div"));
    paper.className = "paper";
    return new Viewer({ container: paper });
  });
  follow(...sides);
  follow(...sides.toReversed());

  return {
    async show(texts, changes) {
      for (const [at, viewer] of sides.entries()) {
        await viewer.importXML(texts[at]);
        mark(viewer, changes);
      }
      sides[0].get("canvas").zoom("fit-viewport");
    },
    select: (id) =>
      sides.forEach((viewer) => {
        const element = viewer.get("elementRegistry").get(id);
        if (element) viewer.get("canvas").scrollToElement(element, 100);
      }),
  };
}

/** Moved by its reader, the one moves the other; the other does not answer. */
function follow(one, other) {
  one.on("canvas.viewbox.changed", ({ viewbox }) => {
    const canvas = other.get("canvas");
    const now = canvas.viewbox();
    const same = ["x", "y", "scale"].every((it) => Math.abs(now[it] - viewbox[it]) < 0.01);
    if (!same && canvas.getRootElement()) canvas.viewbox({ x: viewbox.x, y: viewbox.y, width: viewbox.width, height: viewbox.height });
  });
}

function mark(viewer, changes) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  changes.filter(({ id }) => registry.get(id)).forEach(({ id, what }) => canvas.addMarker(id, LOOKS[what]));
}
