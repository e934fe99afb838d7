import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([{ path: "/", page: () => import("./home.js"), title: "home.title", nav: { group: "start", order: 0, icon: "home", title: "home.nav" } }]);
