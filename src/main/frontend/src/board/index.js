// Each chart draws the numbers of the table beside it; the table is what is read aloud, and what stays without script.
// The drawing hangs on its canvas, so that anybody can ask it what it shows.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import "./board.css";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

const tone = (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim();
const axis = () => ({ grid: { color: tone("--line") }, ticks: { color: tone("--muted") } });

function draw(canvas) {
  const table = document.getElementById(canvas.dataset.chart);
  const rows = [...table.tBodies[0].rows];
  const columns = [...table.tHead.rows[0].cells].filter((head) => head.dataset.tone);
  Chart.getChart(canvas)?.destroy();
  canvas.parentElement.style.height = `${rows.length * 44 + 80}px`;
  canvas.chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      datasets: columns.map((head) => ({
        label: head.textContent.trim(),
        data: rows.map((row) => Number(row.cells[head.cellIndex].textContent)),
        backgroundColor: tone(head.dataset.tone),
      })),
    },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      color: tone("--ink"),
      scales: { x: { ...axis(), beginAtZero: true, ticks: { precision: 0, color: tone("--muted") } }, y: axis() },
    },
  });
}

const drawAll = () => document.querySelectorAll("canvas[data-chart]").forEach(draw);
drawAll();
document.addEventListener("htmx:afterSettle", drawAll);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);

// Whoever fills in a form of the live part keeps it: the part is not read again while one is open.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt.id === "live" && document.querySelector("#live details[open]")) event.preventDefault();
});
