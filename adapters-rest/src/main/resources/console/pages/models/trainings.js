// Past trainings: who asked for what, and what came of it.
import { html } from "../../core/html.js";
import { ago, dateTime, duration, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { PlainTable } from "../../parts/list.js";
import { Badge } from "../../parts/states.js";
import { measure, parametersText } from "./engine.js";

export function statusOf(training) {
  return training.status === "success" ? "completed" : training.status;
}

export const Trainings = {
  props: ["trainings"],
  setup(props) {
    const columns = () => [
      { key: "asked_at", title: t("models.when"), render: (one) => html`<a class="strong nowrap" href=${href(`/models/trainings/${encodeURIComponent(one.training_id)}`)} title=${ago(one.asked_at)}>${dateTime(one.asked_at)}</a>` },
      { key: "status", title: t("models.state"), render: (one) => html`<${Badge} status=${statusOf(one)} />` },
      { key: "models", title: t("models.models"), render: (one) => (one.model_types.length > 2 ? t("models.n-models", { n: one.model_types.length }) : one.model_types.join(", ")) },
      { key: "published", title: t("models.published"), align: "end", render: (one) => t("models.n-of", { n: number(one.models.filter((model) => model.published).length), all: number(one.models.length) }) },
      { key: "hit_rate", title: t("models.hit_rate"), align: "end", render: (one) => measure("hit_rate", one.metrics) },
      { key: "ndcg", title: t("models.ndcg"), align: "end", render: (one) => measure("ndcg", one.metrics) },
      { key: "trained_on", title: t("models.interactions"), align: "end", render: (one) => number(one.trained_on?.interactions) },
      { key: "parameters", title: t("models.parameters"), wide: true, render: (one) => html`${parametersText(one.parameters)}${one.force && html` <span class="badge">${t("models.forced")}</span>`}` },
      { key: "took", title: t("models.took"), align: "end", render: (one) => html`<span class="nowrap">${one.started_at && one.finished_at ? duration(new Date(one.finished_at) - new Date(one.started_at)) : "–"}</span>` },
    ];
    return () => html`<${PlainTable} label=${t("models.trainings")} rows=${props.trainings} rowKey=${(one) => one.training_id} columns=${columns()} empty=${t("models.no-trainings")} />
      ${props.trainings.length > 0 && html`<p class="hint spaced">${t("models.best-shown")}</p>`}`;
  },
};
