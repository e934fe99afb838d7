// Values that a send brings for its template: a field for each name, or JSON for whoever needs lists and the like.
import { computed, ref } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { TextArea, TextField } from "../../parts/form.js";

const MOST_FIELDS = 50;

/** `data` an object; `names` what may be filled in: [{ name, fallback?, missing? }]; `onUpdate` gets the next object. */
export const DataFields = {
  props: ["data", "names", "onUpdate", "onBroken"],
  setup(props) {
    const asJson = ref(!isFlat(props.data));
    const written = ref(pretty(props.data));
    const wrong = ref("");
    const rows = computed(() => {
      const known = new Map(props.names.map((name) => [name.name, name]));
      Object.keys(props.data).forEach((name) => known.has(name) || known.set(name, { name }));
      return [...known.values()].slice(0, MOST_FIELDS);
    });

    function set(name, value) {
      const next = { ...props.data };
      if (value === "") {
        delete next[name];
      } else {
        next[name] = value;
      }
      props.onUpdate(next);
    }

    function write(text) {
      written.value = text;
      try {
        const next = text.trim() === "" ? {} : JSON.parse(text);
        if (next === null || typeof next !== "object" || Array.isArray(next)) {
          throw new SyntaxError(t("data.object"));
        }
        wrong.value = "";
        props.onBroken?.(false);
        props.onUpdate(next);
      } catch (unreadable) {
        wrong.value = unreadable.message;
        props.onBroken?.(true);
      }
    }

    function turn() {
      asJson.value = !asJson.value;
      written.value = pretty(props.data);
      wrong.value = "";
      props.onBroken?.(false);
    }

    return () => html`
      <div class="data-fields">
        ${asJson.value
          ? html`<${TextArea} label=${t("data.json")} rows="5" class="code" value=${written.value} onUpdate=${write} error=${wrong.value} hint=${t("data.json.hint")} />`
          : rows.value.length === 0 ? html`<p class="hint">${t("data.none")}</p>`
          : html`<div class="columns narrow">${rows.value.map((row) => html`<${TextField} key=${row.name} label=${row.name} value=${props.data[row.name]} onUpdate=${(value) => set(row.name, value)} placeholder=${row.fallback}
              hint=${row.missing ? undefined : row.fallback ? t("data.default") : undefined} error=${row.missing && !props.data[row.name] ? t("data.missing") : undefined} />`)}</div>`}
        <button type="button" class="small" disabled=${asJson.value && !isFlat(props.data)} onClick=${turn}>${t(asJson.value ? "data.as-fields" : "data.as-json")}</button>
      </div>`;
  },
};

function isFlat(data) {
  return Object.values(data).every((value) => typeof value === "string");
}

function pretty(data) {
  return Object.keys(data).length ? JSON.stringify(data, null, 2) : "";
}
