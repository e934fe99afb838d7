// Training: what it would learn from, what is asked for, and how it goes.
import { computed, reactive, ref } from "../../lib/vue.js";
import { api, newKey } from "../../core/api.js";
import { html } from "../../core/html.js";
import { number, percent, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { CheckField, SelectField, TextField } from "../../parts/form.js";
import { Card, Figures } from "../../parts/page.js";
import { Failed, Loading, ProgressBar } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { ENGINE, MODELS, PARAMETERS } from "./engine.js";
import { Outcomes } from "./outcomes.js";

export const Train = {
  props: ["running", "onChange"],
  setup(props) {
    const form = reactive({ model: "all", force: false, parameters: {} });
    const open = ref(false);
    const names = computed(() => PARAMETERS[form.model] ?? []);
    const looked = useWork(() => api.post("/api/training/preprocess"));
    const start = useWork(async () => {
      const given = Object.fromEntries(names.value.filter((name) => form.parameters[name]?.trim()).map((name) => [name, Number(form.parameters[name])]));
      await api.post(`${ENGINE}/train`, { model_type: form.model, force: form.force, wait: 0, ...(Object.keys(given).length && { parameters: given }) }, { key: newKey() });
      tell(t("models.started"));
      open.value = false;
      await props.onChange();
    });

    function toggle() {
      open.value = !open.value;
      if (open.value) {
        looked.run();
      }
    }

    const data = (found) => html`
      <${Figures} figures=${[
        { label: t("models.customers"), value: number(found.customers) },
        { label: t("models.products"), value: number(found.products), hint: t("models.products-chosen", { n: found.products_chosen }) },
        { label: t("models.interactions"), value: number(found.used), hint: found.interactions > found.used ? t("models.of-all", { n: found.interactions }) : undefined },
        { label: t("models.density"), value: percent(found.density, 2), hint: t("models.density-hint") },
      ]} />
      ${found.warnings.length === 0
        ? html`<p class="notice good">${t("models.no-warnings")}</p>`
        : html`<div class="notice warn"><p>${t("models.warnings")}</p><ul>${found.warnings.map((warning) => html`<li key=${warning}>${warning}</li>`)}</ul></div>`}`;

    const asked = () => html`
      <form novalidate onSubmit=${(event) => { event.preventDefault(); start.run(); }}>
        ${looked.busy.value && html`<${Loading} />`}
        <${Failed} problem=${looked.problem.value} onRetry=${looked.run} />
        ${looked.result.value && data(looked.result.value)}
        <div class="two">
          <${SelectField} label=${t("models.what")} value=${form.model} onUpdate=${(value) => (form.model = value)}
            options=${[{ value: "all", label: t("models.all") }, ...MODELS.map((name) => ({ value: name, label: name }))]} />
          ${names.value.map((name) => html`<${TextField} key=${name} label=${name} type="number" step="any" hint=${t("models.by-itself")} value=${form.parameters[name]} onUpdate=${(value) => (form.parameters[name] = value)}
            error=${start.problem.value?.field?.(`parameters.${name}`) ?? start.problem.value?.field?.(name)} />`)}
        </div>
        <${CheckField} label=${t("models.force")} hint=${t("models.force-hint")} value=${form.force} onUpdate=${(value) => (form.force = value)} />
        <${Failed} problem=${start.problem.value} />
        <div class="buttons"><button type="button" onClick=${toggle}>${t("cancel")}</button><button type="submit" class="primary" disabled=${start.busy.value}>${t("models.start")}</button></div>
      </form>`;

    return () => html`
      <${Card} title=${t("models.train")}>${{
        actions: () => !open.value && html`<button type="button" class="primary" aria-expanded="false" onClick=${toggle}>${t("models.train-now")}</button>`,
        default: () => html`
          ${props.running.map((training) => html`<${Running} key=${training.training_id} training=${training} onChange=${props.onChange} />`)}
          ${open.value ? asked() : props.running.length === 0 && html`<p class="hint">${t("models.train-hint")}</p>`}`,
      }}<//>`;
  },
};

/** A training that waits or runs, with what it has finished so far. */
export const Running = {
  props: ["training", "onChange"],
  setup(props) {
    const cancel = useWork(async () => {
      await api.post(`/tasks/${encodeURIComponent(props.training.job_id)}/cancel`);
      await props.onChange();
    });
    return () => {
      const { training } = props;
      const next = training.model_types[training.models.length];
      return html`
        <div class="running-training">
          <div class="run-head"><span role="status">${training.status === "pending" ? t("models.waits") : t("models.trains", { model: next ?? "", done: training.models.length, all: training.model_types.length })}</span>
            <span class="share">${number(training.progress)} %</span><span class="spread"></span>
            <a href=${href(`/models/trainings/${encodeURIComponent(training.training_id)}`)}>${t("details")}</a>
            <button type="button" class="small" disabled=${cancel.busy.value} onClick=${() => cancel.run()}>${t("models.cancel")}</button></div>
          <${ProgressBar} value=${training.progress} label=${t("models.training")} />
          <${Failed} problem=${cancel.problem.value} />
          ${training.models.length > 0 && html`<details class="spaced"><summary>${t("models.so-far", { n: training.models.length })}</summary><${Outcomes} models=${training.models} /></details>`}
        </div>`;
    };
  },
};
