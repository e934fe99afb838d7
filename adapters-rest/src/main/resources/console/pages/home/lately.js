// What ran, went out or waits, for whoever it concerns.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, has, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useLoaded, usePoll } from "../../parts/async.js";
import { Card } from "../../parts/page.js";
import { Badge, Loaded } from "../../parts/states.js";
import { typeName } from "../tasks/kinds.js";

const MOST = 5;
const EVERY = 15_000;

/** A short list of the server, looked at again and again. */
function latelyOf({ path, query, page, title, empty, row }) {
  return {
    setup() {
      const list = useLoaded(async () => (await api.get(path, { page_size: MOST, ...query })).items);
      usePoll(list.run, EVERY);
      return () => html`
        <${Card} title=${t(title)}>${{
          actions: () => html`<a href=${href(page)} aria-label=${`${t("home.all")}: ${t(title)}`}>${t("home.all")}</a>`,
          default: () => html`<${Loaded} work=${list}>${{ default: (items) => (items.length
            ? html`<ul class="rows">${items.map(row)}</ul>`
            : html`<p class="hint">${t(empty)}</p>`) }}<//>`,
        }}<//>`;
    },
  };
}

export const LastTasks = latelyOf({
  path: "/tasks", query: { sort: "-created_at" }, page: "/tasks", title: "home.tasks", empty: "home.tasks-none",
  row: (task) => html`<li key=${task.job_id}><a href=${href(`/tasks/${task.job_id}`)}>${typeName(task.type)}</a><${Badge} status=${task.status} /><small>${ago(task.created_at)}</small></li>`,
});

export const LastSends = latelyOf({
  path: "/notifications/sends", query: {}, page: "/sends", title: "home.last-sends", empty: "home.sends-none",
  row: (send) => html`<li key=${send.job_id}><a href=${href(`/sends/${send.job_id}`)}>${t("home.recipients", { n: send.recipients })}</a><${Badge} status=${send.status} /><small>${ago(send.created_at)}</small></li>`,
});

const reasonOf = ({ reason }) => (has(`handover.${reason}`) ? t(`handover.${reason}`) : reason);

export const Waiting = latelyOf({
  path: "/messages/handovers", query: {}, page: "/handovers", title: "home.waiting", empty: "home.waiting-none",
  row: (handover) => html`<li key=${handover.id}><a href=${href(`/conversations/${encodeURIComponent(handover.conversation_id)}`)}>${reasonOf(handover)}</a><small>${ago(handover.since)}</small></li>`,
});
