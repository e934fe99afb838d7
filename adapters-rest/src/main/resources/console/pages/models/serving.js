// Which version of each model serves, how good it is, and how that has gone from training to training.
import { computed } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { ago, dateTime, number, percent, t } from "../../core/i18n.js";
import { Chart } from "../../parts/chart.js";
import { SelectField } from "../../parts/form.js";
import { PlainTable } from "../../parts/list.js";
import { Card } from "../../parts/page.js";
import { Badge, Empty } from "../../parts/states.js";
import { byModel, measure, MEASURES, MODELS } from "./engine.js";

export const Serving = {
  props: ["models", "shown", "onModel"],
  setup(props) {
    const rate = (name) => props.shown.find((one) => one.model === name)?.conversion_rate;
    const columns = () => [
      { key: "name", title: t("models.model"), wide: true, render: (one) => html`<span class="strong">${one.name}</span><small class="below">${t(`models.about.${one.name}`)}</small>` },
      { key: "status", title: t("models.state"), render: (one) => html`<${Badge} status=${one.status === "trained" ? "serves" : "not-trained"} mood=${one.status === "trained" ? "good" : "wait"} />` },
      ...["hit_rate", "ndcg", "recall", "coverage"].map((name) => ({ key: name, title: html`<span title=${t(`models.${name}-hint`)}>${t(`models.${name}`)}</span>`, align: "end", render: (one) => measure(name, one.metrics) })),
      { key: "conversion", title: t("models.conversion"), align: "end", render: (one) => (rate(one.name) === undefined ? "–" : percent(rate(one.name))) },
      { key: "version", title: t("models.version"), render: (one) => (one.version
        ? html`<button type="button" class="small" aria-label=${t("models.versions-of", { model: one.name })} onClick=${() => props.onModel(one.name)}>${number(one.version)}</button> <small class="nowrap" title=${dateTime(one.trained_at)}>${ago(one.trained_at)}</small>` : "–") },
    ];
    return () => html`<${Card} title=${t("models.serving-title")}>
      <${PlainTable} label=${t("models.serving-title")} rows=${[...props.models].sort((one, other) => byModel(one.name, other.name))} rowKey=${(one) => one.name} columns=${columns()} />
      <p class="hint spaced">${t("models.measured")}</p>
    <//>`;
  },
};

/** One line for each model: the metric as it was measured in each training. */
export const MetricsOverTime = {
  props: ["trainings", "metric", "onMetric"],
  setup(props) {
    const measured = computed(() => [...props.trainings].reverse().filter((training) => training.models.some((one) => one.metrics)));
    const labels = computed(() => measured.value.map((training) => dateTime(training.finished_at ?? training.started_at ?? training.asked_at)));
    const series = computed(() => MODELS
      .map((name) => ({ label: name, values: measured.value.map((training) => training.models.find((one) => one.model_type === name)?.metrics?.[props.metric] ?? null) }))
      .filter((one) => one.values.some((value) => value !== null)));
    return () => html`
      <${Card} title=${t("models.over-time")}>${{
        actions: () => html`<div class="inline"><${SelectField} label=${t("models.metric")} value=${props.metric} onUpdate=${props.onMetric} options=${MEASURES.map((value) => ({ value, label: t(`models.${value}`) }))} /></div>`,
        default: () => measured.value.length === 0
          ? html`<${Empty} title=${t("models.never-measured")}><p>${t("models.never-measured-hint")}</p><//>`
          : html`<${Chart} kind="line" title=${t(`models.${props.metric}`)} labels=${labels.value} series=${series.value} /><p class="hint">${t(`models.${props.metric}-hint`)}</p>`,
      }}<//>`;
  },
};
