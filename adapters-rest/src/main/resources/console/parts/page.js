// The frame of a page: its heading (which takes the focus when the page opens), what can be done on it, and its content.
import { nextTick, onMounted, ref, watch } from "../lib/vue.js";
import { html } from "../core/html.js";

export const Page = {
  props: ["title", "lead", "back"],
  setup(props, { slots }) {
    const heading = ref(null);
    onMounted(() => nextTick(() => heading.value?.focus({ preventScroll: true })));
    watch(() => props.title, (title) => (document.title = `${title} · Shopkeeper`), { immediate: true });
    return () => html`
      <header class="page-head">
        <div>
          ${props.back && html`<a class="back" href=${props.back.href}>← ${props.back.label}</a>`}
          <h1 ref=${heading} tabindex="-1">${props.title}</h1>
          ${props.lead && html`<p class="lead">${props.lead}</p>`}
        </div>
        <div class="actions">${slots.actions?.()}</div>
      </header>
      ${slots.default?.()}`;
  },
};

/** A box with a heading of its own. */
export const Card = {
  props: ["title"],
  setup: (props, { slots }) => () => html`
    <section class="card">
      ${(props.title || slots.actions) && html`<header><h2>${props.title}</h2><div class="actions">${slots.actions?.()}</div></header>`}
      ${slots.default?.()}
    </section>`,
};

/** Parts of a page of which one is shown: `tabs`: [{ key, label, view: () => vnode }]. */
export const Tabs = {
  props: ["tabs", "value", "onUpdate", "label"],
  setup(props) {
    const id = `tabs-${Math.random().toString(36).slice(2)}`;
    function move(event, index) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = props.tabs[(index + step + props.tabs.length) % props.tabs.length];
        props.onUpdate(next.key);
        nextTick(() => document.getElementById(`${id}-${next.key}`)?.focus());
      }
    }
    return () => {
      const open = props.tabs.find((tab) => tab.key === props.value) ?? props.tabs[0];
      return html`
        <div class="tabs" role="tablist" aria-label=${props.label}>
          ${props.tabs.map((tab, index) => html`
            <button type="button" role="tab" id=${`${id}-${tab.key}`} key=${tab.key} aria-selected=${tab === open ? "true" : "false"} aria-controls=${`${id}-panel`}
              tabindex=${tab === open ? 0 : -1} onClick=${() => props.onUpdate(tab.key)} onKeydown=${(event) => move(event, index)}>${tab.label}</button>`)}
        </div>
        <div role="tabpanel" id=${`${id}-panel`} aria-labelledby=${`${id}-${open.key}`} key=${open.key}>${open.view()}</div>`;
    };
  },
};

/** Names and values: `entries`: [[name, value], …]. */
export const Facts = {
  props: ["entries"],
  setup: (props) => () => html`<dl class="facts">${props.entries.filter(Boolean).map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value ?? "–"}</dd></div>`)}</dl>`,
};

/** Large figures in a row: `figures`: [{ label, value, hint? }]. */
export const Figures = {
  props: ["figures"],
  setup: (props) => () => html`<dl class="figures">${props.figures.map((figure) => html`<div key=${figure.label}><dt>${figure.label}</dt><dd>${figure.value}</dd>${figure.hint && html`<dd class="hint">${figure.hint}</dd>`}</div>`)}</dl>`,
};
