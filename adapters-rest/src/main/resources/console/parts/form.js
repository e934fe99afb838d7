// Fields of forms: a label, a control, a hint, and what is wrong with it. `value` and `onUpdate` carry the content.
//
//   html`<${TextField} label=${t("name")} value=${form.name} onUpdate=${(v) => (form.name = v)} error=${problem?.field("name")} />`
import { useId } from "../lib/vue.js";
import { html } from "../core/html.js";

const COMMON = ["label", "hint", "error", "value", "onUpdate", "required", "disabled", "name"];

/** A component for one kind of control; `control(props, attributes)` renders it. */
function fieldOf(more, control) {
  return {
    props: [...COMMON, ...more],
    inheritAttrs: false,
    setup(props, { attrs }) {
      const id = useId();
      return () => {
        const said = props.error || props.hint;
        const attributes = {
          ...attrs,
          id,
          name: props.name,
          required: Boolean(props.required),
          disabled: Boolean(props.disabled),
          "aria-describedby": said ? `${id}-said` : undefined,
          "aria-invalid": props.error ? "true" : undefined,
        };
        return html`
          <div class=${`field${props.error ? " wrong" : ""}`}>
            <label for=${id}>${props.label}</label>
            ${control(props, attributes)}
            ${said && html`<small id=${`${id}-said`} class=${props.error ? "error" : "hint"}>${said}</small>`}
          </div>`;
      };
    },
  };
}

export const TextField = fieldOf(["type"], (props, attributes) => html`
  <input type=${props.type ?? "text"} value=${props.value ?? ""} onInput=${(event) => props.onUpdate?.(event.target.value)} ...${attributes} />`);

export const TextArea = fieldOf(["rows"], (props, attributes) => html`
  <textarea rows=${props.rows ?? 4} value=${props.value ?? ""} onInput=${(event) => props.onUpdate?.(event.target.value)} ...${attributes}></textarea>`);

/** `options`: [{ value, label }] or plain texts. */
export const SelectField = fieldOf(["options"], (props, attributes) => html`
  <select value=${props.value ?? ""} onChange=${(event) => props.onUpdate?.(event.target.value)} ...${attributes}>
    ${props.options.map((option) => (typeof option === "object" ? option : { value: option, label: option })).map((option) => html`
      <option key=${option.value} value=${option.value} selected=${option.value === (props.value ?? "")}>${option.label}</option>`)}
  </select>`);

export const CheckField = {
  props: ["label", "hint", "value", "onUpdate", "disabled"],
  setup: (props) => () => html`
    <div class="field check">
      <label><input type="checkbox" checked=${Boolean(props.value)} disabled=${Boolean(props.disabled)} onChange=${(event) => props.onUpdate?.(event.target.checked)} /> ${props.label}</label>
      ${props.hint && html`<small class="hint">${props.hint}</small>`}
    </div>`,
};
