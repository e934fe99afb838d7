// Addresses that get nothing, and why.
import { reactive, ref, watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { api, query } from "../../core/api.js";
import { current, remember } from "../../core/router.js";
import { useQuiet, useWork } from "../../parts/async.js";
import { Dialog, sure } from "../../parts/dialog.js";
import { SelectField, TextField } from "../../parts/form.js";
import { ListTable, useList } from "../../parts/list.js";
import { Page } from "../../parts/page.js";
import { Failed } from "../../parts/states.js";
import { tell, tellProblem } from "../../parts/toast.js";

const REASONS = ["hard_bounce", "complaint", "manual", "erased"];
const MOST_NOTE = 200;

export default {
  setup() {
    const filter = reactive({ email: current.query.email ?? "", reason: current.query.reason ?? "" });
    const asked = ref({ ...filter });
    const list = useList((wanted) => api.get("/notifications/suppressions", wanted), () => asked.value, { sort: "-created_at" });
    const look = useQuiet(() => {
      asked.value = { ...filter };
      remember(asked.value);
    });
    watch(filter, look);
    const adding = ref(false);

    async function remove(row) {
      if (!(await sure({ title: t("suppressions.remove.title", { email: row.email }), text: t("suppressions.remove.text"), button: t("suppressions.remove"), danger: true }))) {
        return;
      }
      try {
        await api.delete(`/notifications/suppressions${query({ email: row.email })}`);
        tell(t("suppressions.removed", { email: row.email }));
        list.reload();
      } catch (problem) {
        tellProblem(problem);
      }
    }

    function added(email) {
      adding.value = false;
      tell(t("suppressions.added", { email }));
      list.first();
    }

    const columns = () => [
      { key: "email", title: t("suppressions.email"), render: (row) => row.email ?? html`<span class="hint">${t("suppressions.erased")}</span>` },
      { key: "reason", title: t("suppressions.reason"), render: (row) => t(`suppressed.${row.reason}`) },
      { key: "note", title: t("suppressions.note") },
      { key: "created_at", title: t("suppressions.since"), sort: "created_at", render: (row) => dateTime(row.created_at) },
      { key: "remove", title: t("suppressions.remove"), render: (row) => row.email && html`<button type="button" class="small" aria-label=${t("suppressions.remove.one", { email: row.email })} onClick=${() => remove(row)}>${t("suppressions.remove")}</button>` },
    ];
    const add = (style) => html`<button type="button" class=${style} onClick=${() => (adding.value = true)}>${t("suppressions.add")}</button>`;

    return () => html`
      <${Page} title=${t("suppressions.title")} lead=${t("suppressions.lead")}>${{
        actions: () => add("primary"),
        default: () => html`
          <div class="filters">
            <${TextField} label=${t("suppressions.email")} type="search" value=${filter.email} onUpdate=${(value) => (filter.email = value)} hint=${t("suppressions.exact")} />
            <${SelectField} label=${t("suppressions.reason")} value=${filter.reason} onUpdate=${(value) => (filter.reason = value)} options=${[{ value: "", label: t("all") }, ...REASONS.map((value) => ({ value, label: t(`suppressed.${value}`) }))]} />
          </div>
          <${ListTable} list=${list} columns=${columns()} rowKey=${(row) => row.email ?? row.created_at} label=${t("suppressions.title")} empty=${t(asked.value.email || asked.value.reason ? "suppressions.none" : "suppressions.empty")} />
          ${adding.value && html`<${Add} email=${filter.email} onAdded=${added} onClose=${() => (adding.value = false)} />`}`,
      }}<//>`;
  },
};

const Add = {
  props: ["email", "onAdded", "onClose"],
  setup(props) {
    const form = reactive({ email: props.email, reason: "manual", note: "" });
    const add = useWork(() => api.post("/notifications/suppressions", { ...form, note: form.note.trim() || undefined }));
    async function submit(event) {
      event.preventDefault();
      if (await add.run()) {
        props.onAdded(form.email);
      }
    }
    const said = (field) => add.problem.value?.field(field);
    return () => html`
      <${Dialog} title=${t("suppressions.add")} onClose=${props.onClose}>
        <form onSubmit=${submit}>
          <${TextField} label=${t("suppressions.email")} type="email" value=${form.email} onUpdate=${(value) => (form.email = value)} error=${said("email")} required />
          <${SelectField} label=${t("suppressions.reason")} value=${form.reason} onUpdate=${(value) => (form.reason = value)} options=${REASONS.filter((one) => one !== "erased").map((value) => ({ value, label: t(`suppressed.${value}`) }))} error=${said("reason")} />
          <${TextField} label=${t("suppressions.note")} value=${form.note} onUpdate=${(value) => (form.note = value)} maxlength=${MOST_NOTE} error=${said("note")} />
          ${add.problem.value?.details.length === 0 && html`<${Failed} problem=${add.problem.value} />`}
          <div class="buttons"><button type="button" onClick=${props.onClose}>${t("cancel")}</button><button type="submit" class="primary" disabled=${add.busy.value}>${t("suppressions.add")}</button></div>
        </form>
      <//>`;
  },
};
