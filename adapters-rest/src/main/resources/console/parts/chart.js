// Charts by Chart.js, which is fetched when the first is shown. The figures stand beside it as a table for whoever cannot see it.
import { onMounted, onUnmounted, ref, watch } from "../lib/vue.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("../lib/chart.js", import.meta.url).href;
    script.onload = () => resolve(window.Chart);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const COLOURS = ["--accent", "--chart-2", "--chart-3", "--chart-4", "--chart-5", "--chart-6", "--chart-7", "--chart-8"];
/** Lines differ by more than their colour. */
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3]];
const POINTS = ["circle", "rect", "triangle", "rectRot"];

/** `kind` "line" or "bar"; `labels` [text]; `series` [{ label, values: [number] }]; `title` says what is shown;
 * `whole` that the figures are whole numbers. */
export const Chart = {
  props: ["kind", "labels", "series", "title", "stacked", "whole"],
  setup(props) {
    const canvas = ref(null);
    let chart;

    function data() {
      return {
        labels: [...props.labels],
        datasets: props.series.map((one, index) => ({
          label: one.label,
          data: [...one.values],
          borderColor: colour(COLOURS[index % COLOURS.length]),
          backgroundColor: colour(COLOURS[index % COLOURS.length]),
          tension: 0.2,
          pointRadius: props.kind === "bar" ? 0 : 3,
          pointStyle: POINTS[index % POINTS.length],
          borderDash: props.kind === "bar" ? [] : DASHES[Math.floor(index / 2) % DASHES.length],
          spanGaps: true,
          maxBarThickness: 48,
        })),
      };
    }

    function options() {
      const grid = { color: colour("--line") };
      const ticks = { color: colour("--muted") };
      return {
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { display: props.series.length > 1, labels: { color: colour("--text"), usePointStyle: props.kind !== "bar" } } },
        scales: { x: { stacked: Boolean(props.stacked), grid, ticks }, y: { stacked: Boolean(props.stacked), beginAtZero: true, grid, ticks: props.whole ? { ...ticks, precision: 0 } : ticks } },
      };
    }

    onMounted(async () => {
      const Library = await load();
      Library.defaults.font.family = getComputedStyle(document.body).fontFamily;
      if (canvas.value) {
        chart = new Library(canvas.value, { type: props.kind ?? "line", data: data(), options: options() });
      }
    });
    watch(() => [props.labels, props.series], () => {
      if (chart) {
        chart.data = data();
        chart.update("none");
      }
    }, { deep: true });
    onUnmounted(() => chart?.destroy());

    return () => html`
      <figure class="chart">
        <figcaption>${props.title}</figcaption>
        <div class="canvas"><canvas ref=${canvas} role="img" aria-label=${props.title}></canvas></div>
        <details><summary>${t("chart.table")}</summary><div class="table-wrap" tabindex="0" role="region" aria-label=${props.title}><table>
          <thead><tr><th scope="col"></th>${props.series.map((one) => html`<th scope="col" key=${one.label}>${one.label}</th>`)}</tr></thead>
          <tbody>${props.labels.map((label, row) => html`<tr key=${row}><th scope="row">${label}</th>${props.series.map((one) => html`<td key=${one.label} class="end">${one.values[row] ?? "–"}</td>`)}</tr>`)}</tbody>
        </table></div></details>
      </figure>`;
  },
};
