// Reading along: one conversation as it goes on, with what stands behind each answer.
import { nextTick, onMounted, reactive, ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { current, href } from "../../core/router.js";
import { may } from "../../core/session.js";
import { usePoll } from "../../parts/async.js";
import { CustomerName, customerOf } from "../../parts/customername.js";
import { Page } from "../../parts/page.js";
import { Empty, Failed, Loading } from "../../parts/states.js";
import { Contacts, resolveHandover } from "./contacts.js";
import { Message, reasonText } from "./message.js";

const STEP = 50;
const MOST_SHOWN = 500;

export default {
  setup() {
    const { id } = current.params;
    const { customer_id: customer, message: wanted } = current.query;
    const state = reactive({ messages: null, before: undefined, waits: null, problem: null, live: true });
    const end = ref(null);

    const ask = (more) => api.get("/messages/history", { customer_id: customer, conversation_id: id, limit: STEP, ...more });

    function isAtEnd() {
      const box = end.value?.getBoundingClientRect();
      return !box || box.top < window.innerHeight + 120;
    }

    /** Looks what is new; what is there already stays the same, but for what was thought of it. */
    async function look() {
      try {
        const [history, waiting] = await Promise.all([ask(), api.get("/messages/conversations", { customer_id: customer, waiting: true, page_size: 100 })]);
        const first = state.messages === null;
        const follow = isAtEnd();
        const fresh = new Set(history.messages.map((message) => message.id));
        const older = (state.messages ?? []).filter((message) => !fresh.has(message.id));
        const grown = older.length + history.messages.length > (state.messages?.length ?? 0);
        state.messages = [...older, ...history.messages].slice(-MOST_SHOWN);
        state.waits = waiting.items.find((one) => one.conversation_id === id)?.handover ?? null;
        state.problem = null;
        if (first) {
          state.before = history.next_cursor;
          await find();
        } else if (grown && follow) {
          nextTick(() => end.value?.scrollIntoView({ block: "nearest", behavior: "smooth" }));
        }
      } catch (problem) {
        state.problem = problem;
      }
    }

    async function earlier() {
      try {
        const history = await ask({ before: state.before });
        state.messages = [...history.messages, ...state.messages].slice(0, MOST_SHOWN);
        state.before = state.messages.length < MOST_SHOWN ? history.next_cursor : undefined;
      } catch (problem) {
        state.problem = problem;
      }
    }

    /** Goes to the message the address names, walking back as far as needed. */
    async function find() {
      while (wanted && state.before && !state.messages.some((message) => message.id === wanted)) {
        await earlier();
      }
      await nextTick();
      const place = wanted ? document.getElementById(`message-${wanted}`) : end.value;
      place?.scrollIntoView({ block: wanted ? "center" : "nearest" });
      if (wanted) {
        place?.focus({ preventScroll: true });
      }
    }

    onMounted(look);
    usePoll(() => (state.live ? look() : undefined), 2000);

    const resolve = async () => {
      if (await resolveHandover(id)) {
        look();
      }
    };

    return () => {
      const someone = customer ? customerOf(customer) : undefined;
      const name = someone?.name ?? someone?.email ?? t("picker.customer");
      const open = state.messages?.at(-1)?.role === "user";
      return html`
        <${Page} title=${t("chat.with", { name })} back=${{ href: "#/conversations", label: t("chat.title") }}>${{
          actions: () => html`
            <label class="live"><input type="checkbox" checked=${state.live} onChange=${(event) => (state.live = event.target.checked)} /> ${t("chat.live")}</label>
            <a class="button" href=${href("/try-chat", { customer })}>${t("try.title")}</a>
            ${may("admin") && html`<a class="button" href=${href("/memory", { customer })}>${t("memory.title")}</a>`}`,
          default: () => html`
            ${customer && html`<p>${t("picker.customer")}: <${CustomerName} id=${customer} /></p>`}
            ${state.waits && html`<div class="notice warn"><p><strong>${t("chat.waits")}:</strong> ${reasonText(state.waits)}</p><p>${t("handovers.how")}</p>
              <${Contacts} customer=${someone} /><p><button type="button" onClick=${resolve}>${t("handovers.resolve")}</button></p></div>`}
            <${Failed} problem=${state.problem} onRetry=${look} />
            ${state.messages === null && !state.problem && html`<${Loading} />`}
            ${state.messages?.length === 0 && html`<${Empty} title=${t("chat.silent")} />`}
            ${state.before && html`<p class="earlier"><button type="button" onClick=${earlier}>${t("chat.earlier")}</button></p>`}
            <div class="said" role="log" aria-label=${t("chat.conversation")} aria-live="polite">
              ${state.messages?.map((message) => html`<${Message} key=${`${message.id} ${message.rating ?? ""}`} message=${message} speaker=${name} marked=${message.id === wanted} />`)}
              ${open && html`<p class="hint">${t("chat.being-answered")}</p>`}
              <div ref=${end}></div>
            </div>`,
        }}<//>`;
    };
  },
};
