// Short news that goes away by itself; failures stay until they are closed.
import { reactive } from "../lib/vue.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

const LONGEST = 5;
const toasts = reactive([]);
let counter = 0;

export function tell(message, mood = "good") {
  const toast = { id: ++counter, message, mood };
  toasts.push(toast);
  toasts.splice(0, Math.max(0, toasts.length - LONGEST));
  if (mood !== "bad") {
    setTimeout(() => close(toast.id), 6000);
  }
}

/** Says what the server refused. */
export function tellProblem(problem) {
  tell(problem.message, "bad");
}

function close(id) {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) {
    toasts.splice(index, 1);
  }
}

export const Toasts = {
  setup: () => () => html`
    <div class="toasts" role="status" aria-live="polite">
      ${toasts.map((toast) => html`<div key=${toast.id} class=${`toast ${toast.mood}`}>${toast.message}
        <button type="button" class="plain" aria-label=${t("close")} onClick=${() => close(toast.id)}>✕</button></div>`)}
    </div>`,
};
