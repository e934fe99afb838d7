// One task as it goes: progress and log come as server-sent events.
import { nextTick, onUnmounted, reactive, ref, shallowRef } from "../../lib/vue.js";
import { api, newKey } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, duration, has, number, t } from "../../core/i18n.js";
import { current, href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Facts, Page } from "../../parts/page.js";
import { Badge, Empty, Failed, Loaded, ProgressBar } from "../../parts/states.js";
import { homeOf, isOpen, typeName } from "./kinds.js";

const MOST_LINES = 500;
const AGAIN_AFTER = 2000;
const MOST_ROWS = 100;
const FIRST_RESULTS = ["total", "processed", "succeeded", "updated", "duplicates", "failed", "warnings", "removed", "kept"];

export default {
  setup() {
    const path = `/tasks/${encodeURIComponent(current.params.id)}`;
    const lines = reactive([]);
    const dropped = ref(0);
    const list = ref(null);
    const lost = shallowRef(null);
    const leaving = new AbortController();
    onUnmounted(() => leaving.abort());
    let seen;

    const task = useLoaded(async () => {
      const found = await api.get(path);
      follow();
      return found;
    });

    /** Reads what happens until the task has ended; a connection that breaks is taken up where it was. */
    async function follow() {
      while (!leaving.signal.aborted) {
        try {
          await api.events(`${path}/events`, { onEvent: hear, signal: leaving.signal, lastEventId: seen });
          lost.value = null;
          if (!isOpen(task.result.value)) {
            return;
          }
        } catch (problem) {
          if (leaving.signal.aborted || problem.name === "AbortError") {
            return;
          }
          lost.value = problem;
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
      }
    }

    function hear({ id, event, data }) {
      seen = id ?? seen;
      lost.value = null;
      if (event === "log") {
        write(JSON.parse(data));
      } else if (event === "progress" || event === "done") {
        task.result.value = { ...task.result.value, ...JSON.parse(data) };
      }
    }

    /** The end of the log stays in sight for whoever looks at the end. */
    function write(line) {
      const box = list.value;
      const atEnd = !box || box.scrollTop + box.clientHeight >= box.scrollHeight - 30;
      lines.push(line);
      if (lines.length > MOST_LINES) {
        dropped.value += lines.splice(0, lines.length - MOST_LINES).length;
      }
      if (atEnd) {
        nextTick(() => list.value && (list.value.scrollTop = list.value.scrollHeight));
      }
    }

    const cancel = useWork(async () => {
      if (await sure({ title: t("tasks.cancel-title"), text: t("tasks.cancel-text"), button: t("tasks.cancel"), danger: true })) {
        task.result.value = { ...task.result.value, ...(await api.post(`${path}/cancel`)) };
      }
    });
    const retry = useWork(async () => {
      task.result.value = { ...(await api.post(`${path}/retry`, undefined, { key: newKey() })) };
      follow();
    });

    const shown = (one) => html`
      <${Failed} problem=${cancel.problem.value ?? retry.problem.value} />
      ${one.error && html`<div class="notice bad" role="alert"><p>${one.error}</p></div>`}
      <${Card}>
        <div class="run-head"><span role="status"><${Badge} status=${one.status} /></span>
          <span class="share">${number(one.progress)} %</span>
          ${isOpen(one) && one.cancel_requested && html`<span class="hint">${t("tasks.stopping")}</span>`}
          ${homeOf(one) && html`<a href=${homeOf(one)}>${t("tasks.open")}</a>`}</div>
        <${ProgressBar} value=${one.progress} label=${t("tasks.progress")} />
        <div class="spaced"><${Facts} entries=${[
          [t("tasks.asked"), dateTime(one.created_at)],
          [t("tasks.begun"), dateTime(one.started_at)],
          [t("tasks.ended"), dateTime(one.finished_at)],
          [t("tasks.took"), one.started_at && one.finished_at ? duration(new Date(one.finished_at) - new Date(one.started_at)) : undefined],
          [t("tasks.attempts"), number(one.attempts)],
          [t("tasks.id"), html`<code>${one.job_id}</code>`],
        ]} /></div>
      <//>
      ${one.result && Object.keys(one.result).length > 0 && html`<${Result} result=${one.result} />`}
      <${Card} title=${t("tasks.log")}>
        ${lost.value && html`<p class="notice warn">${t("tasks.lost", { message: lost.value.message })}</p>`}
        ${dropped.value > 0 && html`<p class="hint">${t("tasks.dropped", { n: dropped.value })}</p>`}
        ${lines.length === 0 ? html`<${Empty} title=${t(isOpen(one) ? "tasks.log-waits" : "tasks.log-none")} />` : html`
          <div class="log" ref=${list} tabindex="0" role="log" aria-label=${t("tasks.log")}><ol class="log-lines">${lines.map((line, index) => html`
            <li key=${dropped.value + index}><time datetime=${line.at} title=${dateTime(line.at)}>${dateTime(line.at, { timeStyle: "medium" })}</time>
              <span class=${line.level}>${line.level !== "info" && `${t(`tasks.level.${line.level}`)}: `}${line.message}</span></li>`)}</ol></div>`}
      <//>`;

    return () => {
      const one = task.result.value;
      return html`
        <${Page} title=${one ? typeName(one.type) : t("tasks.task")} back=${{ href: href("/tasks"), label: t("tasks.title") }}>${{
          actions: () => one && html`
            ${one.links?.cancel && isOpen(one) && !one.cancel_requested && html`<button type="button" disabled=${cancel.busy.value} onClick=${cancel.run}>${t("tasks.cancel")}</button>`}
            ${one.status === "failed" && may("admin") && html`<button type="button" class="primary" disabled=${retry.busy.value} onClick=${retry.run}>${t("tasks.retry")}</button>`}`,
          default: () => html`<${Loaded} work=${task}>${{ default: shown }}<//>`,
        }}<//>`;
    };
  },
};

function place(name) {
  const at = FIRST_RESULTS.indexOf(name);
  return at < 0 ? FIRST_RESULTS.length : at;
}

function resultName(name) {
  return has(`tasks.result.${name}`) ? t(`tasks.result.${name}`) : name.replaceAll("_", " ");
}

/** What a task has to say at its end: plain values as facts, lists as tables, the rest as it is. */
const Result = {
  props: ["result"],
  setup: (props) => () => {
    const entries = Object.entries(props.result).sort(([a], [b]) => place(a) - place(b));
    const plain = entries.filter(([, value]) => value === null || typeof value !== "object");
    const lists = entries.filter(([, value]) => Array.isArray(value) && value.length > 0 && value.every((one) => one && typeof one === "object"));
    const rest = Object.fromEntries(entries.filter((entry) => !plain.includes(entry) && !lists.includes(entry) && Object.keys(entry[1]).length > 0));
    return html`<${Card} title=${t("tasks.result")}>
      <${Facts} entries=${plain.map(([name, value]) => [resultName(name), typeof value === "number" ? number(value) : String(value)])} />
      ${lists.map(([name, rows]) => html`<div key=${name} class="spaced bounded"><h3>${resultName(name)}</h3>
        <${PlainTable} label=${resultName(name)} rows=${rows.slice(0, MOST_ROWS)} rowKey=${(row) => JSON.stringify(row)} columns=${Object.keys(rows[0]).map((key) => ({ key, title: resultName(key), render: (row) => (typeof row[key] === "object" ? JSON.stringify(row[key]) : String(row[key] ?? "–")) }))} /></div>`)}
      ${Object.keys(rest).length > 0 && html`<pre class="log" tabindex="0">${JSON.stringify(rest, null, 2)}</pre>`}
    <//>`;
  },
};
