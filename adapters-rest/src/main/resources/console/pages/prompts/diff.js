// Two versions of a prompt beside each other: what was taken away and what was added.
import { reactive } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { SelectField } from "../../parts/form.js";
import { Empty } from "../../parts/states.js";
import { linesBetween } from "./lines.js";

const SIGNS = { same: "", removed: "−", added: "+" };

export const Compare = {
  props: ["versions"],
  setup(props) {
    const [newest, before] = props.versions;
    const chosen = reactive({ from: String((before ?? newest).version), to: String(newest.version) });
    const content = (number) => props.versions.find((one) => String(one.version) === number)?.content ?? "";
    const options = () => props.versions.map((one) => ({ value: String(one.version), label: t(one.active ? "prompts.version.active" : "prompts.version", { version: String(one.version) }) }));
    return () => {
      if (props.versions.length === 1) {
        return html`<${Empty} title=${t("prompts.compare.one")}><p>${t("prompts.compare.one.hint")}</p><//>`;
      }
      const lines = linesBetween(content(chosen.from), content(chosen.to));
      const count = (kind) => lines.filter((line) => line.kind === kind).length;
      return html`
        <div class="versions-bar">
          <${SelectField} label=${t("prompts.compare.from")} options=${options()} value=${chosen.from} onUpdate=${(value) => (chosen.from = value)} />
          <${SelectField} label=${t("prompts.compare.to")} options=${options()} value=${chosen.to} onUpdate=${(value) => (chosen.to = value)} />
          <p role="status">${count("removed") + count("added") === 0 ? t("prompts.compare.same") : t("prompts.compare.count", { removed: count("removed"), added: count("added") })}</p>
        </div>
        <div class="diff" tabindex="0" role="region" aria-label=${t("prompts.compare")}><table>
          <thead class="unseen"><tr><th scope="col">${t("prompts.compare.change")}</th><th scope="col">${t("prompts.compare.line")}</th></tr></thead>
          <tbody>${lines.map((line, index) => html`<tr key=${index} class=${line.kind}><td class="sign"><span aria-hidden="true">${SIGNS[line.kind]}</span><span class="unseen">${line.kind === "same" ? "" : t(`prompts.compare.${line.kind}`)}</span></td><td>${line.text || " "}</td></tr>`)}</tbody>
        </table></div>`;
    };
  },
};
