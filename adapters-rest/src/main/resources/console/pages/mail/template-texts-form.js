// The texts of a template: one for each language, each with a subject and a body as HTML, as text, or as both.
import { computed, nextTick, ref } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { CodeField } from "../../parts/code.js";
import { sure } from "../../parts/dialog.js";
import { SelectField, TextField } from "../../parts/form.js";
import { Tabs } from "../../parts/page.js";

const BUILT_IN = ["customer_name", "customer.name", "customer.city", "email", "company", "shop_name", "unsubscribe_url", "now"];
const PIECES = {
  recommendations: "{% for p in recommendations | slice(0, 3) %}\n  <p><a href=\"{{ p.url }}\">{{ p.name }}</a> {{ p.price | money(p.currency) }}</p>\n{% endfor %}",
};
const MOST = 21;

export const Texts = {
  props: ["form", "text", "onText", "wrong"],
  setup(props, { expose }) {
    const part = ref(props.form.texts[0].body_html || !props.form.texts[0].body_text ? "body_html" : "body_text");
    const code = ref(null);
    const open = computed(() => props.form.texts[Math.min(props.text, props.form.texts.length - 1)]);

    function wrongAt(field) {
      return props.wrong.find((one) => one.field === field && one.text === props.text);
    }

    async function show(field) {
      if (field === "body_html" || field === "body_text") {
        part.value = field;
      }
      await nextTick();
      const place = wrongAt(field);
      if (place?.line && field !== "subject") {
        code.value?.goTo(place.line, place.column);
      }
    }

    /** Goes to where a name stands. */
    async function find(name) {
      for (const field of ["body_html", "body_text"]) {
        const at = open.value[field].indexOf(name);
        if (at >= 0) {
          part.value = field;
          await nextTick();
          const before = open.value[field].slice(0, at).split("\n");
          code.value?.goTo(before.length, before.at(-1).length + 1);
          return;
        }
      }
    }
    expose({ show, find });

    function add() {
      const used = props.form.texts.map((text) => text.language);
      const language = ["en", "vi"].find((one) => !used.includes(one)) ?? "";
      props.form.texts.push({ ...props.form.texts[0], language });
      props.onText(props.form.texts.length - 1);
    }

    async function remove() {
      if (await sure({ title: t("variant.remove.title", { language: open.value.language }), text: t("variant.remove.text"), button: t("variant.remove"), danger: true })) {
        props.form.texts.splice(props.text, 1);
        props.onText(0);
      }
    }

    function insert(name) {
      if (name) {
        code.value?.insert(PIECES[name] ?? `{{ ${name} }}`);
      }
    }

    function body() {
      const names = [...props.form.variables.map((variable) => variable.name).filter(Boolean), ...BUILT_IN, ...Object.keys(PIECES)];
      return html`
        <${TextField} label=${t("template.subject")} value=${open.value.subject} onUpdate=${(value) => (open.value.subject = value)} error=${wrongAt("subject")?.message} maxlength="500" required />
        <div class="columns narrow">
          <${TextField} label=${t("template.language")} value=${open.value.language} onUpdate=${(value) => (open.value.language = value.trim())} error=${wrongAt("language")?.message} hint=${t("template.language.hint")} maxlength="35" list="template-languages" />
          <${SelectField} label=${t("template.insert")} value="" onUpdate=${insert} key=${part.value} options=${[{ value: "", label: t("template.insert.choose") }, ...names.map((name) => ({ value: name, label: PIECES[name] ? t("template.insert.recommendations") : name }))]} />
        </div>
        <datalist id="template-languages"><option value="en"></option><option value="vi"></option></datalist>
        <${Tabs} label=${t("template.body")} value=${part.value} onUpdate=${(next) => (part.value = next)} tabs=${["body_html", "body_text"].map((field) => ({
          key: field,
          label: t(`template.${field}`) + (wrongAt(field) ? " ⚠" : ""),
          view: () => html`<${CodeField} ref=${code} label=${t(`template.${field}`)} value=${open.value[field]} onUpdate=${(value) => (open.value[field] = value)} wrong=${wrongAt(field)} hint=${t(`template.${field}.hint`)} />`,
        }))} />
        ${props.text > 0 && html`<p><button type="button" class="small" onClick=${remove}>${t("variant.remove")}</button></p>`}`;
    }

    return () => html`
      <${Tabs} label=${t("template.texts")} value=${String(props.text)} onUpdate=${(next) => (next === "add" ? add() : props.onText(Number(next)))}
        tabs=${[...props.form.texts.map((text, index) => ({
          key: String(index),
          label: `${text.language || "?"}${index === 0 ? ` (${t("template.default")})` : ""}${props.wrong.some((one) => one.text === index && one.field !== "name") ? " ⚠" : ""}`,
          view: body,
        }))]} />
      ${props.form.texts.length < MOST && html`<p class="add-variant"><button type="button" class="small" onClick=${add}>+ ${t("variant.add")}</button></p>`}`;
  },
};
