// One template: written on the left, seen on the right as a customer would read it.
import { computed, onMounted, onUnmounted, reactive, ref, shallowRef } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, locale, t } from "../../core/i18n.js";
import { api, newKey } from "../../core/api.js";
import { current, go, href } from "../../core/router.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { CheckField, TextField } from "../../parts/form.js";
import { Card, Page } from "../../parts/page.js";
import { Failed, Loaded } from "../../parts/states.js";
import { tell, tellProblem } from "../../parts/toast.js";
import { DataFields } from "./data-fields.js";
import { nameInData, Preview, usePreview } from "./preview.js";
import { bodyOf, draftOf, emptyForm, formOf, isWritten, keepUnsaved, placeOf, takeUnsaved } from "./template-model.js";
import { Texts } from "./template-texts-form.js";
import { TestSend } from "./test-send.js";
import { Variables } from "./variables.js";
import { Versions } from "./versions.js";

const NEW = "new";

export default {
  setup() {
    const id = current.params.id ?? NEW;
    const load = useLoaded(async () => {
      if (id === NEW) {
        return { config: null, etag: undefined };
      }
      const answer = await api.answer("GET", `/notifications/configs/${encodeURIComponent(id)}`);
      return { config: await answer.json(), etag: answer.headers.get("ETag") };
    });
    const back = { href: "#/templates", label: t("templates.title") };
    return () => {
      const loaded = load.result.value;
      return loaded ? html`<${Editor} id=${id} loaded=${loaded} key=${id} onReload=${load.run} back=${back} />`
        : html`<${Page} title=${t("template.title")} back=${back}><${Loaded} work=${load} /><//>`;
    };
  },
};

const Editor = {
  props: ["id", "loaded", "onReload", "back"],
  setup(props) {
    const config = shallowRef(props.loaded.config);
    let etag = props.loaded.etag;
    const saved = ref(JSON.stringify(config.value ? formOf(config.value) : emptyForm(locale.language)));
    const returned = takeUnsaved(props.id);
    const form = reactive(returned ?? JSON.parse(saved.value));
    const fromBefore = ref(returned !== undefined);
    const dirty = computed(() => JSON.stringify(form) !== saved.value);
    const text = ref(0);
    const data = ref({});
    const testing = ref(false);
    const fields = ref(null);

    const preview = usePreview(
      (customer, marks) => {
        const draft = draftOf(form, Math.min(text.value, form.texts.length - 1));
        return isWritten(draft) ? api.post("/notifications/preview", { ...draft, customer_id: customer, data: { ...data.value, ...marks } }) : undefined;
      },
      () => [form, text.value, data.value]);
    preview.refresh();

    const save = useWork(async () => {
      const options = { json: bodyOf(form), headers: etag ? { "If-Match": etag } : {}, key: config.value ? undefined : newKey() };
      const answer = await api.answer(config.value ? "PUT" : "POST", config.value ? address() : "/notifications/config", options);
      const next = await answer.json();
      const isNew = config.value === null;
      etag = answer.headers.get("ETag");
      config.value = next;
      saved.value = JSON.stringify(formOf(next));
      Object.assign(form, formOf(next));
      fromBefore.value = false;
      tell(t("template.saved", { version: String(next.version) }));
      if (isNew) {
        go(`/templates/${encodeURIComponent(next.id)}`);
      }
      return next;
    });

    const wrong = computed(() => {
      const details = [...(save.problem.value?.details ?? []).map(placeOf), ...(preview.problem.value?.details ?? []).map((detail) => ({ ...placeOf(detail), text: text.value }))];
      return details.filter((one, index) => details.findIndex((other) => other.text === one.text && other.field === one.field) === index);
    });

    async function store() {
      const stored = await save.run();
      const first = save.problem.value && wrong.value[0];
      if (first) {
        text.value = Math.min(first.text, form.texts.length - 1);
        fields.value?.show(first.field);
      }
      return stored;
    }

    async function test() {
      if (!dirty.value || (await store())) {
        testing.value = true;
      }
    }

    async function remove() {
      if (!(await sure({ title: t("template.delete.title", { name: config.value.name }), text: t("template.delete.text"), button: t("delete"), danger: true }))) {
        return;
      }
      try {
        await api.delete(address());
        saved.value = JSON.stringify(form);
        tell(t("template.deleted"));
        go("/templates");
      } catch (problem) {
        tellProblem(problem);
      }
    }

    function address() {
      return `/notifications/configs/${encodeURIComponent(config.value.id)}`;
    }

    function discard() {
      Object.assign(form, JSON.parse(saved.value));
      text.value = Math.min(text.value, form.texts.length - 1);
      fromBefore.value = false;
      save.problem.value = null;
    }

    function takeOver(version) {
      Object.assign(form, formOf(version));
      text.value = 0;
      tell(t("versions.taken", { version: String(version.version) }));
    }

    function stay(event) {
      if (dirty.value) {
        event.preventDefault();
      }
    }
    onMounted(() => window.addEventListener("beforeunload", stay));
    onUnmounted(() => {
      window.removeEventListener("beforeunload", stay);
      if (dirty.value) {
        keepUnsaved(props.id, form);
      }
    });

    function names() {
      const missing = (preview.shown.value?.missing_variables ?? []).map(nameInData).filter(Boolean);
      const declared = form.variables.filter((variable) => variable.name).map((variable) => ({ name: variable.name, fallback: variable.default }));
      return [...declared, ...[...new Set(missing)].filter((name) => !declared.some((one) => one.name === name)).map((name) => ({ name, missing: true }))];
    }

    function declare(name) {
      const key = nameInData(name);
      if (key === undefined) {
        fields.value?.find(name);
      } else if (!form.variables.some((variable) => variable.name === key)) {
        form.variables = [...form.variables, { name: key, default: "" }];
        tell(t("variables.declared", { name: key }));
      }
    }

    return () => html`
      <${Page} title=${config.value ? config.value.name : t("template.new")} back=${props.back}
        lead=${config.value ? t("template.about", { version: String(config.value.version), at: dateTime(config.value.updated_at) }) : t("template.new.lead")}>${{
        actions: () => html`
          ${config.value && html`<a class="button" href=${href("/sends/new", { template: config.value.id })}>${t("template.use")}</a>`}
          ${config.value && html`<button type="button" onClick=${test}>${t(dirty.value ? "template.save-and-test" : "template.test")}</button>`}
          <button type="button" class="primary" disabled=${save.busy.value || (!dirty.value && config.value !== null)} onClick=${store}>${t("save")}</button>`,
        default: () => html`
          ${fromBefore.value && dirty.value && html`<div class="notice" role="status"><p>${t("template.returned")} <button type="button" class="small" onClick=${discard}>${t("template.discard")}</button></p></div>`}
          <${Failed} problem=${save.problem.value} />
          ${save.problem.value?.status === 412 && html`<p><button type="button" class="small" onClick=${reload}>${t("template.newest")}</button></p>`}
          <div class="editor">
            <div>
              <${Card}>
                <${TextField} label=${t("template.name")} value=${form.name} onUpdate=${(value) => (form.name = value)} error=${said("name")} maxlength="200" required />
                <${Texts} ref=${fields} form=${form} text=${text.value} onText=${(next) => (text.value = next)} wrong=${wrong.value} />
                <${CheckField} label=${t("template.track")} hint=${t("template.track.hint")} value=${form.track} onUpdate=${(value) => (form.track = value)} />
              <//>
              <${Variables} form=${form} warnings=${dirty.value ? [] : config.value?.warnings ?? []} wrong=${wrong.value} />
              ${config.value && html`<${Versions} config=${config.value} key=${config.value.version} onTake=${takeOver} />`}
              ${config.value && html`<div class="buttons start"><button type="button" class="danger small" onClick=${remove}>${t("template.delete")}</button></div>`}
            </div>
            <${Preview} preview=${preview} onMissing=${declare}>
              <details class="values" open=${names().some((name) => name.missing) || undefined}><summary>${t("preview.values")}</summary>
                <${DataFields} data=${data.value} names=${names()} onUpdate=${(next) => (data.value = next)} /></details>
            <//>
          </div>
          ${testing.value && html`<${TestSend} config=${config.value} customer=${preview.customer.value} data=${data.value} onClose=${() => (testing.value = false)} />`}`,
      }}<//>`;

    function said(field) {
      return wrong.value.find((one) => one.field === field)?.message;
    }

    function reload() {
      saved.value = JSON.stringify(form);
      takeUnsaved(props.id);
      location.reload();
    }
  },
};
