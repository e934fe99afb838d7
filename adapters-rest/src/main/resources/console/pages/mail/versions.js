// What a template was before: looked at, and taken back into the editor.
import { ref, shallowRef } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { useWork } from "../../parts/async.js";
import { Dialog } from "../../parts/dialog.js";
import { PlainTable } from "../../parts/list.js";
import { Card } from "../../parts/page.js";
import { Failed, Loading } from "../../parts/states.js";

const AT_ONCE = 8;

export const Versions = {
  props: ["config", "onTake"],
  setup(props) {
    const rows = shallowRef([]);
    const opened = ref(false);
    const shown = shallowRef(null);
    const more = useWork(async () => {
      const from = (rows.value.at(-1)?.version ?? props.config.version) - (rows.value.length ? 1 : 0);
      const numbers = Array.from({ length: Math.min(AT_ONCE, from) }, (_, index) => from - index);
      const found = await Promise.all(numbers.map((version) => api.get(`/notifications/configs/${encodeURIComponent(props.config.id)}`, { version })));
      rows.value = [...rows.value, ...found];
    });
    function open() {
      opened.value = true;
      more.run();
    }
    const columns = () => [
      { key: "version", title: t("versions.version"), render: (row) => html`<button type="button" class="small" onClick=${() => (shown.value = row)}>${t("versions.one", { version: String(row.version) })}</button>` },
      { key: "updated_at", title: t("versions.at"), render: (row) => dateTime(row.updated_at) },
      { key: "subject", title: t("template.subject") },
    ];
    return () => html`
      <${Card} title=${t("versions.title")}>
        ${!opened.value ? html`<p><span class="hint">${t("versions.count", { n: props.config.version })}</span> <button type="button" class="small" onClick=${open}>${t("versions.show")}</button></p>` : html`
          <${Failed} problem=${more.problem.value} onRetry=${more.run} />
          ${rows.value.length > 0 && html`<${PlainTable} rows=${rows.value} columns=${columns()} rowKey=${(row) => row.version} label=${t("versions.title")} />`}
          ${more.busy.value && html`<${Loading} />`}
          ${rows.value.at(-1)?.version > 1 && html`<button type="button" class="small" onClick=${() => more.run()}>${t("versions.more")}</button>`}`}
        ${shown.value && html`
          <${Dialog} wide title=${t("versions.one", { version: String(shown.value.version) })} onClose=${() => (shown.value = null)}>
            ${[shown.value, ...shown.value.variants].map((text) => html`
              <section key=${text.language} class="version-text"><h3>${text.language}: ${text.subject}</h3><pre tabindex="0">${text.body_html ?? text.body_text}</pre></section>`)}
            <div class="buttons">${shown.value.version !== props.config.version && html`<button type="button" class="primary" onClick=${() => { props.onTake(shown.value); shown.value = null; }}>${t("versions.take")}</button>`}</div>
          <//>`}
      <//>`;
  },
};
