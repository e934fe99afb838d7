import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/tasks", page: () => import("./list.js"), title: "tasks.title", nav: { group: "people", order: 12, icon: "tasks" } },
  { path: "/tasks/:id", page: () => import("./task.js"), title: "tasks.task" },
]);
