// Search as you type for one thing of the server: a combobox after the ARIA pattern, worked by keyboard alone.
import { nextTick, ref, shallowRef, useId, watch } from "../lib/vue.js";
import { api } from "../core/api.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";
import { useQuiet } from "./async.js";

/** `search(words)` gives things, `show(thing)` their text; `onPick(thing)` gets the one taken, or null when the field is emptied. */
export const Picker = {
  props: ["label", "hint", "search", "show", "onPick", "text", "placeholder"],
  setup(props) {
    const id = useId();
    const words = ref(props.text ?? "");
    const found = shallowRef([]);
    const open = ref(false);
    const at = ref(-1);
    const said = ref("");
    let latest = 0;
    watch(() => props.text, (text) => (words.value = text ?? ""));

    const look = useQuiet(async () => {
      const mine = ++latest;
      try {
        const things = await props.search(words.value.trim());
        if (mine === latest) {
          found.value = things;
          open.value = true;
          at.value = -1;
          said.value = things.length ? "" : t("picker.none");
        }
      } catch (problem) {
        said.value = problem.message;
      }
    });

    function type(event) {
      words.value = event.target.value;
      if (words.value.trim() === "") {
        props.onPick(null);
      }
      look();
    }

    function take(thing) {
      words.value = props.show(thing);
      open.value = false;
      said.value = "";
      props.onPick(thing);
    }

    function key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open.value) {
          look();
          return;
        }
        const step = event.key === "ArrowDown" ? 1 : -1;
        at.value = (at.value + step + found.value.length) % Math.max(1, found.value.length);
        nextTick(() => document.getElementById(`${id}-${at.value}`)?.scrollIntoView({ block: "nearest" }));
      } else if (event.key === "Enter" && open.value && found.value[at.value]) {
        event.preventDefault();
        take(found.value[at.value]);
      } else if (event.key === "Escape" && open.value) {
        event.stopPropagation();
        open.value = false;
      }
    }

    return () => html`
      <div class="field picker">
        <label for=${id}>${props.label}</label>
        <input id=${id} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${open.value ? "true" : "false"} aria-controls=${`${id}-list`}
          aria-activedescendant=${at.value >= 0 ? `${id}-${at.value}` : undefined} placeholder=${props.placeholder} value=${words.value}
          onInput=${type} onKeydown=${key} onFocus=${(event) => { event.target.select(); look(); }} onBlur=${() => setTimeout(() => (open.value = false), 150)} />
        <ul id=${`${id}-list`} role="listbox" aria-label=${props.label} hidden=${!open.value || found.value.length === 0}>
          ${found.value.map((thing, index) => html`<li key=${index} id=${`${id}-${index}`} role="option" aria-selected=${index === at.value ? "true" : "false"}
            onMousedown=${(event) => { event.preventDefault(); take(thing); }}>${props.show(thing)}</li>`)}
        </ul>
        <small class="hint" aria-live="polite">${said.value || props.hint}</small>
      </div>`;
  },
};

export function customerText(customer) {
  return [customer.name, customer.email ?? customer.phone ?? customer.external_id].filter(Boolean).join(" · ") || customer.id;
}

/** A customer of the shop. */
export const CustomerPicker = {
  props: ["label", "hint", "onPick", "text"],
  setup: (props) => () => html`<${Picker} label=${props.label ?? t("picker.customer")} hint=${props.hint} text=${props.text} placeholder=${t("picker.customer.words")}
    search=${async (q) => (await api.get("/customers", { q, page_size: 8 })).items} show=${customerText} onPick=${props.onPick} />`,
};

/** A product of the catalogue. */
export const ProductPicker = {
  props: ["label", "hint", "onPick", "text"],
  setup: (props) => () => html`<${Picker} label=${props.label ?? t("picker.product")} hint=${props.hint} text=${props.text} placeholder=${t("picker.product.words")}
    search=${async (q) => (await api.get("/api/v1/products", { q, page_size: 8 })).items} show=${(product) => product.name ?? product.product_id} onPick=${props.onPick} />`,
};
