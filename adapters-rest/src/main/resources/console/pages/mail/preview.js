// What a customer would read: HTML at the width of a desktop or a telephone, or text; what is missing is marked.
import { ref, shallowRef, watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { kept, keep } from "../../core/keep.js";
import { useFollowing, useQuiet } from "../../parts/async.js";
import { EmailFrame } from "../../parts/frame.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { Failed, Loading } from "../../parts/states.js";

const PHONE = 375;

/**
 * Keeps a preview up to date with what is written. `ask(customerId, marks)` gets it from the server, with these values for
 * the names that nobody gives one; `watched` gives all it depends on.
 */
export function usePreview(ask, watched) {
  const customer = shallowRef(null);
  const { run: refresh, busy, problem, result: shown } = useFollowing(async () =>
    marked(await ask(customer.value?.id, {}), (marks) => ask(customer.value?.id, marks)));

  const soon = useQuiet(refresh, 350);
  watch(() => [JSON.stringify(watched()), customer.value?.id], soon);
  return { customer, shown, problem, busy, refresh, soon };
}

/** The same e-mail, with the names that are missing where their values would stand. */
async function marked(answer, again) {
  const names = (answer?.missing_variables ?? []).map(nameInData).filter((name) => name !== undefined);
  if (names.length === 0) {
    return answer;
  }
  try {
    const shown = await again(Object.fromEntries(names.map((name) => [name, `⟦${name}⟧`])));
    return { ...shown, missing_variables: answer.missing_variables };
  } catch (notText) {
    return answer; // a name that is used as a list or a number cannot be shown as a mark; it is named all the same
  }
}

/** The key of `data` that would give this name a value; customer.nmae can get none. */
export function nameInData(name) {
  const parts = name.split(".");
  return parts[0] === "customer" ? undefined : parts[0] === "data" ? parts[1] : parts[0];
}

export const Preview = {
  props: ["preview", "onMissing"],
  setup(props, { slots }) {
    const view = ref(kept("preview.view") ?? "desktop");
    function turn(next) {
      view.value = next;
      keep("preview.view", next);
    }
    return () => {
      const { shown, problem, busy, customer } = props.preview;
      const email = shown.value;
      return html`
        <section class="card preview" aria-label=${t("preview.title")} aria-busy=${busy.value ? "true" : "false"}>
          <header><h2>${t("preview.title")}</h2>
            <div class="choice" role="group" aria-label=${t("preview.how")}>
              ${["desktop", "phone", "text"].map((one) => html`<button type="button" key=${one} class="small" aria-pressed=${view.value === one ? "true" : "false"} onClick=${() => turn(one)}>${t(`preview.${one}`)}</button>`)}
            </div></header>
          <${CustomerPicker} label=${t("preview.as")} text=${customer.value ? customerText(customer.value) : undefined} hint=${customer.value ? undefined : t("preview.somebody")} onPick=${(picked) => (customer.value = picked)} />
          ${slots.default?.()}
          <div aria-live="polite">
            ${problem.value && html`<${Failed} problem=${problem.value} />`}
            ${email?.missing_variables.length > 0 && html`<div class="notice warn"><p><strong>${t("preview.missing", { n: email.missing_variables.length })}</strong> ${email.missing_variables.map((name) => html`<button type="button" key=${name} class="small name" onClick=${() => props.onMissing?.(name)}>${name}</button> `)}</p><p>${t("preview.missing.what")}</p></div>`}
          </div>
          ${!email ? !problem.value && (busy.value ? html`<${Loading} />` : html`<p class="hint">${t("preview.unwritten")}</p>`) : html`
            <div class=${problem.value ? "stale" : ""}>
              <p class="subject"><span class="hint">${t("preview.subject")}</span> <strong>${unmarked(email.subject)}</strong> <span class="badge">${email.language}</span></p>
              ${view.value === "text" ? html`<pre class="mail-text" tabindex="0">${unmarked(email.text)}</pre>`
                : html`<${EmailFrame} html=${email.html} title=${t("preview.frame")} width=${view.value === "phone" ? PHONE : undefined} />`}
            </div>`}
        </section>`;
    };
  },
};

function unmarked(text) {
  return text.split(/(⟦[^⟧]*⟧)/).map((part, index) => (index % 2 ? html`<mark key=${index}>${part.slice(1, -1)}</mark>` : part));
}
