// Templates without a compiler and without eval: html`<p class="x">${text}</p>` gives a virtual node of Vue.
//
//   html`<button type="button" onClick=${save} disabled=${busy.value}>${t("save")}</button>`
//   html`<${Card} title=${t("name")}><p>…</p><//>`                                  a component with what stands in it
//   html`<${Page} title="…">${{ actions: () => html`…`, default: () => html`…` }}<//>`  one with named places
import htm from "../lib/htm.js";
import { h, isVNode } from "../lib/vue.js";

function create(type, props, ...children) {
  this[0] = 3; // htm is not to keep nodes from one rendering to the next: Vue moves them
  if (typeof type === "string") {
    return h(type, props, children);
  }
  if (children.length === 0) {
    return h(type, props);
  }
  return h(type, props, children.length === 1 && isSlots(children[0]) ? children[0] : { default: () => children });
}

function isSlots(child) {
  return child !== null && typeof child === "object" && !Array.isArray(child) && !isVNode(child);
}

export const html = htm.bind(create);
