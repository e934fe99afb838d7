// Work in the background: what runs now, what went wrong, and how it goes on the whole.
import { shallowRef } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, dateTime, duration, number, percent, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, usePoll } from "../../parts/async.js";
import { Chart } from "../../parts/chart.js";
import { anySet, useFilters, useTyped } from "../../parts/filters.js";
import { SelectField, TextField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Card, Figures, Page } from "../../parts/page.js";
import { Badge, Failed, ProgressBar } from "../../parts/states.js";
import { isOpen, STATUSES, TYPES, typeName } from "./kinds.js";

const DEFAULTS = { status: "", type: "", user_id: "", from: "", to: "" };
const STAFF_SHOWN = 100;
const IDLE_ROUNDS = 5;

export default {
  setup() {
    const admin = may("admin");
    const filters = useFilters(DEFAULTS);
    const typed = useTyped(filters);
    const list = useList((ask) => api.get("/tasks", ask), () => ({ ...filters }), { sort: "-created_at" });
    const stats = shallowRef(null);
    const statsProblem = shallowRef(null);
    const staff = admin ? useLoaded(async () => (await api.get("/auth/users", { page_size: STAFF_SHOWN })).items) : null;
    let round = 0;

    async function count() {
      try {
        stats.value = await api.get("/tasks/stats");
        statsProblem.value = null;
      } catch (problem) {
        statsProblem.value = problem;
      }
    }

    if (admin) {
      count();
    }
    usePoll(async () => {
      // every second while something runs; now and then otherwise, for what others start
      round += 1;
      if (list.rows.value?.some(isOpen) || round % IDLE_ROUNDS === 0) {
        await Promise.all([list.reload(), admin && count()]);
      }
    }, 1000);

    const columns = () => [
      { key: "type", title: t("tasks.type"), wide: true, render: (task) => html`<a class="strong" href=${href(`/tasks/${encodeURIComponent(task.job_id)}`)}>${typeName(task.type)}</a><small class="below"><code>${task.job_id}</code></small>` },
      { key: "status", title: t("tasks.status"), render: (task) => html`<${State} task=${task} />` },
      { key: "created_at", title: t("tasks.started"), sort: "created_at", render: (task) => html`<span title=${dateTime(task.created_at)}>${ago(task.created_at)}</span>` },
      { key: "took", title: t("tasks.took"), align: "end", render: (task) => (task.started_at ? duration(new Date(task.finished_at ?? Date.now()) - new Date(task.started_at)) : "–") },
      admin && { key: "user_id", title: t("tasks.by"), render: (task) => nameOf(task.user_id) },
    ].filter(Boolean);

    function nameOf(id) {
      const account = staff?.result.value?.find((one) => one.id === id);
      return account?.username ?? id ?? t("tasks.shop");
    }

    const people = () => [{ value: "", label: t("all") }, ...(staff?.result.value ?? []).map((one) => ({ value: one.id, label: one.username ?? one.email }))];

    return () => html`
      <${Page} title=${t("tasks.title")} lead=${t(admin ? "tasks.lead" : "tasks.lead-own")}>
        ${admin && html`<${Failed} problem=${statsProblem.value} onRetry=${count} />`}
        ${stats.value && html`<${Stats} stats=${stats.value} />`}
        <div class="filters">
          <${SelectField} label=${t("tasks.status")} value=${filters.status} onUpdate=${(value) => (filters.status = value)}
            options=${[{ value: "", label: t("all") }, ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))]} />
          <${SelectField} label=${t("tasks.type")} value=${filters.type} onUpdate=${(value) => (filters.type = value)}
            options=${[{ value: "", label: t("all") }, ...TYPES.map((type) => ({ value: type, label: typeName(type) }))]} />
          ${admin && html`<${SelectField} label=${t("tasks.by")} value=${filters.user_id} onUpdate=${(value) => (filters.user_id = value)} options=${people()} />`}
          <${TextField} label=${t("tasks.from")} type="date" value=${filters.from} onUpdate=${typed("from")} />
          <${TextField} label=${t("tasks.to")} type="date" value=${filters.to} onUpdate=${typed("to")} />
        </div>
        <${ListTable} list=${list} columns=${columns()} label=${t("tasks.title")} rowKey=${(task) => task.job_id} empty=${t(anySet(filters) ? "tasks.none-found" : "tasks.none")}>${{
          empty: () => (anySet(filters)
            ? html`<button type="button" onClick=${() => Object.assign(filters, DEFAULTS)}>${t("filters.clear")}</button>`
            : html`<p>${t("tasks.none-hint")}</p>`),
        }}<//>
      <//>`;
  },
};

const State = {
  props: ["task"],
  setup: (props) => () => html`<div class="thin"><${Badge} status=${props.task.status} />${props.task.status === "running" && html` ${number(props.task.progress)} %
    <${ProgressBar} value=${props.task.progress} label=${t("tasks.progress")} />`}</div>`,
};

const Stats = {
  props: ["stats"],
  setup: (props) => () => {
    const { stats } = props;
    const types = Object.keys(stats.by_type);
    return html`
      <div class="stats">
        <${Figures} figures=${[
          { label: t("tasks.running-now"), value: number(stats.running), hint: t("tasks.waiting", { n: stats.pending }) },
          { label: t("tasks.failed"), value: number(stats.failed), hint: t("tasks.cancelled", { n: stats.cancelled }) },
          { label: t("tasks.success"), value: percent(stats.success_rate), hint: t("tasks.completed", { n: stats.completed }) },
          { label: t("tasks.average"), value: duration(stats.avg_duration_ms) },
          { label: t("tasks.throughput"), value: number(stats.throughput_per_min, { maximumFractionDigits: 1 }) },
        ]} />
        ${types.length > 0 && html`<${Card}><${Chart} kind="bar" whole title=${t("tasks.by-type")} labels=${types.map(typeName)} series=${[{ label: t("tasks.title"), values: types.map((type) => stats.by_type[type]) }]} /><//>`}
      </div>`;
  },
};
