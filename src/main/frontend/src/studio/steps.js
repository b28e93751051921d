/** The table of steps drawn on the diagram, once it came: how many wait where, and how long it takes or what was over too late. */
export function drawSteps(editor) {
  const section = document.getElementById("studio-steps");
  if (!section || !editor.heat) return;
  const shown = (id) => document.getElementById(id);
  const rows = () => [...section.querySelectorAll("[data-step]")].map((row) => (shown("studio-heat-by").value === "breaches" ? ofBreaches(row.dataset) : row.dataset));
  const draw = () => editor.heat(shown("studio-heat")?.checked ? rows() : []);
  section.addEventListener("htmx:afterSettle", draw);
  section.addEventListener("change", draw);
  draw();
}

const ofBreaches = ({ step, stuck, breachHeat, breachBadge }) => ({ step, stuck, heat: breachHeat, badge: breachBadge });
