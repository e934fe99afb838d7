// What a page shows while it waits, when there is nothing, and when something went wrong.
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

export const Loading = {
  setup: () => () => html`<p class="loading" role="status"><span class="spinner" aria-hidden="true"></span> ${t("loading")}</p>`,
};

/** One detail is mostly what the message says already. */
function tellsMore({ message, details = [] }) {
  return details.length > 1 || (details.length === 1 && !message.includes(details[0].message));
}

/** What the server said, as it said it, with a way to try again. */
export const Failed = {
  props: ["problem", "onRetry"],
  setup: (props) => () => props.problem && html`
    <div class="notice bad" role="alert">
      <p>${props.problem.message}</p>
      ${tellsMore(props.problem) && html`<ul>${props.problem.details.map((detail) => html`<li><code>${detail.field}</code> ${detail.message}</li>`)}</ul>`}
      ${props.onRetry && html`<button type="button" class="small" onClick=${props.onRetry}>${t("retry")}</button>`}
      ${props.problem.requestId && html`<small>${t("problem.request", { id: props.problem.requestId })}</small>`}
    </div>`,
};

/** Nothing here yet, and what to do about it (in the slot). */
export const Empty = {
  props: ["title"],
  setup: (props, { slots }) => () => html`<div class="empty"><p class="empty-title">${props.title ?? t("empty")}</p>${slots.default?.()}</div>`,
};

/** Waits for `work` (of useLoaded), then shows the slot with its result. */
export const Loaded = {
  props: ["work"],
  setup: (props, { slots }) => () => {
    const { result, problem, run } = props.work;
    if (problem.value && result.value === undefined) {
      return html`<${Failed} problem=${problem.value} onRetry=${() => run()} />`;
    }
    return result.value === undefined ? html`<${Loading} />` : slots.default(result.value);
  },
};

const MOOD = {
  completed: "good", sent: "good", active: "good", published: "good", healthy: "good", delivered: "good",
  failed: "bad", rejected: "bad", cancelled: "muted", skipped: "muted", inactive: "muted",
  running: "busy", sending: "busy", pending: "wait", queued: "wait", scheduled: "wait", paused: "wait", uncertain: "warn",
};

/** The state of a thing as a small mark; the word is translated under "status.…" where a text exists. */
export const Badge = {
  props: ["status", "mood"],
  setup: (props) => () => html`<span class=${`badge ${props.mood ?? MOOD[props.status] ?? "muted"}`}>${t(`status.${props.status}`) === `status.${props.status}` ? props.status : t(`status.${props.status}`)}</span>`,
};

/** A bar from 0 to 100 that says what it measures. */
export const ProgressBar = {
  props: ["value", "label"],
  setup: (props) => () => html`
    <div class="progress" role="progressbar" aria-label=${props.label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(props.value ?? 0)}>
      <div class="progress-bar" style=${{ width: `${props.value ?? 0}%` }}></div>
    </div>`,
};
