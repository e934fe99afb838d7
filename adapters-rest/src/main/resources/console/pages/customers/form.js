// Enters a customer, or changes one: only what was changed is sent, and only onto the version that was seen.
import { reactive, ref, shallowRef } from "../../lib/vue.js";
import { api, formKeys } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { useWork } from "../../parts/async.js";
import { AttributesField, changedAttributes, rowsOf } from "../../parts/attributes.js";
import { Dialog } from "../../parts/dialog.js";
import { CheckField, SelectField, TextField } from "../../parts/form.js";
import { Failed } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";

const TEXTS = ["name", "email", "phone", "company", "city", "country", "external_id"];
const TYPES = { email: "email", phone: "tel" };

function formOf(customer) {
  return {
    ...Object.fromEntries([...TEXTS, "language"].map((name) => [name, customer?.[name] ?? ""])),
    tags: (customer?.tags ?? []).join(", "),
    subscribed: customer?.subscribed ?? true,
    attributes: rowsOf(customer?.attributes),
  };
}

function tagsOf(text) {
  return text.split(",").map((tag) => tag.trim()).filter(Boolean);
}

/** What the form says differently from how the customer was when it was opened. */
function changesOf(form, before) {
  const was = formOf(before);
  const changes = {};
  for (const name of [...TEXTS, "language"]) {
    if (form[name].trim() !== was[name]) {
      changes[name] = form[name].trim() || null;
    }
  }
  if (JSON.stringify(tagsOf(form.tags)) !== JSON.stringify(before?.tags ?? [])) {
    changes.tags = tagsOf(form.tags);
  }
  if (form.subscribed !== was.subscribed) {
    changes.subscribed = form.subscribed;
  }
  const attributes = changedAttributes(form.attributes, before?.attributes);
  if (attributes) {
    changes.attributes = attributes;
  }
  return changes;
}

/** `customer` and its `etag` to change one, none to enter one; `onSaved(customer)` gets what is stored then. */
export const CustomerForm = {
  props: ["customer", "etag", "onClose", "onSaved"],
  setup(props) {
    const before = shallowRef(props.customer);
    const etag = ref(props.etag);
    const theirs = shallowRef(null);
    const form = reactive(formOf(props.customer));
    const keyOf = formKeys();

    async function store() {
      const changes = changesOf(form, before.value);
      if (!before.value) {
        const entered = { ...changes, subscribed: form.subscribed };
        return api.post("/customers", entered, { key: keyOf(entered) });
      }
      const path = `/customers/${encodeURIComponent(before.value.id)}`;
      try {
        return await api.put(path, changes, { headers: { "If-Match": etag.value } });
      } catch (problem) {
        if (problem.status === 412) {
          const answer = await api.answer("GET", path);
          meet(await answer.json());
          etag.value = answer.headers.get("ETag");
        }
        throw problem;
      }
    }

    /** Takes over what somebody else changed, but for what was typed here: there both are shown. */
    function meet(newest) {
      const was = formOf(before.value);
      const now = formOf(newest);
      const both = {};
      for (const name of Object.keys(was)) {
        if (JSON.stringify(form[name]) === JSON.stringify(was[name])) {
          form[name] = now[name];
        } else if (JSON.stringify(now[name]) !== JSON.stringify(was[name]) && typeof now[name] === "string") {
          both[name] = now[name] || "–";
        }
      }
      before.value = newest;
      theirs.value = both;
    }

    const save = useWork(async () => {
      const saved = await store();
      tell(t("saved"));
      props.onSaved(saved);
    });

    const wrong = (name) => save.problem.value?.field?.(name);
    const hint = (name) => theirs.value?.[name] && t("customers.theirs", { value: theirs.value[name] });
    const text = (name) => html`<${TextField} key=${name} name=${name} label=${t(`customers.${name}`)} type=${TYPES[name]} value=${form[name]} onUpdate=${(value) => (form[name] = value)} error=${wrong(name)} hint=${hint(name)} autocomplete="off" />`;
    const languages = () => [...new Set(["", "en", "vi", form.language])].map((code) => ({ value: code, label: { "": "–", en: "English", vi: "Tiếng Việt" }[code] ?? code }));

    return () => html`
      <${Dialog} title=${t(props.customer ? "customers.edit" : "customers.new")} wide onClose=${props.onClose}>
        <form novalidate onSubmit=${(event) => { event.preventDefault(); save.run(); }}>
          ${save.problem.value?.status === 412 ? html`<p class="notice warn" role="alert">${t("customers.stale")}</p>` : html`<${Failed} problem=${save.problem.value} />`}
          <div class="two">
            ${TEXTS.map(text)}
            <${SelectField} name="language" label=${t("customers.language")} value=${form.language} onUpdate=${(value) => (form.language = value)} options=${languages()} error=${wrong("language")} hint=${hint("language")} />
          </div>
          <${TextField} name="tags" label=${t("customers.tags")} hint=${hint("tags") ?? t("customers.tags-hint")} value=${form.tags} onUpdate=${(value) => (form.tags = value)} error=${wrong("tags")} />
          <${CheckField} label=${t("customers.wants-mail")} value=${form.subscribed} onUpdate=${(value) => (form.subscribed = value)} />
          <${AttributesField} rows=${form.attributes} wrong=${wrong} />
          <div class="buttons">
            <button type="button" onClick=${props.onClose}>${t("cancel")}</button>
            <button type="submit" class="primary" disabled=${save.busy.value}>${t("save")}</button>
          </div>
        </form>
      <//>`;
  },
};
