/** The table of steps drawn on the diagram, once it came: how many wait where, and how long it takes. */
export function drawSteps(editor) {
  const section = document.getElementById("studio-steps");
  if (!section || !editor.heat) return;
  const rows = () => [...section.querySelectorAll("[data-step]")].map((row) => row.dataset);
  const draw = () => editor.heat(document.getElementById("studio-heat")?.checked ? rows() : []);
  section.addEventListener("htmx:afterSettle", draw);
  section.addEventListener("change", draw);
  draw();
}
