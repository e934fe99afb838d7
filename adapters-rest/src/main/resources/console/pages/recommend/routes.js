import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([{ path: "/recommendations", page: () => import("./workbench.js"), title: "recommend.title", nav: { group: "catalogue", order: 22, icon: "spark" } }]);
