// Enters a product, or changes one: only what was changed is sent, and only onto the version that was seen.
import { reactive } from "../../lib/vue.js";
import { api, formKeys } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { useWork } from "../../parts/async.js";
import { AttributesField, changedAttributes, rowsOf } from "../../parts/attributes.js";
import { Dialog } from "../../parts/dialog.js";
import { CheckField, TextArea, TextField } from "../../parts/form.js";
import { Failed } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";

const TEXTS = ["name", "description", "price", "currency", "quantity", "rating", "review_count", "image_url", "city", "state"];

function formOf(product) {
  return {
    product_id: "",
    ...Object.fromEntries(TEXTS.map((name) => [name, String(product?.[name] ?? "")])),
    categories: (product?.categories ?? []).join(", "),
    active: product?.active ?? true,
    attributes: rowsOf(product?.attributes),
  };
}

function categoriesOf(text) {
  return text.split(",").map((name) => name.trim()).filter(Boolean);
}

function changesOf(form, before) {
  const was = formOf(before);
  const changes = {};
  for (const name of TEXTS) {
    if (form[name].trim() !== was[name]) {
      changes[name] = form[name].trim() || null;
    }
  }
  if (!before && form.product_id.trim()) {
    changes.product_id = form.product_id.trim();
  }
  if (JSON.stringify(categoriesOf(form.categories)) !== JSON.stringify(before?.categories ?? [])) {
    changes.categories = categoriesOf(form.categories);
  }
  if (form.active !== was.active) {
    changes.active = form.active;
  }
  const attributes = changedAttributes(form.attributes, before?.attributes);
  return attributes ? { ...changes, attributes } : changes;
}

/** `product` and its `etag` to change one, none to enter one; `onSaved(product)` gets what is stored then. */
export const ProductForm = {
  props: ["product", "etag", "onClose", "onSaved"],
  setup(props) {
    const form = reactive(formOf(props.product));
    const keyOf = formKeys();
    const save = useWork(async () => {
      const changes = changesOf(form, props.product);
      const saved = props.product
        ? await api.put(`/api/v1/products/${encodeURIComponent(props.product.product_id)}`, changes, { headers: { "If-Match": props.etag } })
        : await api.post("/api/v1/products", changes, { key: keyOf(changes) });
      tell(t("saved"));
      props.onSaved(saved);
    });

    const wrong = (name) => save.problem.value?.field?.(name);
    const text = (name, more = {}) => html`<${TextField} key=${name} name=${name} label=${t(`products.${name}`)} value=${form[name]} onUpdate=${(value) => (form[name] = value)} error=${wrong(name)} autocomplete="off" ...${more} />`;

    return () => html`
      <${Dialog} title=${t(props.product ? "products.edit" : "products.new")} wide onClose=${props.onClose}>
        <form novalidate onSubmit=${(event) => { event.preventDefault(); save.run(); }}>
          <${Failed} problem=${save.problem.value} />
          ${save.problem.value?.status === 412 && html`<p class="notice warn">${t("products.stale")}</p>`}
          <div class="two">
            ${text("name", { required: true })}
            ${!props.product && text("product_id", { hint: t("products.product_id-hint") })}
          </div>
          <${TextArea} name="description" label=${t("products.description")} hint=${t("products.description-hint")} value=${form.description} onUpdate=${(value) => (form.description = value)} error=${wrong("description")} />
          <${TextField} name="categories" label=${t("products.categories")} hint=${t("products.categories-hint")} value=${form.categories} onUpdate=${(value) => (form.categories = value)} error=${wrong("categories")} />
          <div class="two">
            ${text("price", { inputmode: "decimal" })}
            ${text("currency", { maxlength: 3, placeholder: "VND" })}
            ${text("quantity", { inputmode: "numeric", hint: t("products.quantity-hint") })}
            ${text("image_url", { type: "url" })}
            ${text("rating", { inputmode: "decimal" })}
            ${text("review_count", { inputmode: "numeric" })}
            ${text("city")}
            ${text("state")}
          </div>
          <${CheckField} label=${t("products.is-active")} hint=${t("products.is-active-hint")} value=${form.active} onUpdate=${(value) => (form.active = value)} />
          <${AttributesField} rows=${form.attributes} wrong=${wrong} />
          <div class="buttons">
            <button type="button" onClick=${props.onClose}>${t("cancel")}</button>
            <button type="submit" class="primary" disabled=${save.busy.value}>${t("save")}</button>
          </div>
        </form>
      <//>`;
  },
};
