// Bringing products in from a file, and what was brought in before.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { NewImport } from "../../parts/import.js";
import { ImportHistory } from "../../parts/importrun.js";
import { Page } from "../../parts/page.js";

const HOME = "/api/v1/admin/products/bulk-upload";

export default {
  setup: () => () => html`
    <${Page} title=${t("products.upload-title")} lead=${t("products.upload-lead")}>
      <${NewImport} home=${HOME} page="/product-imports" label=${t("products.drop")} accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json,.gz,.zip" hint=${t("products.drop-hint")} />
      <h2 class="over">${t("import.history")}</h2>
      <${ImportHistory} list=${HOME} page="/product-imports" empty=${t("products.uploads-none")} emptyHint=${t("products.uploads-none-hint")} />
    <//>`,
};
