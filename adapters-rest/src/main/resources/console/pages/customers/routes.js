import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";
import timelineTexts from "./timeline-texts.js";

addTexts(texts);
addTexts(timelineTexts);
addRoutes([
  { path: "/customers", page: () => import("./list.js"), title: "customers.title", nav: { group: "people", order: 10, icon: "people" } },
  { path: "/customers/:id", page: () => import("./profile.js"), title: "customers.profile" },
]);
