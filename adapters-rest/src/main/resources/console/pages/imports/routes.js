import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/imports", page: () => import("./imports.js"), title: "imports.title", roles: ["admin"], nav: { group: "people", order: 11, icon: "import" } },
  { path: "/imports/:id", page: () => import("./run.js"), title: "imports.one", roles: ["admin"] },
]);
