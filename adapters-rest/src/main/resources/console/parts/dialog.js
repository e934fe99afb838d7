// Dialogs on the browser's own <dialog>: it keeps the focus inside, Escape closes it, and the focus goes back afterwards.
import { onMounted, reactive, ref } from "../lib/vue.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

/** A dialog that is open as long as it is rendered; `onClose` is to end that. */
export const Dialog = {
  props: ["title", "onClose", "wide"],
  setup(props, { slots }) {
    const element = ref(null);
    onMounted(() => element.value.showModal());
    return () => html`
      <dialog ref=${element} class=${props.wide ? "wide" : ""} aria-label=${props.title} onClose=${() => props.onClose()}>
        <header><h2>${props.title}</h2><button type="button" class="plain" aria-label=${t("close")} onClick=${() => element.value.close()}>✕</button></header>
        ${slots.default?.()}
      </dialog>`;
  },
};

const asked = reactive({ question: null });

/** Asks before something that cannot be undone: `if (await sure({ title, text, button, danger: true, typed: "word" })) …`. */
export function sure(question) {
  return new Promise((resolve) => {
    asked.question = { ...question, resolve, written: "" };
  });
}

/** Shows what `sure` asks; stands once in the app. */
export const Questions = {
  setup() {
    function answer(yes) {
      const { resolve } = asked.question;
      asked.question = null;
      resolve(yes);
    }
    return () => {
      const question = asked.question;
      return question && html`
        <${Dialog} title=${question.title} onClose=${() => asked.question && answer(false)}>
          <form onSubmit=${(event) => { event.preventDefault(); answer(true); }}>
            <p>${question.text}</p>
            ${question.typed && html`<label class="field">${t("sure.type", { word: question.typed })}
              <input autocomplete="off" value=${question.written} onInput=${(event) => (question.written = event.target.value)} /></label>`}
            <div class="buttons">
              <button type="button" onClick=${() => answer(false)}>${t("cancel")}</button>
              <button type="submit" class=${question.danger ? "danger" : "primary"} disabled=${Boolean(question.typed) && question.written !== question.typed}>${question.button}</button>
            </div>
          </form>
        <//>`;
    };
  },
};
