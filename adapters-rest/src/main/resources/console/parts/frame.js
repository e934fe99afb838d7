// An e-mail as its reader would see it, in a frame that is a stranger to the console: nothing in it runs, no link leads
// away, and pictures of other servers are fetched when somebody asks for them.
//
//   html`<${EmailFrame} html=${preview.html} title=${t("preview")} width=${375} />`
import { onMounted, onUnmounted, ref, watch } from "../lib/vue.js";
import { html } from "../core/html.js";
import { t } from "../core/i18n.js";

const TALLEST = 6000;
const LOWEST = 120;

export const EmailFrame = {
  props: ["html", "title", "width"],
  setup(props) {
    const frame = ref(null);
    const height = ref(LOWEST);
    const hidden = ref(0);
    const pictures = ref(false);
    const link = ref(null);
    let ready = false;

    function give() {
      if (ready) {
        frame.value?.contentWindow.postMessage({ html: props.html ?? "", pictures: pictures.value }, "*");
      }
    }

    function hear(event) {
      if (!frame.value || event.source !== frame.value.contentWindow || typeof event.data !== "object") {
        return;
      }
      const { ready: begun, height: tall, hidden: without, link: leads } = event.data;
      if (begun) {
        ready = true;
        give();
      }
      if (Number.isFinite(tall)) {
        height.value = Math.min(TALLEST, Math.max(LOWEST, tall + 2));
      }
      if (Number.isFinite(without)) {
        hidden.value = without;
      }
      if (typeof leads === "string") {
        link.value = leads.slice(0, 2000);
      }
    }

    function showPictures() {
      pictures.value = true;
      give();
    }

    onMounted(() => window.addEventListener("message", hear));
    onUnmounted(() => window.removeEventListener("message", hear));
    watch(() => props.html, give);

    return () => html`
      <div class="email">
        ${hidden.value > 0 && html`<p class="email-note">${t("frame.pictures", { n: hidden.value })} <button type="button" class="small" onClick=${showPictures}>${t("frame.pictures.show")}</button></p>`}
        <div class="email-desk" tabindex="0" role="region" aria-label=${props.title}>
          <iframe ref=${frame} src="/console/frame" sandbox="allow-scripts" referrerpolicy="no-referrer" title=${props.title}
            style=${{ height: `${height.value}px`, width: props.width ? `${props.width}px` : "100%" }}></iframe>
        </div>
        <p class="email-note" aria-live="polite">${link.value !== null && html`${t("frame.link")} ${isWeb(link.value)
          ? html`<a href=${link.value} target="_blank" rel="noopener noreferrer">${link.value}</a>` : html`<code>${link.value || "–"}</code>`}`}</p>
      </div>`;
  },
};

function isWeb(address) {
  return /^https?:\/\//i.test(address);
}
