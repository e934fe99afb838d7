import { addTexts } from "../../core/i18n.js";
import { addRoutes } from "../../core/router.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/staff", page: () => import("./staff.js"), title: "staff.title", roles: ["admin"], nav: { group: "system", order: 50, icon: "people" } },
  { path: "/health", page: () => import("./health.js"), title: "health.title", nav: { group: "system", order: 51, icon: "shield" } },
]);
