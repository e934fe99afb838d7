// The versions that are kept: which serves, and letting another serve instead.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { ago, bytes, dateTime, number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { SelectField } from "../../parts/form.js";
import { PlainTable } from "../../parts/list.js";
import { Badge, Failed, Loaded } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { ENGINE, measure, MODELS, parametersText } from "./engine.js";

export const Versions = {
  props: ["model", "onModel", "onChange"],
  setup(props) {
    const kept = useLoaded(async () => (await api.get(`${ENGINE}/models`, { model_type: props.model })).models);
    const serve = useWork(async (one) => {
      const serving = kept.result.value.find((other) => other.model_type === one.model_type && other.active);
      if (await sure({ title: t("models.serve-title", { model: one.model_type, n: String(one.version) }), text: t(serving ? "models.serve-text" : "models.serve-first", { n: String(serving?.version) }), button: t("models.serve") })) {
        await api.post(`${ENGINE}/rollback`, { model_type: one.model_type, version: one.version });
        tell(t("models.serves-now", { model: one.model_type, n: String(one.version) }));
        await Promise.all([kept.run(), props.onChange()]);
      }
    });

    const columns = () => [
      { key: "model_type", title: t("models.model"), render: (one) => html`<span class="strong nowrap">${one.model_type}</span><small class="below nowrap">${t("models.version-n", { n: number(one.version) })}</small>` },
      { key: "active", title: t("models.state"), render: (one) => (one.active ? html`<${Badge} status="serves" mood="good" />`
        : html`<button type="button" class="small" disabled=${serve.busy.value} aria-label=${t("models.serve-title", { model: one.model_type, n: String(one.version) })} onClick=${() => serve.run(one)}>${t("models.serve")}</button>`) },
      ...["hit_rate", "ndcg", "recall", "coverage"].map((name) => ({ key: name, title: t(`models.${name}`), align: "end", render: (one) => measure(name, one.metrics) })),
      { key: "trained_at", title: t("models.trained"), render: (one) => html`<a class="nowrap" href=${href(`/models/trainings/${encodeURIComponent(one.training_id)}`)} title=${dateTime(one.trained_at)}>${ago(one.trained_at)}</a><small class="below">${t("models.facts", { n: one.trained_on.interactions })}</small>` },
      { key: "parameters", title: t("models.parameters"), wide: true, render: (one) => parametersText(one.parameters) },
      { key: "bytes", title: t("models.size"), align: "end", render: (one) => html`<span class="nowrap">${bytes(one.bytes)}</span>` },
    ];

    return () => html`
      <div class="filters"><${SelectField} label=${t("models.model")} value=${props.model} onUpdate=${props.onModel} options=${[{ value: "", label: t("all") }, ...MODELS.map((name) => ({ value: name, label: name }))]} /></div>
      <${Failed} problem=${serve.problem.value} />
      <${Loaded} work=${kept}>${{ default: (all) => html`<${PlainTable} label=${t("models.versions")} rows=${all} rowKey=${(one) => `${one.model_type}-${one.version}`} columns=${columns()} empty=${t("models.no-versions")} />` }}<//>
      <p class="hint spaced">${t("models.versions-hint")}</p>`;
  },
};
