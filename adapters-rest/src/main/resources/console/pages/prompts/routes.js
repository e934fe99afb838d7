// What the assistant is told: prompt templates, their versions and what came of each.
import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/prompts", page: () => import("./prompts.js"), title: "prompts.title", roles: ["admin"], nav: { group: "chat", order: 44, icon: "text" } },
  { path: "/prompts/:name", page: () => import("./prompt.js"), title: "prompts.one", roles: ["admin"] },
  { path: "/new-prompt", page: () => import("./newprompt.js"), title: "prompts.new", roles: ["admin"] },
]);
