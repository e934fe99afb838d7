// What each model would recommend, side by side: to a customer, or to a visitor who looks at some products.
import { computed, nextTick, ref, shallowRef, watch } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { locale, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { useFilters, useTyped } from "../../parts/filters.js";
import { SelectField, TextField } from "../../parts/form.js";
import { Card, Page } from "../../parts/page.js";
import { CustomerPicker, customerText, ProductPicker } from "../../parts/picker.js";
import { Empty, Failed, Loaded, Loading } from "../../parts/states.js";
import { byModel, MODELS } from "../models/engine.js";
import { ModelColumn } from "./column.js";
import { History } from "./history.js";

const DEFAULTS = { for: "customer", customer: "", context: "", models: "Blend,EASE,ALS,ItemKNN", exclude_seen: "bought", category: "", top_k: "10" };
const MOST_LOOKED_AT = 20;

export default {
  setup() {
    const filters = useFilters(DEFAULTS);
    const typed = useTyped(filters);
    const models = useLoaded(async () => (await api.get("/api/models")).models.sort((one, other) => byModel(one.name, other.name)));
    const customer = useWork(async () => (filters.customer ? api.get(`/customers/${encodeURIComponent(filters.customer)}`) : null));
    const bench = ref(null);
    // the field of the customer is made anew only when somebody else than itself has chosen: it keeps the focus of who types
    const fields = ref(0);
    let picked = "";
    const names = shallowRef(new Map());
    const pointed = shallowRef(null);
    const context = computed(() => filters.context.split(",").filter(Boolean).map(decodeURIComponent));
    const chosen = computed(() => filters.models.split(",").filter(Boolean));
    const ready = computed(() => (filters.for === "customer" ? filters.customer !== "" : context.value.length > 0));

    const answers = useWork(async () => {
      const options = { headers: { "Accept-Language": locale.language } };
      const wish = { top_k: filters.top_k, category: filters.category };
      const ask = (model) => filters.for === "customer"
        ? api.get("/api/recommendations", { ...wish, model, customer_id: filters.customer, exclude_seen: filters.exclude_seen }, options)
        : api.post("/api/recommend", { ...wish, category: filters.category || undefined, model, context: context.value }, options);
      const settled = await Promise.allSettled(chosen.value.map(ask));
      return chosen.value.map((model, index) => ({ model, answer: settled[index].value, problem: settled[index].reason }));
    });

    const lookUp = useWork(async () => {
      const missing = context.value.filter((id) => !names.value.has(id)).slice(0, MOST_LOOKED_AT);
      const found = await Promise.allSettled(missing.map((id) => api.get(`/api/v1/products/${encodeURIComponent(id)}`)));
      names.value = new Map([...names.value, ...missing.map((id, index) => [id, found[index].value?.name ?? id])]);
    });

    watch(() => [filters.customer, filters.for], () => customer.run(), { immediate: true });
    watch(() => filters.context, () => lookUp.run(), { immediate: true });
    watch(() => [JSON.stringify(filters), locale.language], () => ready.value && answers.run(), { immediate: true });

    watch(() => customer.result.value, (one) => (one?.id ?? "") !== picked && fields.value++);

    function pick(one) {
      picked = one?.id ?? "";
      filters.customer = picked;
    }

    async function add(one) {
      if (one && !context.value.includes(one.product_id)) {
        look([...context.value, one.product_id]);
        await nextTick();
        bench.value?.querySelector("input[role=combobox]")?.focus();
      }
    }

    /** In how many of the lists shown a product stands. */
    const counts = computed(() => {
      const all = new Map();
      for (const { answer } of answers.result.value ?? []) {
        answer?.recommendations.forEach(({ product_id: id }) => all.set(id, (all.get(id) ?? 0) + 1));
      }
      return all;
    });

    function toggle(name, on) {
      // in one order, so that the same choice gives the same address
      filters.models = MODELS.filter((one) => (one === name ? on : chosen.value.includes(one))).join(",");
    }

    function look(ids) {
      filters.context = ids.slice(-MOST_LOOKED_AT).map(encodeURIComponent).join(",");
    }

    const somebody = useWork(async () => {
      const { items } = await api.get("/customers", { page_size: 50 });
      if (items.length === 0) {
        throw new Error(t("recommend.nobody"));
      }
      filters.customer = items[Math.floor(Math.random() * items.length)].id;
    });

    const who = () => filters.for === "customer"
      ? html`<${CustomerPicker} key=${`customer-${fields.value}`} text=${customer.result.value && customerText(customer.result.value)} onPick=${pick} />`
      : html`<div>
          <${ProductPicker} key=${filters.context} label=${t("recommend.looked-at")} hint=${t("recommend.looked-at-hint")} onPick=${add} />
          ${context.value.length > 0 && html`<ul class="chips" aria-label=${t("recommend.looked-at")}>${context.value.map((id) => html`<li key=${id}>
            <a href=${href(`/products/${encodeURIComponent(id)}`)}>${names.value.get(id) ?? id}</a>
            <button type="button" class="plain" aria-label=${t("recommend.look-away", { name: names.value.get(id) ?? id })} onClick=${() => look(context.value.filter((other) => other !== id))}>✕</button></li>`)}</ul>`}
        </div>`;

    const settings = (all) => html`
      <${Card}>
        <div class="bench" ref=${bench}>
          <fieldset class="options"><legend>${t("recommend.for")}</legend>
            ${["customer", "context"].map((kind) => html`<label key=${kind}><input type="radio" name="for" value=${kind} checked=${filters.for === kind} onChange=${() => (filters.for = kind)} /> ${t(`recommend.for-${kind}`)}</label>`)}
          </fieldset>
          <div>${who()}</div>
        </div>
        <div class="filters">
          <${TextField} label=${t("recommend.category")} value=${filters.category} onUpdate=${typed("category")} />
          <${SelectField} label=${t("recommend.how-many")} value=${filters.top_k} onUpdate=${(value) => (filters.top_k = value)} options=${["5", "10", "20", "50"]} />
          ${filters.for === "customer" && html`<${SelectField} label=${t("recommend.leave-out")} value=${filters.exclude_seen} onUpdate=${(value) => (filters.exclude_seen = value)}
            options=${["bought", "all", "none"].map((value) => ({ value, label: t(`recommend.exclude-${value}`) }))} />`}
        </div>
        <fieldset class="options"><legend>${t("recommend.models")}</legend>
          ${all.map((model) => html`<label key=${model.name} title=${model.description}><input type="checkbox" checked=${chosen.value.includes(model.name)} onChange=${(event) => toggle(model.name, event.target.checked)} /> ${model.name}${model.status !== "trained" ? html` <span class="hint">(${t("models.not-trained")})</span>` : ""}</label>`)}
        </fieldset>
      <//>`;

    const start = () => filters.for === "customer"
      ? html`<${Empty} title=${t("recommend.choose-customer")}><p>${t("recommend.choose-customer-hint")}</p>
          <button type="button" class="primary" disabled=${somebody.busy.value} onClick=${() => somebody.run()}>${t("recommend.anybody")}</button><${Failed} problem=${somebody.problem.value} /><//>`
      : html`<${Empty} title=${t("recommend.choose-product")}><p>${t("recommend.choose-product-hint")}</p><//>`;

    const columns = (all) => chosen.value.length === 0
      ? html`<${Empty} title=${t("recommend.choose-model")} />`
      : answers.result.value === undefined
        ? html`<${Loading} />`
        : html`<div class="models" role="group" aria-label=${t("recommend.side-by-side")} aria-busy=${answers.busy.value ? "true" : "false"}>
            ${answers.result.value.map((one) => html`<${ModelColumn} key=${one.model} ...${one} about=${all.find((model) => model.name === one.model)} counts=${counts.value} of=${answers.result.value.length} pointed=${pointed.value} onPoint=${(id) => (pointed.value = id)} />`)}
          </div>`;

    return () => html`
      <${Page} title=${t("recommend.title")} lead=${t("recommend.lead")}>${{
        actions: () => may("admin") && html`<a class="button" href=${href("/models")}>${t("models.title")}</a>`,
        default: () => html`<${Loaded} work=${models}>${{ default: (all) => html`
          ${settings(all)}
          <${Failed} problem=${answers.problem.value} onRetry=${answers.run} />
          ${!ready.value ? start() : filters.for === "customer"
            ? html`<div class="workbench"><div>${columns(all)}</div><${History} key=${filters.customer} customer=${filters.customer} person=${customer.result.value} problem=${customer.problem.value} /></div>`
            : columns(all)}` }}<//>`,
      }}<//>`;
  },
};
