// Each chart draws the numbers of the table beside it; the table is what is read aloud, and what stays without script.
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
  new Chart(canvas, {
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
