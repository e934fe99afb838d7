// One's own account: who one is, another password, and the end of all sessions.
import { reactive } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { signOutEverywhere } from "../../core/session.js";
import { useLoaded, useWork } from "../../parts/async.js";
import { sure } from "../../parts/dialog.js";
import { TextField } from "../../parts/form.js";
import { Card, Facts, Page } from "../../parts/page.js";
import { Badge, Failed, Loaded } from "../../parts/states.js";
import { tell, tellProblem } from "../../parts/toast.js";

function email(user) {
  if (!user.email) {
    return t("account.no-email");
  }
  return html`${user.email} <${Badge} status=${t(user.email_verified ? "account.proven" : "account.unproven")} mood=${user.email_verified ? "good" : "warn"} />`;
}

function roles(user) {
  return html`<ul class="plain-list">${user.roles.map((role) => html`<li key=${role}><strong>${t(`role.${role}`)}</strong>: ${t(`account.may.${role}`)}</li>`)}</ul>`;
}

const Who = {
  setup() {
    const me = useLoaded(async () => (await api.get("/auth/me")).user);
    return () => html`
      <${Card} title=${t("account.who")}>
        <${Loaded} work=${me}>${{ default: (user) => html`<${Facts} entries=${[
          [t("account.username"), user.username],
          [t("account.email"), email(user)],
          [t("account.roles"), roles(user)],
          [t("account.since"), dateTime(user.created_at)],
        ]} />` }}<//>
      <//>`;
  },
};

const Password = {
  setup() {
    const form = reactive({ current: "", next: "", again: "", tried: false });
    const change = useWork(async () => {
      await api.post("/auth/password", { current_password: form.current, new_password: form.next });
      Object.assign(form, { current: "", next: "", again: "", tried: false });
      tell(t("account.changed"));
    });
    const differ = () => form.tried && form.next !== form.again;
    function submit(event) {
      event.preventDefault();
      form.tried = true;
      if (form.next === form.again) {
        change.run();
      }
    }
    return () => {
      const problem = change.problem.value;
      return html`
        <${Card} title=${t("account.password")}>
          <form onSubmit=${submit}>
            <${TextField} label=${t("account.current")} type="password" autocomplete="current-password" required value=${form.current} onUpdate=${(value) => (form.current = value)} error=${problem?.field("current_password")} />
            <${TextField} label=${t("account.new")} type="password" autocomplete="new-password" required hint=${t("account.new-hint")} value=${form.next} onUpdate=${(value) => (form.next = value)} error=${problem?.field("new_password")} />
            <${TextField} label=${t("account.repeat")} type="password" autocomplete="new-password" required value=${form.again} onUpdate=${(value) => (form.again = value)} error=${differ() && t("account.differ")} />
            ${problem && !problem.details?.length && html`<${Failed} problem=${problem} />`}
            <div class="buttons"><button type="submit" class="primary" disabled=${change.busy.value}>${t("account.change")}</button></div>
          </form>
        <//>`;
    };
  },
};

async function everywhere() {
  if (await sure({ title: t("account.everywhere-title"), text: t("account.everywhere-sure"), button: t("account.everywhere"), danger: true })) {
    await signOutEverywhere().catch(tellProblem);
  }
}

export default {
  setup: () => () => html`
    <${Page} title=${t("account.title")} lead=${t("account.lead")}>
      <div class="columns">
        <div><${Who} />
          <${Card} title=${t("account.sessions")}>
            <p>${t("account.sessions-text")}</p>
            <button type="button" class="danger" onClick=${everywhere}>${t("account.everywhere")}</button>
          <//></div>
        <${Password} />
      </div>
    <//>`,
};
