// The door: user name and password. In embedded mode a new server says at its start how to sign in.
import { reactive, ref, onMounted } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { forget, isStaff, signIn, signOut, signedIn } from "../../core/session.js";
import { TextField } from "../../parts/form.js";
import { Failed } from "../../parts/states.js";
import { useWork } from "../../parts/async.js";

export const SignIn = {
  setup() {
    const form = reactive({ name: "", password: "" });
    const enter = useWork(() => signIn(form.name, form.password));
    const heading = ref(null);
    onMounted(() => document.querySelector(".door input")?.focus());
    return () => html`
      <main class="door" id="main">
        <h1 ref=${heading}>${t("signin.title")}</h1>
        <form class="card" onSubmit=${(event) => { event.preventDefault(); enter.run(); }}>
          <${TextField} label=${t("signin.name")} value=${form.name} onUpdate=${(value) => (form.name = value)} autocomplete="username" name="username" required />
          <${TextField} label=${t("signin.password")} type="password" value=${form.password} onUpdate=${(value) => (form.password = value)} autocomplete="current-password" name="password" required />
          <${Failed} problem=${enter.problem.value} />
          <button type="submit" class="primary" disabled=${enter.busy.value}>${t("signin.button")}</button>
          <p class="hint">${t("signin.hint")}</p>
        </form>
      </main>`;
  },
};

/** For somebody who is signed in as a customer: this house is for staff. */
export const NotStaff = {
  setup: () => () => html`
    <main class="door" id="main"><h1>${t("signin.title")}</h1><div class="card"><p>${t("signin.not-staff")}</p>
      <button type="button" onClick=${() => signOut().catch(forget)}>${t("signout")}</button></div></main>`,
};

export function mayEnter() {
  return signedIn.value && isStaff();
}
