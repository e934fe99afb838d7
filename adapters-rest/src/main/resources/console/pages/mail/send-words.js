// How a send is spoken of, on the list and on its own page.
import { html } from "../../core/html.js";
import { number, t } from "../../core/i18n.js";
import { href } from "../../core/router.js";

/** The six numbers that always add up to the recipients, in the order in which an e-mail passes through them. */
export const PARTS = ["sent", "sending", "queued", "uncertain", "failed", "skipped"];

const MOVING = ["scheduled", "pending", "running"];

export function isMoving(send) {
  return MOVING.includes(send.status);
}

export function whom(send) {
  if (send.customer_id !== "all") {
    return html`<a href=${href(`/customers/${encodeURIComponent(send.customer_id)}`)}>${t("send.one")}</a>`;
  }
  const filter = Object.entries(send.filter ?? {});
  return filter.length ? filter.map(([name, value]) => `${filterName(name)}: ${filterValue(name, value)}`).join(", ") : t("audience.all");
}

function filterName(name) {
  return t(`audience.${name}`);
}

function filterValue(name, value) {
  return name === "subscribed" ? t(value === "true" ? "yes" : "no") : value;
}

/** A bar of the six parts, with what each is beside it. */
export const Balance = {
  props: ["send", "words", "tall"],
  setup: (props) => () => {
    const { send } = props;
    const parts = PARTS.filter((part) => send[part] > 0);
    const said = parts.map((part) => `${t(`status.${part}`)} ${number(send[part])}`).join(", ") || t("send.nobody");
    return html`
      <div class=${`balance${props.tall ? " tall" : ""}`} role="img" aria-label=${said}>
        ${parts.map((part) => html`<span key=${part} class=${`part ${part}`} style=${{ flexGrow: send[part] }} title=${`${t(`status.${part}`)}: ${number(send[part])}`}></span>`)}
      </div>
      ${props.words && html`<small>${said}</small>`}`;
  },
};
