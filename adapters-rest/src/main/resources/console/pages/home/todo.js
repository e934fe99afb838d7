// What to set before real customers come.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { Card } from "../../parts/page.js";
import { Loaded } from "../../parts/states.js";
import { isOpen, settingName, settingText, useSetup, variables } from "../system/setup.js";

function entry(setting) {
  return html`<li key=${setting.name}>
    <h3>${settingName(setting)} <span class="badge warn">${t(`setup.state.${setting.state}`)}</span></h3>
    <p>${settingText(setting)} ${setting.name === "passwords" ? html`<a href="#/account">${t("account.change")}</a> · <a href="#/staff">${t("staff.title")}</a>` : variables(setting)}</p>
  </li>`;
}

export const Todo = {
  setup() {
    const setup = useSetup();
    return () => html`
      <${Card} title=${t("home.todo")}>
        <${Loaded} work=${setup}>${{ default: ({ settings }) => {
          const open = settings.filter(isOpen);
          return html`
            <p>${open.length ? t("home.todo-lead", { n: open.length }) : t("home.todo-none")}</p>
            <ul class="todo">${open.map(entry)}</ul>
            <p><a href="#/health">${t("home.todo-all")}</a></p>`;
        } }}<//>
      <//>`;
  },
};
