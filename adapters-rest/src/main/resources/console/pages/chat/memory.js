// What the assistant remembers of a customer, from which of their words, and how to make it forget.
import { shallowRef, onMounted } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, has, t } from "../../core/i18n.js";
import { current, href, remember } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Page } from "../../parts/page.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { Failed, Loaded } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";

export default {
  setup() {
    const customer = shallowRef(null);
    const memory = useWork(() => api.get("/messages/memory", { customer_id: customer.value.id }));
    const named = useWork(async (id) => pick(await api.get(`/customers/${encodeURIComponent(id)}`)));
    onMounted(() => current.query.customer && named.run(current.query.customer));

    function pick(someone) {
      customer.value = someone;
      memory.result.value = undefined;
      remember({ customer: someone?.id });
      if (someone) {
        memory.run();
      }
    }

    async function forget(question, path, values) {
      if (!(await sure({ ...question, danger: true }))) {
        return;
      }
      try {
        await api.delete(`${path}?${new URLSearchParams({ customer_id: customer.value.id, ...values })}`);
        tell(t("memory.forgotten"));
      } catch (problem) {
        tell(problem.message, "bad");
      }
      memory.run();
    }

    const forgetFact = (fact) => forget({ title: t("memory.forget.fact"), text: t("memory.forget.fact.text", { text: fact.text }), button: t("memory.forget") }, "/messages/memory", { fact_id: fact.id });
    const forgetAll = () => forget({ title: t("memory.forget.all"), text: t("memory.forget.all.text"), button: t("memory.forget") }, "/messages/memory", {});
    const clear = () => forget({ title: t("memory.clear"), text: t("memory.clear.text"), button: t("memory.clear"), typed: t("memory.clear.word") }, "/messages/history", {});

    const columns = () => [
      { key: "kind", title: t("memory.kind"), render: (fact) => html`<span class="badge">${has(`fact.${fact.kind}`) ? t(`fact.${fact.kind}`) : fact.kind}</span>` },
      { key: "text", title: t("memory.text"), wide: true },
      { key: "created_at", title: t("memory.since"), render: (fact) => dateTime(fact.created_at) },
      { key: "source", title: t("memory.source"), render: (fact) => html`<a aria-label=${t("memory.source-of", { text: fact.text })} href=${href(`/conversations/${encodeURIComponent(fact.conversation_id)}`, { customer_id: customer.value.id, message: fact.message_id })}>${t("memory.source.show")}</a>` },
      { key: "do", title: t("memory.forget"), render: (fact) => html`<button type="button" class="small" aria-label=${t("memory.forget-of", { text: fact.text })} onClick=${() => forgetFact(fact)}>${t("memory.forget")}</button>` },
    ];

    const shown = (answer) => html`
      <${Card} title=${t("memory.facts")}>${{
        actions: () => answer.facts.length > 0 && html`<button type="button" onClick=${forgetAll}>${t("memory.forget.all")}</button>`,
        default: () => (answer.facts.length === 0
          ? html`<div class="empty"><p class="empty-title">${t("memory.empty")}</p><p>${t("memory.empty.hint")}</p><p><a class="button primary" href=${href("/try-chat", { customer: customer.value.id })}>${t("try.title")}</a></p></div>`
          : html`<${PlainTable} rows=${answer.facts} columns=${columns()} label=${t("memory.facts")} />`),
      }}<//>
      ${answer.summary && html`<${Card} title=${t("memory.summary")}><p class="words">${answer.summary}</p><//>`}
      <${Card} title=${t("memory.clear.title")}><p>${t("memory.clear.lead")}</p><button type="button" class="danger" onClick=${clear}>${t("memory.clear")}</button><//>`;

    return () => html`
      <${Page} title=${t("memory.title")} lead=${t("memory.lead")}>
        <${Card}><${CustomerPicker} key=${customer.value?.id} text=${customer.value ? customerText(customer.value) : ""} onPick=${pick} /><//>
        <${Failed} problem=${named.problem.value} />
        ${customer.value ? html`<${Loaded} work=${memory}>${{ default: shown }}<//>` : html`<div class="empty"><p class="empty-title">${t("memory.choose")}</p></div>`}
      <//>`;
  },
};
