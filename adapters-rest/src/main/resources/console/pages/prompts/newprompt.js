// A prompt that is not there yet.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { go } from "../../core/router.js";
import { Page } from "../../parts/page.js";
import { tell } from "../../parts/toast.js";
import { PromptEditor } from "./editor.js";

export default {
  setup: () => () => html`
    <${Page} title=${t("prompts.new")} lead=${t("prompts.new.lead")} back=${{ href: "#/prompts", label: t("prompts.title") }}>
      <${PromptEditor} fresh onSaved=${(prompt) => { tell(t("prompts.saved", { version: String(prompt.version) })); go(`/prompts/${encodeURIComponent(prompt.name)}`, { language: prompt.language }); }} />
    <//>`,
};
