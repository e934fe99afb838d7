// All prompts: what the assistant is told, in which languages, which versions are in use, and how they fare.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useLoaded } from "../../parts/async.js";
import { PlainTable } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Loaded } from "../../parts/states.js";
import { inUse, outcomeOf } from "./figures.js";

function grouped(versions) {
  const groups = new Map();
  for (const version of versions) {
    const id = `${version.name} ${version.language}`;
    groups.set(id, [...(groups.get(id) ?? []), version]);
  }
  return [...groups].map(([id, all]) => ({ id, all, newest: all[0], outcome: outcomeOf(all.filter((one) => one.active)) }));
}

export default {
  setup() {
    const prompts = useLoaded(async () => grouped(await api.get("/prompts/templates")));
    const columns = () => [
      { key: "name", title: t("prompts.name"), render: (row) => html`<a href=${href(`/prompts/${encodeURIComponent(row.newest.name)}`, { language: row.newest.language })}>${row.newest.name}</a>` },
      { key: "language", title: t("language"), render: (row) => row.newest.language },
      { key: "kind", title: t("prompts.kind"), render: (row) => t(`prompts.kind.${row.newest.kind}`) },
      { key: "active", title: t("prompts.in-use"), render: (row) => inUse(row.all).map(({ version, share }) => html`<span class="badge good" key=${version.version}>${share === 1 ? t("prompts.version", { version: String(version.version) }) : t("prompts.share", { version: String(version.version), share })}</span> `) },
      { key: "answers", title: t("prompts.answers"), align: "end", render: (row) => number(row.outcome.answers) },
      { key: "up", title: t("prompts.up"), align: "end", render: (row) => number(row.outcome.up) },
      { key: "down", title: t("prompts.down"), align: "end", render: (row) => number(row.outcome.down) },
      { key: "changed", title: t("prompts.newest"), render: (row) => dateTime(row.newest.created_at) },
    ];
    return () => html`
      <${Page} title=${t("prompts.title")} lead=${t("prompts.lead")}>${{
        actions: () => html`<a class="button primary" href="#/new-prompt">${t("prompts.new")}</a>`,
        default: () => html`<${Loaded} work=${prompts}>${{ default: (rows) => html`<${PlainTable} rows=${rows} columns=${columns()} label=${t("prompts.title")} empty=${t("prompts.empty")} />
          <p class="hint">${t("prompts.local")}</p>` }}<//>`,
      }}<//>`;
  },
};
