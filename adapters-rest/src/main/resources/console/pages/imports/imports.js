// Importing customers from a file, and what was imported before.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { NewImport } from "../../parts/import.js";
import { ImportHistory } from "../../parts/importrun.js";
import { Page } from "../../parts/page.js";

export default {
  setup: () => () => html`
    <${Page} title=${t("imports.title")} lead=${t("imports.lead")}>
      <${NewImport} home="/customers/import" page="/imports" label=${t("imports.drop")} accept=".csv,.tsv,.txt,.gz,.zip" hint=${t("imports.hint")} />
      <h2 class="over">${t("import.history")}</h2>
      <${ImportHistory} list="/customers/imports" page="/imports" empty=${t("imports.none")} emptyHint=${t("imports.none-hint")} />
    <//>`,
};
