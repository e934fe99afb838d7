// Whether everything the server needs is there, looked at again and again, and for admins what is yet to be set.
import { reactive } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, duration, has, t } from "../../core/i18n.js";
import { may } from "../../core/session.js";
import { useLoaded, usePoll } from "../../parts/async.js";
import { Chart } from "../../parts/chart.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Page } from "../../parts/page.js";
import { Badge, Loaded } from "../../parts/states.js";
import { SetupTable } from "./setup.js";

const REMEMBERED = 60;
const EVERY = 5_000;

/** An answer of 503 names what is away, just as one of 200 does. */
async function readiness() {
  const response = await api.answer("GET", "/health/readiness", { also: [503] });
  return { ...(await response.json()), at: new Date().toISOString() };
}

const State = {
  props: ["check"],
  setup: (props) => () => html`
    <div class=${`notice ${{ ready: "good", degraded: "warn" }[props.check.status] ?? "bad"}`} role="status">
      <p><strong>${t(`health.${props.check.status}`)}</strong> ${t(`health.${props.check.status}.text`)}</p>
    </div>`,
};

function partName(name) {
  return has(`health.part.${name}`) ? t(`health.part.${name}`) : name;
}

const dependencies = (check) => Object.entries(check.dependencies).map(([name, state]) => ({ name, ...state }));

const columns = () => [
  { key: "name", title: t("health.part"), render: (row) => html`<strong>${partName(row.name)}</strong>` },
  { key: "status", title: t("health.state"), render: (row) => html`<${Badge} status=${t(`health.${row.status}`)} mood=${row.status === "up" ? "good" : "bad"} />` },
  { key: "duration_ms", title: t("health.took"), align: "end", render: (row) => duration(row.duration_ms) },
  { key: "message", title: t("health.message"), wide: true },
];

export default {
  setup() {
    const seen = reactive([]);
    const check = useLoaded(async () => {
      const answer = await readiness();
      seen.push(answer);
      seen.splice(0, Math.max(0, seen.length - REMEMBERED));
      return answer;
    });
    usePoll(check.run, EVERY);
    const series = (names) => names.map((name) => ({ label: partName(name), values: seen.map((one) => one.dependencies[name]?.duration_ms ?? null) }));
    const time = (one) => dateTime(one.at, { timeStyle: "medium" });
    return () => html`
      <${Page} title=${t("health.title")} lead=${t("health.lead")}>
        <${Loaded} work=${check}>${{ default: (last) => html`
          <${State} check=${last} />
          <div class="columns">
            <${Card} title=${t("health.parts")}>
              <${PlainTable} rows=${dependencies(last)} columns=${columns()} label=${t("health.parts")} rowKey=${(row) => row.name} />
              <p class="pager-note">${t("health.at", { time: time(last) })}</p>
            <//>
            <${Card}><${Chart} kind="line" title=${t("health.chart")} labels=${seen.map(time)} series=${series(Object.keys(last.dependencies))} /><//>
          </div>` }}<//>
        ${may("admin") && html`<${SetupTable} />`}
        <${Card} title=${t("health.more")}>
          <ul class="plain-list">
            <li><a href="/docs">${t("health.docs")}</a></li>
            <li><a href="/openapi.yml">${t("health.openapi")}</a></li>
          </ul>
        <//>
      <//>`;
  },
};
