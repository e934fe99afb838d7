// How many there are of each thing, as far as whoever signed in may know.
import { api } from "../../core/api.js";
import { may } from "../../core/session.js";

const total = async (path, values) => (await api.get(path, { page_size: 1, ...values })).total;

/** The demo's customers say that they are. */
async function fromDemo() {
  const { items } = await api.get("/customers", { page_size: 1, sort: "created_at" });
  return items[0]?.source === "demo";
}

async function interactions() {
  const answer = await api.answer("GET", "/interactions?page_size=1");
  await answer.body?.cancel();
  return Number(answer.headers.get("X-Total-Count"));
}

async function trained() {
  const { models } = await api.get("/api/models");
  return models.filter((model) => model.trained_at).length;
}

const ASKED = [
  { name: "demo", roles: ["marketer", "support"], ask: fromDemo, hidden: true },
  { name: "customers", roles: ["marketer", "support"], ask: () => total("/customers") },
  { name: "products", roles: ["marketer", "support"], ask: () => total("/api/v1/products") },
  { name: "interactions", roles: [], ask: interactions },
  { name: "models", roles: ["marketer"], ask: trained },
  { name: "templates", roles: ["marketer"], ask: () => total("/notifications/configs") },
  { name: "sends", roles: ["marketer"], ask: () => total("/notifications/sends") },
  { name: "handovers", roles: ["support"], ask: () => total("/messages/handovers") },
  { name: "imports", roles: [], ask: () => total("/customers/imports"), hidden: true },
  { name: "conversations", roles: ["marketer", "support"], ask: () => total("/messages/conversations"), hidden: true },
];

/** `shown` for the figures, and everything by its name. */
export async function countsFor() {
  const asked = ASKED.filter(({ roles }) => may("admin", ...roles));
  const found = await Promise.all(asked.map(({ ask }) => ask()));
  const known = Object.fromEntries(asked.map(({ name }, index) => [name, found[index]]));
  return { ...known, shown: Object.fromEntries(asked.filter(({ hidden }) => !hidden).map(({ name }) => [name, known[name]])) };
}
