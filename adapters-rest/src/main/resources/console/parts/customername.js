// A customer's name where only the id is at hand: looked up once for all places that show it.
import { reactive } from "../lib/vue.js";
import { api } from "../core/api.js";
import { html } from "../core/html.js";
import { href } from "../core/router.js";

const MOST = 500;
const known = reactive(new Map());

function look(id) {
  if (known.has(id)) {
    return;
  }
  if (known.size >= MOST) {
    known.delete(known.keys().next().value);
  }
  known.set(id, null);
  api.get(`/customers/${encodeURIComponent(id)}`)
    .then((customer) => known.set(id, customer))
    .catch((problem) => {
      // an erased customer has no name any more; whatever else went wrong is tried again by the next who asks
      if (problem.status !== 404) {
        console.warn(problem.message);
        known.delete(id);
      }
    });
}

/** What is known of a customer by now; undefined until it is. */
export function customerOf(id) {
  look(id);
  return known.get(id) ?? undefined;
}

/** The name, with a link to the customer unless `plain`. */
export const CustomerName = {
  props: ["id", "plain"],
  setup: (props) => () => {
    const customer = customerOf(props.id);
    const text = customer?.name ?? customer?.email ?? customer?.external_id ?? props.id;
    return props.plain ? html`<span>${text}</span>` : html`<a href=${href(`/customers/${encodeURIComponent(props.id)}`)}>${text}</a>`;
  },
};
