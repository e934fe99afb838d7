// Writes a version of a prompt: its text with the variables there are, and beside it what the model would be told.
import { nextTick, reactive, ref, shallowRef } from "../../lib/vue.js";
import { api, newKey } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { useQuiet, useWork } from "../../parts/async.js";
import { SelectField, TextArea, TextField } from "../../parts/form.js";
import { Card } from "../../parts/page.js";
import { CustomerPicker } from "../../parts/picker.js";
import { Failed } from "../../parts/states.js";

const VARIABLES = ["customer_name", "company", "shop_name", "recent_history", "language", "profile", "products", "now"];
const MOST_CHARACTERS = 20_000;

/** What the model would be told by this content; missing values are named. */
export const Preview = {
  props: ["work", "onCustomer"],
  setup: (props) => () => {
    const { result, problem, busy } = props.work;
    return html`
      <${Card} title=${t("prompts.preview")}>
        <${CustomerPicker} label=${t("prompts.preview.for")} hint=${t("prompts.preview.hint")} onPick=${props.onCustomer} />
        <div aria-live="polite" aria-busy=${busy.value ? "true" : "false"}>
          <${Failed} problem=${problem.value} />
          ${result.value && !problem.value && html`
            ${result.value.missing.length > 0 && html`<p class="notice warn">${t("prompts.missing", { names: result.value.missing.map((name) => `{${name}}`).join(", ") })}</p>`}
            <pre class="rendered" tabindex="0">${result.value.rendered}</pre>`}
        </div>
      <//>`;
  },
};

/** `base` is the version to begin with; `onSaved(prompt)` is told of the new one. */
export const PromptEditor = {
  props: ["base", "fresh", "onSaved"],
  setup(props) {
    const base = props.base ?? {};
    const form = reactive({ name: base.name ?? "", kind: base.kind ?? "system", language: base.language ?? "en", content: base.content ?? "", use: "alone", weight: "50" });
    const customer = shallowRef(null);
    const area = ref(null);
    let key = newKey();

    const preview = useWork(() => api.post("/prompts/render", { language: form.language || undefined, content: form.content, customer_id: customer.value?.id }));
    const soon = useQuiet(() => form.content.trim() && preview.run(), 400);
    const save = useWork(async () => {
      const saved = await api.post("/prompts/templates", {
        name: form.name, kind: form.kind, language: form.language, content: form.content,
        activate: form.use !== "later", weight: form.use === "trial" ? form.weight : undefined,
      }, { key });
      props.onSaved(saved);
    });
    if (form.content.trim()) {
      preview.run();
    }

    function change(name, value) {
      form[name] = value;
      key = newKey();
      if (name === "content" || name === "language") {
        soon();
      }
    }

    function insert(variable) {
      const element = area.value.querySelector("textarea");
      const { selectionStart: from, selectionEnd: to } = element;
      change("content", `${form.content.slice(0, from)}{${variable}}${form.content.slice(to)}`);
      nextTick(() => {
        element.focus();
        element.setSelectionRange(from + variable.length + 2, from + variable.length + 2);
      });
    }

    return () => {
      const wrong = (name) => save.problem.value?.field?.(name);
      return html`
        <div class="columns">
          <form class="card" onSubmit=${(event) => { event.preventDefault(); save.run(); }}>
            ${props.fresh && html`<${TextField} label=${t("prompts.name")} hint=${t("prompts.name.hint")} value=${form.name} error=${wrong("name")} onUpdate=${(value) => change("name", value)} required />
              <${SelectField} label=${t("prompts.kind")} value=${form.kind} error=${wrong("kind")} onUpdate=${(value) => change("kind", value)} options=${["system", "context", "user"].map((kind) => ({ value: kind, label: t(`prompts.kind.${kind}`) }))} />`}
            <${TextField} label=${t("language")} hint=${t("prompts.language.hint")} value=${form.language} error=${wrong("language")} onUpdate=${(value) => change("language", value)} required />
            <div ref=${area}><${TextArea} label=${t("prompts.content")} class="code" rows="16" maxlength=${MOST_CHARACTERS} value=${form.content} error=${wrong("content")} onUpdate=${(value) => change("content", value)} required /></div>
            <p class="actions" role="group" aria-label=${t("prompts.variables")}>${VARIABLES.map((variable) => html`<button type="button" class="small" key=${variable} title=${t(`prompts.variable.${variable}`)} onClick=${() => insert(variable)}>{${variable}}</button>`)}</p>
            <${SelectField} label=${t("prompts.use")} value=${form.use} onUpdate=${(value) => change("use", value)} options=${["alone", "trial", "later"].map((use) => ({ value: use, label: t(`prompts.use.${use}`) }))} />
            ${form.use === "trial" && html`<${TextField} label=${t("prompts.weight")} hint=${t("prompts.weight.hint")} inputmode="decimal" value=${form.weight} error=${wrong("weight")} onUpdate=${(value) => change("weight", value)} required />`}
            <${Failed} problem=${save.problem.value} />
            <div class="buttons"><button type="submit" class="primary" disabled=${save.busy.value || !form.content.trim()}>${t("prompts.save")}</button></div>
          </form>
          <${Preview} work=${preview} onCustomer=${(someone) => { customer.value = someone; soon(); }} />
        </div>`;
    };
  },
};
