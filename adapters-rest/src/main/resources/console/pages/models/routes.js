import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/models", page: () => import("./models.js"), title: "models.title", roles: ["admin"], nav: { group: "catalogue", order: 23, icon: "chart" } },
  { path: "/models/trainings/:id", page: () => import("./training.js"), title: "models.training", roles: ["admin"] },
]);
