import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/products", page: () => import("./list.js"), title: "products.title", nav: { group: "catalogue", order: 20, icon: "box" } },
  { path: "/products/:id", page: () => import("./product.js"), title: "products.one" },
  { path: "/product-imports", page: () => import("./imports.js"), title: "products.upload-title", roles: ["admin"], nav: { group: "catalogue", order: 21, icon: "import" } },
  { path: "/product-imports/:id", page: () => import("./run.js"), title: "products.upload-one", roles: ["admin"] },
]);
