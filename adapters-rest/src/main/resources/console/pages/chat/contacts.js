// How a waiting customer can be reached, and the end of the waiting.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { sure } from "../../parts/dialog.js";
import { tell } from "../../parts/toast.js";

/** Address and number of a customer as links; the API has no way to answer in the conversation itself. */
export const Contacts = {
  props: ["customer"],
  setup: (props) => () => {
    const { email, phone } = props.customer ?? {};
    if (!email && !phone) {
      return props.customer ? html`<p>${t("handovers.no-contact")}</p>` : "";
    }
    return html`<ul class="contacts">
      ${email && html`<li><a href=${`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>${email}</a></li>`}
      ${phone && html`<li><a href=${`tel:${phone}`}>${phone}</a></li>`}
    </ul>`;
  },
};

/** Asks whether somebody has seen to it, and says so to the server; true when that is done. */
export async function resolveHandover(conversation) {
  if (!(await sure({ title: t("handovers.resolve"), text: t("handovers.resolve.text"), button: t("handovers.resolve.yes") }))) {
    return false;
  }
  try {
    await api.post(`/messages/handovers/${encodeURIComponent(conversation)}/resolve`);
    tell(t("handovers.resolved"));
    return true;
  } catch (problem) {
    tell(problem.message, "bad");
    return problem.status === 404; // somebody else was first: the list is to be read again
  }
}
