// What an operator has set, and what is still as it came.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { has, t } from "../../core/i18n.js";
import { useLoaded } from "../../parts/async.js";
import { PlainTable } from "../../parts/list.js";
import { Card } from "../../parts/page.js";
import { Badge, Loaded } from "../../parts/states.js";

export function useSetup() {
  return useLoaded(() => api.get("/api/v1/admin/setup"));
}

export function isOpen(setting) {
  return setting.needed && setting.state !== "set";
}

export function settingName(setting) {
  return has(`setup.${setting.name}`) ? t(`setup.${setting.name}`) : setting.name;
}

/** In the reader's language where we have it, else as the server says it. */
export function settingText(setting) {
  const key = `setup.${setting.name}.${setting.state}`;
  return has(key) ? t(key) : setting.message;
}

export function variables(setting) {
  return setting.variables.map((name, index) => html`${index > 0 && " "}<code key=${name}>${name}</code>`);
}

function columns() {
  return [
    { key: "name", title: t("setup.setting"), render: (row) => html`<strong>${settingName(row)}</strong>` },
    { key: "state", title: t("health.state"), render: (row) => html`<${Badge} status=${t(`setup.state.${row.state}`)} mood=${isOpen(row) ? "warn" : row.state === "set" ? "good" : "muted"} />` },
    { key: "needed", title: t("setup.for-production"), render: (row) => t(row.needed ? "setup.needed" : "setup.optional") },
    { key: "message", title: t("setup.what"), wide: true, render: (row) => (row.state === "set" && row.name !== "passwords" ? "–" : settingText(row)) },
    { key: "variables", title: t("setup.by"), render: variables },
  ];
}

/** Every setting that makes a trial a shop. */
export const SetupTable = {
  setup() {
    const setup = useSetup();
    return () => html`
      <${Card} title=${t("setup.title")}>
        <p>${t("setup.lead")}</p>
        <${Loaded} work=${setup}>${{ default: (answer) => html`<${PlainTable} rows=${answer.settings} columns=${columns()} label=${t("setup.title")} rowKey=${(row) => row.name} />` }}<//>
      <//>`;
  },
};
