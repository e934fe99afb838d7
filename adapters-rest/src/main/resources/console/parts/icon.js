// Small pictures beside words; they say nothing of their own.
import { html } from "../core/html.js";

const PATHS = {
  home: "M3 11l9-8 9 8M5 10v10h5v-6h4v6h5V10",
  people: "M9 11a4 4 0 100-8 4 4 0 000 8zM2 21c0-4 3-7 7-7s7 3 7 7M16 3.500a4 4 0 010 7M18 14.500c2.500 1 4 3.500 4 6.500",
  import: "M12 3v12M7 10l5 5 5-5M4 19v2h16v-2",
  tasks: "M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10",
  box: "M3 7l9-4 9 4v10l-9 4-9-4zM3 7l9 4 9-4M12 11v10",
  spark: "M12 3l2.200 6.800L21 12l-6.800 2.200L12 21l-2.200-6.800L3 12l6.800-2.200z",
  chart: "M4 20V10M10 20V4M16 20v-8M22 20H2",
  mail: "M3 5h18v14H3zM3 6l9 7 9-7",
  template: "M4 4h16v16H4zM4 9h16M9 9v11",
  send: "M3 12l18-8-7 17-3-7z",
  inbox: "M3 13l3-9h12l3 9v7H3zM3 13h5l1.500 3h5L16 13h5",
  chat: "M4 4h16v12H9l-5 5z",
  hand: "M12 21a8 8 0 008-8V7M4 13a8 8 0 008 8M8 12V4M12 11V3M16 12V5",
  text: "M5 5h14M12 5v14M9 19h6",
  key: "M15 9a5 5 0 10-4.500 5L13 16.500h3V19h3v-3l-5-5",
  plug: "M9 3v5M15 3v5M6 8h12v4a6 6 0 01-12 0zM12 18v3",
  shield: "M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6z",
  book: "M4 5a2 2 0 012-2h14v16H6a2 2 0 00-2 2zM4 5v16",
  up: "M7 11v9H4v-9zM7 11l4-8c1.700 0 3 1 3 3v3h5a2 2 0 012 2.300l-1.200 7a2 2 0 01-2 1.700H7",
  down: "M17 13V4h3v9zM17 13l-4 8c-1.700 0-3-1-3-3v-3H5a2 2 0 01-2-2.300l1.200-7a2 2 0 012-1.700H17",
  shop: "M4 9l2-6h12l2 6M5 9v12h14V9M10 21v-6h4v6",
};

export const Icon = {
  props: ["name"],
  setup: (props) => () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[props.name] ?? PATHS.box} /></svg>`,
};
