// Why a send was not accepted: what nobody gives a value, and some of the customers whose e-mail would lack it.
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { api } from "../../core/api.js";
import { href } from "../../core/router.js";
import { useLoaded } from "../../parts/async.js";
import { customerText } from "../../parts/picker.js";
import { Failed } from "../../parts/states.js";

export const Refused = {
  props: ["problem"],
  setup: (props) => () => {
    const { problem } = props;
    if (problem?.code !== "UNPROCESSABLE") {
      return html`<${Failed} problem=${problem} />`;
    }
    const names = problem.details.filter((detail) => detail.field.startsWith("data.")).map((detail) => detail.field.slice("data.".length));
    const customers = examplesIn(problem.message);
    return html`
      <div class="notice bad" role="alert">
        <p><strong>${t("refused.title")}</strong></p>
        <p>${problem.message}</p>
        ${names.length > 0 && html`<p>${t("refused.what", { names: names.join(", ") })}</p>`}
        ${customers.length > 0 && html`<p>${t("refused.customers")} ${customers.map((id, index) => html`${index > 0 && ", "}<${Example} key=${id} id=${id} />`)}</p>`}
      </div>`;
  },
};

/** A customer by name, as soon as it is known. */
const Example = {
  props: ["id"],
  setup(props) {
    const load = useLoaded(() => api.get(`/customers/${encodeURIComponent(props.id)}`));
    return () => html`<a href=${href(`/customers/${encodeURIComponent(props.id)}`)}>${load.result.value ? customerText(load.result.value) : props.id}</a>`;
  },
};

/** The ids stand in the message, which is for people, after "customer" or "customers". */
function examplesIn(message) {
  return /for the customers? ([^\s,:]+(?:, [^\s,:]+)*)/.exec(message)?.[1].split(", ") ?? [];
}
