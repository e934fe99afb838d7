// Templates by id, for pages that name them: fetched once while the console is open, and again when one is not among them.
import { shallowReactive } from "../../lib/vue.js";
import { t } from "../../core/i18n.js";
import { api } from "../../core/api.js";

const MOST = 500;
const names = shallowReactive(new Map());
const asked = new Set();

/** The template's name, as soon as it is known; its id until then, and when it is gone. */
export function templateName(id) {
  if (!names.has(id) && !asked.has(id)) {
    asked.add(id);
    learn(id);
  }
  return names.get(id) ?? id;
}

async function learn(id) {
  try {
    remember((await api.get(`/notifications/configs/${encodeURIComponent(id)}`)));
  } catch (problem) {
    if (problem.status === 404) {
      names.set(id, t("templates.gone"));
    } else {
      asked.delete(id);
    }
  }
}

function remember(config) {
  if (names.size >= MOST) {
    names.clear();
    asked.clear();
  }
  asked.add(config.id);
  names.set(config.id, config.name);
}

/** All of them, for a choice; at most the hundred that were changed last. */
export async function templateChoice() {
  const { items } = await api.get("/notifications/configs", { page_size: 100, sort: "-updated_at" });
  items.forEach(remember);
  return items;
}
