// A new send: what, to whom, with which values, when and how fast; then a look before it goes.
import { computed, reactive, ref, shallowRef, watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, number, t } from "../../core/i18n.js";
import { api, newKey } from "../../core/api.js";
import { current, go, href, remember } from "../../core/router.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { SelectField, TextField } from "../../parts/form.js";
import { Card, Page } from "../../parts/page.js";
import { customerText } from "../../parts/picker.js";
import { Empty, Loaded } from "../../parts/states.js";
import { Audience, audienceOf, emptyFilter, useCount } from "./audience.js";
import { DataFields } from "./data-fields.js";
import { nameInData, Preview, usePreview } from "./preview.js";
import { Refused } from "./refused.js";
import { templateChoice } from "./template-names.js";

export default {
  setup() {
    const templates = useLoaded(templateChoice);
    return () => html`
      <${Page} title=${t("newsend.title")} lead=${t("newsend.lead")} back=${{ href: "#/sends", label: t("sends.title") }}>
        <${Loaded} work=${templates}>${{ default: (all) => all.length
          ? html`<${Order} templates=${all} />`
          : html`<${Empty} title=${t("templates.empty")}><a class="button primary" href="#/templates/new">${t("template.new")}</a><//>` }}<//>
      <//>`;
  },
};

const Order = {
  props: ["templates"],
  setup(props) {
    const form = reactive({ template: current.query.template ?? "", to: current.query.customer ? "one" : "filter", customer: null, filter: { ...emptyFilter(), ...filterInAddress() }, at: "", batch: "", rate: "", uncertain: "hold" });
    const data = ref({});
    const broken = ref(false);
    const template = shallowRef(null);
    const count = useCount(form);
    let key = newKey();

    if (current.query.customer) {
      api.get(`/customers/${encodeURIComponent(current.query.customer)}`).then((customer) => (form.customer = customer)).catch((problem) => (send.problem.value = problem));
    }

    const preview = usePreview(
      (customer, marks) => (form.template ? api.post(`/notifications/configs/${encodeURIComponent(form.template)}/preview`, { customer_id: customer, data: { ...data.value, ...marks } }) : undefined),
      () => [form.template, data.value]);
    watch(() => [form.to, form.customer, count.count.value], () => {
      preview.customer.value = (form.to === "one" ? form.customer : count.count.value?.examples[0]) ?? null;
    });
    watch(() => form.template, async (id) => {
      remember({ template: id });
      template.value = id ? await api.get(`/notifications/configs/${encodeURIComponent(id)}`).catch((problem) => { send.problem.value = problem; return null; }) : null;
      preview.refresh();
    }, { immediate: true });

    const names = computed(() => {
      const declared = (template.value?.variables ?? []).map((variable) => ({ name: variable.name, fallback: variable.default }));
      const missing = [...(template.value?.warnings ?? []).map((warning) => warning.name), ...(preview.shown.value?.missing_variables ?? [])].map(nameInData).filter(Boolean);
      return [...declared, ...[...new Set(missing)].filter((name) => !declared.some((one) => one.name === name)).map((name) => ({ name, missing: true }))];
    });

    function order() {
      return {
        ...audienceOf(form),
        notification_config_id: form.template,
        data: data.value,
        send_at: form.at ? new Date(form.at).toISOString() : undefined,
        batch_size: form.batch === "" ? undefined : Number(form.batch),
        rate_per_second: form.rate === "" ? undefined : Number(form.rate),
        on_uncertain: form.uncertain,
      };
    }
    const send = useWork((wanted) => api.post("/notifications/send", wanted, { key }));
    watch(() => JSON.stringify([form, data.value]), () => (key = newKey()));

    const whom = computed(() => (form.to === "one" ? (form.customer ? customerText(form.customer) : "–") : t("newsend.people", { n: count.count.value?.all ?? 0 })));

    async function submit() {
      const wanted = order();
      const yes = await sure({
        title: t("newsend.sure.title", { name: template.value?.name ?? "" }),
        text: t(form.at ? "newsend.sure.later" : "newsend.sure.now", { whom: whom.value, at: form.at ? dateTime(form.at) : "" }),
        button: t(form.at ? "newsend.schedule" : "newsend.send"),
      });
      const accepted = yes && (await send.run(wanted));
      if (accepted) {
        go(`/sends/${encodeURIComponent(accepted.job_id)}`);
      }
    }

    const ready = computed(() => form.template && !broken.value && (form.to === "one" ? form.customer : count.count.value?.all > 0));
    const said = (field) => send.problem.value?.field(field);

    return () => html`
      <div class="editor">
        <form onSubmit=${(event) => { event.preventDefault(); submit(); }}>
          <${Card} title=${t("newsend.template")}>
            <${SelectField} label=${t("newsend.template")} value=${form.template} onUpdate=${(value) => (form.template = value)} options=${[{ value: "", label: t("newsend.template.choose") }, ...props.templates.map((one) => ({ value: one.id, label: one.name }))]} error=${said("notification_config_id")} required />
            ${template.value && html`<p><a href=${href(`/templates/${encodeURIComponent(form.template)}`)}>${t("newsend.template.edit")}</a></p>`}
          <//>
          <${Card} title=${t("newsend.audience")}><${Audience} form=${form} count=${count} error=${said("customer_id") ?? said("filter")} /><//>
          ${template.value && html`<${Card} title=${t("newsend.data")}><${DataFields} data=${data.value} names=${names.value} onUpdate=${(next) => (data.value = next)} onBroken=${(is) => (broken.value = is)} /><//>`}
          <${Card} title=${t("newsend.when")}>
            <div class="columns narrow">
              <${TextField} type="datetime-local" label=${t("newsend.at")} value=${form.at} onUpdate=${(value) => (form.at = value)} hint=${t("newsend.at.hint")} error=${said("send_at")} />
              <${TextField} type="number" label=${t("newsend.rate")} value=${form.rate} onUpdate=${(value) => (form.rate = value)} hint=${t("newsend.rate.hint")} error=${said("rate_per_second")} min="0.01" max="100000" step="any" />
              <${TextField} type="number" label=${t("newsend.batch")} value=${form.batch} onUpdate=${(value) => (form.batch = value)} hint=${t("newsend.batch.hint")} error=${said("batch_size")} min="1" max="5000" placeholder="500" />
              <${SelectField} label=${t("newsend.uncertain")} value=${form.uncertain} onUpdate=${(value) => (form.uncertain = value)} options=${["hold", "resend"].map((value) => ({ value, label: t(`newsend.uncertain.${value}`) }))} hint=${t("newsend.uncertain.hint")} error=${said("on_uncertain")} />
            </div>
            ${form.rate > 0 && form.to !== "one" && count.count.value && html`<p class="hint">${t("newsend.lasts", { minutes: number(Math.ceil(count.count.value.willing / Number(form.rate) / 60)) })}</p>`}
          <//>
          <${Refused} problem=${send.problem.value} />
          <div class="buttons"><p class="hint" aria-live="polite">${form.template && html`${template.value?.name} → ${whom.value}`}</p>
            <button type="submit" class="primary" disabled=${!ready.value || send.busy.value}>${t(form.at ? "newsend.schedule" : "newsend.send")}</button></div>
        </form>
        ${form.template ? html`<${Preview} preview=${preview} />` : html`<section class="card"><h2>${t("preview.title")}</h2><p class="hint">${t("newsend.preview.later")}</p></section>`}
      </div>`;
  },
};

/** A filter that another page brings, such as the list of customers. */
function filterInAddress() {
  const known = Object.keys(emptyFilter());
  return Object.fromEntries(Object.entries(current.query).filter(([name]) => known.includes(name)));
}
