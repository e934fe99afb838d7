// One import of products.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { current, href } from "../../core/router.js";
import { ImportRun } from "../../parts/importrun.js";
import { Page } from "../../parts/page.js";

export default {
  setup() {
    const id = current.params.id;
    return () => html`
      <${Page} title=${t("products.upload-one")} back=${{ href: href("/product-imports"), label: t("products.upload-title") }}>${{
        actions: () => html`<a class="button" href=${href("/products", { sort: "-updated_at" })}>${t("products.show")}</a>`,
        default: () => html`<${ImportRun} home="/api/v1/admin/products/bulk-upload" page="/product-imports" id=${id} />`,
      }}<//>`;
  },
};
