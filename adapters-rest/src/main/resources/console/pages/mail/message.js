// One captured e-mail: as its reader sees it, as text, and with its header.
import { ref } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, number, t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { current } from "../../core/router.js";
import { useLoaded } from "../../parts/async.js";
import { EmailFrame } from "../../parts/frame.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Facts, Page, Tabs } from "../../parts/page.js";
import { Loaded } from "../../parts/states.js";

const PHONE = 375;

export default {
  setup() {
    const load = useLoaded(() => api.get(`/mailbox/${encodeURIComponent(current.params.id)}`));
    const view = ref("html");

    function views(message) {
      const header = [{ key: "name", title: t("message.header"), render: (row) => html`<code>${row.name}</code>` }, { key: "value", title: t("message.value") }];
      return [
        message.html && { key: "html", label: t("preview.desktop"), view: () => html`<${EmailFrame} html=${message.html} title=${message.subject} />` },
        message.html && { key: "phone", label: t("preview.phone"), view: () => html`<${EmailFrame} html=${message.html} title=${message.subject} width=${PHONE} />` },
        message.text && { key: "text", label: t("preview.text"), view: () => html`<pre class="mail-text" tabindex="0">${message.text}</pre>` },
        { key: "headers", label: t("message.headers"), view: () => html`<${PlainTable} rows=${message.headers} rowKey=${(row) => row.name + row.value} columns=${header} label=${t("message.headers")} />` },
      ].filter(Boolean);
    }

    return () => {
      const message = load.result.value;
      return html`
        <${Page} title=${message ? message.subject || t("mailbox.no-subject") : t("message.title")} back=${{ href: "#/mailbox", label: t("mailbox.title") }}>
          <${Loaded} work=${load}>${{ default: (loaded) => html`
            <${Card}><${Facts} entries=${[[t("message.from"), loaded.from], [t("mailbox.to"), loaded.to], [t("mailbox.at"), dateTime(loaded.received_at)], [t("message.size"), `${number(Math.ceil(loaded.bytes / 1000))} kB`]]} /><//>
            <${Tabs} label=${t("message.views")} tabs=${views(loaded)} value=${view.value} onUpdate=${(next) => (view.value = next)} />` }}<//>
        <//>`;
    };
  },
};
