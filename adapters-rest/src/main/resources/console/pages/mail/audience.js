// Who gets a send: one customer, all, or those whom a filter leaves, with their number as the filter is written.
import { watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { number, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { useFollowing, useQuiet } from "../../parts/async.js";
import { SelectField, TextField } from "../../parts/form.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";

const FIELDS = ["q", "tag", "city", "company", "language", "created_from", "created_to"];
const EXAMPLES = 5;

/** What is sent as `customer_id` and `filter`. */
export function audienceOf(form) {
  if (form.to === "one") {
    return { customer_id: form.customer?.id ?? "" };
  }
  const filter = form.to === "filter" ? filled(form.filter) : {};
  return { customer_id: "all", ...(Object.keys(filter).length && { filter }) };
}

export function filled(filter) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""));
}

export function emptyFilter() {
  return { ...Object.fromEntries(FIELDS.map((field) => [field, ""])), subscribed: "true" };
}

/** Counts whom it reaches, and shows a few of them, whenever the choice changes. */
export function useCount(form) {
  const { run: look, busy, problem, result: count } = useFollowing(async () => {
    const asked = form.to === "filter" ? filled(form.filter) : {};
    const [all, willing] = await Promise.all([
      api.get("/customers", { ...asked, page_size: EXAMPLES }),
      asked.subscribed ? undefined : api.get("/customers", { ...asked, subscribed: "true", page_size: 1 }),
    ]);
    return { all: all.total, willing: willing ? willing.total : asked.subscribed === "true" ? all.total : 0, examples: all.items };
  });

  const soon = useQuiet(look, 300);
  watch(() => JSON.stringify([form.to, form.filter]), () => {
    if (form.to !== "one") {
      busy.value = true;
      soon();
    }
  });
  if (form.to !== "one") {
    look();
  }
  return { count, problem, busy, look };
}

export const Audience = {
  props: ["form", "count", "error"],
  setup(props) {
    function said(field) {
      return props.count.problem.value?.field(field);
    }
    function filters() {
      const { filter } = props.form;
      return html`<div class="filters">
        ${FIELDS.map((field) => html`<${TextField} key=${field} label=${t(`audience.${field}`)} type=${field.startsWith("created") ? "date" : "text"} value=${filter[field]} onUpdate=${(value) => (filter[field] = value)} error=${said(field)} />`)}
        <${SelectField} label=${t("audience.subscribed")} value=${filter.subscribed} onUpdate=${(value) => (filter.subscribed = value)} options=${[{ value: "true", label: t("audience.subscribed.true") }, { value: "", label: t("audience.subscribed.all") }]} />
      </div>`;
    }
    function counted() {
      const { count, problem, busy } = props.count;
      const found = count.value;
      return html`<div class="count" aria-live="polite" aria-busy=${busy.value ? "true" : "false"}>
        ${problem.value ? html`<p class="error">${problem.value.message}</p>` : found && html`
          <p><strong class=${busy.value ? "stale" : ""}>${number(found.all)}</strong> ${t("audience.customers", { n: found.all })}${found.willing < found.all && html` <span class="hint">${t("audience.unwilling", { n: found.all - found.willing })}</span>`}</p>
          ${found.examples.length > 0 && html`<p class="hint">${t("audience.examples")} ${found.examples.map((one) => one.name ?? one.email ?? one.id).join(", ")}${found.all > found.examples.length ? " …" : ""}</p>`}`}
      </div>`;
    }
    return () => html`
      <fieldset class="plain"><legend class="unseen">${t("newsend.audience")}</legend>
        <div class="choice wide">${["filter", "all", "one"].map((to) => html`
          <label key=${to} class=${`option${props.form.to === to ? " chosen" : ""}`}><input type="radio" name="audience" value=${to} checked=${props.form.to === to} onChange=${() => (props.form.to = to)} />
            <span><strong>${t(`audience.${to}`)}</strong><br /><small>${t(`audience.${to}.what`)}</small></span></label>`)}</div>
      </fieldset>
      ${props.form.to === "one" && html`<${CustomerPicker} text=${props.form.customer && customerText(props.form.customer)} onPick=${(customer) => (props.form.customer = customer)} />`}
      ${props.form.to === "filter" && filters()}
      ${props.form.to !== "one" && counted()}
      ${props.error && html`<p class="error" role="alert">${props.error}</p>`}`;
  },
};
