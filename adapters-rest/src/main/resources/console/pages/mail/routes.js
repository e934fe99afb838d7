// Writing to customers: templates, sends and what came of them, who gets nothing, webhooks, captured mail.
import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";
import templateTexts from "./template-texts.js";

const MARKETER = ["marketer"];

addTexts(texts);
addTexts(templateTexts);
addRoutes([
  { path: "/templates", page: () => import("./templates.js"), title: "templates.title", roles: MARKETER, nav: { group: "mail", order: 30, icon: "template" } },
  { path: "/templates/new", page: () => import("./template.js"), title: "template.new", roles: MARKETER },
  { path: "/templates/:id", page: () => import("./template.js"), title: "template.title", roles: MARKETER },
  { path: "/sends", page: () => import("./sends.js"), title: "sends.title", roles: MARKETER, nav: { group: "mail", order: 31, icon: "send" } },
  { path: "/sends/new", page: () => import("./new-send.js"), title: "newsend.title", roles: MARKETER },
  { path: "/sends/:id", page: () => import("./send.js"), title: "send.title", roles: MARKETER },
  { path: "/deliveries", page: () => import("./deliveries.js"), title: "deliveries.title", roles: MARKETER, nav: { group: "mail", order: 32, icon: "tasks" } },
  { path: "/suppressions", page: () => import("./suppressions.js"), title: "suppressions.title", roles: MARKETER, nav: { group: "mail", order: 33, icon: "shield" } },
  { path: "/mailbox", page: () => import("./mailbox.js"), title: "mailbox.title", nav: { group: "mail", order: 34, icon: "inbox" } },
  { path: "/mailbox/:id", page: () => import("./message.js"), title: "message.title" },
  { path: "/webhooks", page: () => import("./webhooks.js"), title: "webhooks.title", roles: ["admin"], nav: { group: "mail", order: 35, icon: "plug" } },
  { path: "/webhooks/:id", page: () => import("./webhook.js"), title: "webhook.title", roles: ["admin"] },
]);
