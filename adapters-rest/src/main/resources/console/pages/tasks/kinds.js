// What tasks are called, and where what they do is shown in full.
import { has, t } from "../../core/i18n.js";
import { href, leadsTo } from "../../core/router.js";

export const TYPES = ["csv_import", "import_undo", "product_import", "email_batch_send", "ai_chat_process", "model_training"];
export const STATUSES = ["pending", "running", "completed", "failed", "cancelled"];

const HOMES = { csv_import: "/imports/", product_import: "/product-imports/", email_batch_send: "/sends/" };

export function typeName(type) {
  return has(`tasks.type.${type}`) ? t(`tasks.type.${type}`) : type;
}

/** The address of the page on the work itself; none where there is none. */
export function homeOf(task) {
  const path = HOMES[task.type] && HOMES[task.type] + encodeURIComponent(task.job_id);
  return path && leadsTo(path) ? href(path) : undefined;
}

export function isOpen(task) {
  return task.status === "pending" || task.status === "running";
}
