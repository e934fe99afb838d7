// The first page after signing in.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { Page } from "../../parts/page.js";

export default {
  setup: () => () => html`<${Page} title=${t("home.title")} lead=${t("home.lead")} />`,
};
