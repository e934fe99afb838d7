// One import of customers.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { current, href } from "../../core/router.js";
import { ImportRun } from "../../parts/importrun.js";
import { Page } from "../../parts/page.js";

export default {
  setup() {
    const id = current.params.id;
    return () => html`
      <${Page} title=${t("imports.one")} back=${{ href: href("/imports"), label: t("imports.title") }}>${{
        actions: () => html`<a class="button" href=${href("/customers")}>${t("imports.customers")}</a>`,
        default: () => html`<${ImportRun} home="/customers/import" page="/imports" id=${id} undo />`,
      }}<//>`;
  },
};
