// What a training did for each model: how good it has become against the one that served, and whether it serves now.
import { html } from "../../core/html.js";
import { duration, number, t } from "../../core/i18n.js";
import { PlainTable } from "../../parts/list.js";
import { Badge } from "../../parts/states.js";
import { measure, parametersText } from "./engine.js";

export const Outcomes = {
  props: ["models"],
  setup(props) {
    const compared = (name) => (one) => html`${measure(name, one.metrics)}${one.in_service && html`<small class="below">${t("models.before", { value: measure(name, one.in_service) })}</small>`}`;
    const columns = () => [
      { key: "model_type", title: t("models.model"), render: (one) => html`<span class="strong nowrap">${one.model_type}</span>${one.version && html`<small class="below nowrap">${t("models.version-n", { n: number(one.version) })}</small>`}` },
      { key: "published", title: t("models.result"), wide: true, render: (one) => html`<${Badge} status=${one.published ? "published" : "kept-back"} mood=${one.published ? "good" : "muted"} /><small class="below">${one.reason}</small>` },
      { key: "hit_rate", title: t("models.hit_rate"), align: "end", render: compared("hit_rate") },
      { key: "ndcg", title: t("models.ndcg"), align: "end", render: compared("ndcg") },
      { key: "recall", title: t("models.recall"), align: "end", render: compared("recall") },
      { key: "coverage", title: t("models.coverage"), align: "end", render: compared("coverage") },
      { key: "seconds", title: t("models.took"), align: "end", render: (one) => html`<span class="nowrap">${duration(one.seconds * 1000)}</span>` },
      { key: "parameters", title: t("models.parameters"), wide: true, render: (one) => html`${parametersText(one.parameters)}${one.notes?.length > 0 && html`<details><summary>${t("models.notes")}</summary><ul class="notes">${one.notes.map((note) => html`<li key=${note}>${note}</li>`)}</ul></details>`}` },
    ];
    return () => html`<${PlainTable} label=${t("models.outcomes")} rows=${props.models} rowKey=${(one) => one.model_type} columns=${columns()} empty=${t("models.nothing-yet")} />`;
  },
};
