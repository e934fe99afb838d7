// Talking with the assistant as a customer: to see what they would be answered, on what it rests, and how long it takes.
import { nextTick, onMounted, reactive, ref, shallowRef } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { has, t } from "../../core/i18n.js";
import { current, href, remember } from "../../core/router.js";
import { may } from "../../core/session.js";
import { Card, Page } from "../../parts/page.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { Failed } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { Message } from "./message.js";
import { useTurn } from "./turn.js";

const LONGEST = 4000;
const MOST_SHOWN = 100;
const SAMPLES = ["try.sample.recommend", "try.sample.tea", "try.sample.returns", "try.sample.person"];

export default {
  setup() {
    const customer = shallowRef(null);
    const state = reactive({ messages: [], conversation: "new", words: "", problem: null });
    const { turn, ask, stop } = useTurn();
    const field = ref(null);
    const end = ref(null);

    onMounted(async () => {
      if (current.query.customer) {
        try {
          pick(await api.get(`/customers/${encodeURIComponent(current.query.customer)}`));
        } catch (problem) {
          state.problem = problem;
        }
      }
    });

    function pick(someone) {
      if (someone?.id !== customer.value?.id) {
        customer.value = someone;
        afresh();
        remember({ customer: someone?.id });
      }
    }

    function afresh() {
      Object.assign(state, { messages: [], conversation: "new", problem: null });
      turn.problem = null;
      nextTick(() => field.value?.focus());
    }

    async function goOn() {
      state.problem = null;
      try {
        const { items: [latest] } = await api.get("/messages/conversations", { customer_id: customer.value.id, sort: "-last_message_at", page_size: 1 });
        if (!latest) {
          tell(t("try.none-yet"), "warn");
          return;
        }
        const history = await api.get("/messages/history", { customer_id: customer.value.id, conversation_id: latest.conversation_id, limit: 30 });
        Object.assign(state, { messages: history.messages, conversation: latest.conversation_id });
        down();
      } catch (problem) {
        state.problem = problem;
      }
    }

    function down() {
      nextTick(() => end.value?.scrollIntoView({ block: "nearest" }));
    }

    async function send(words = state.words.trim()) {
      if (!words || turn.busy) {
        return;
      }
      const someone = customer.value;
      const add = (message) => (state.messages = [...state.messages, message].slice(-MOST_SHOWN));
      add({ id: `mine-${Date.now()}`, role: "user", content: words, created_at: new Date().toISOString() });
      state.words = "";
      down();
      const answer = await ask({ customer_id: someone.id, message: words, conversation_id: state.conversation });
      if (answer && customer.value?.id === someone.id) {
        state.conversation = answer.conversation_id;
        add({ ...answer, id: answer.message_id, role: "assistant", content: answer.reply });
      } else if (!answer && turn.problem) {
        state.words = state.words || words;
      }
      down();
    }

    function key(event) {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        send();
      }
    }

    const name = () => customer.value?.name ?? customer.value?.email ?? customer.value?.id;

    const talk = () => html`
      <div class="talk">
        <div class="said" role="log" aria-label=${t("chat.conversation")} aria-live="polite" aria-busy=${turn.busy ? "true" : "false"}>
          ${state.messages.length === 0 && !turn.busy && html`<div class="empty"><p class="empty-title">${t("try.empty", { name: name() })}</p>
            <p>${SAMPLES.map((sample) => html`<button type="button" class="small sample" key=${sample} onClick=${() => send(t(sample))}>${t(sample)}</button>`)}</p></div>`}
          ${state.messages.map((message) => html`<${Message} key=${message.id} message=${message} speaker=${name()} mayRate />`)}
          ${turn.busy && html`<article class="message answer" aria-label=${t("try.answering")}>
            <p class="speaker">${t("chat.assistant")}</p>
            ${turn.looking.length > 0 && html`<p class="looking">${turn.looking.map((tool) => html`<span class="badge busy" key=${tool}>${has(`tool.${tool}`) ? t(`tool.${tool}`) : tool}</span>`)}</p>`}
            <p class="words">${turn.text}${!turn.text && html`<span class="loading"><span class="spinner" aria-hidden="true"></span> ${t("try.answering")}</span>`}</p>
            ${turn.broken && html`<p class="hint">${t("try.broken")}</p>`}
          </article>`}
          <div ref=${end}></div>
        </div>
        <${Failed} problem=${turn.problem} onRetry=${() => send()} />
        <form class="ask" onSubmit=${(event) => { event.preventDefault(); send(); }}>
          <label class="unseen" for="try-words">${t("try.words")}</label>
          <textarea id="try-words" ref=${field} rows="2" maxlength=${LONGEST} placeholder=${t("try.words.hint")} value=${state.words} onInput=${(event) => (state.words = event.target.value)} onKeydown=${key}></textarea>
          ${turn.busy
            ? html`<button type="button" disabled=${!turn.messageId || turn.stopping} onClick=${() => stop().catch((problem) => tell(problem.message, "bad"))}>${t("try.stop")}</button>`
            : html`<button type="submit" class="primary" disabled=${!state.words.trim()}>${t("try.send")}</button>`}
        </form>
      </div>`;

    return () => html`
      <${Page} title=${t("try.title")} lead=${t("try.lead")}>
        <${Card}>
          <div class="columns">
            <${CustomerPicker} label=${t("try.as")} key=${customer.value?.id} text=${customer.value ? customerText(customer.value) : ""} onPick=${pick} />
            ${customer.value && html`<div class="actions try-actions">
              <button type="button" disabled=${turn.busy} onClick=${afresh}>${t("try.new")}</button>
              <button type="button" disabled=${turn.busy} onClick=${goOn}>${t("try.go-on")}</button>
              ${may("admin") && html`<a class="button" href=${href("/memory", { customer: customer.value.id })}>${t("memory.title")}</a>`}
            </div>`}
          </div>
          <p class="hint">${t("try.honest")}</p>
        <//>
        <${Failed} problem=${state.problem} />
        ${customer.value ? talk() : html`<div class="empty"><p class="empty-title">${t("try.choose")}</p><p>${t("try.choose.hint")}</p></div>`}
      <//>`;
  },
};
