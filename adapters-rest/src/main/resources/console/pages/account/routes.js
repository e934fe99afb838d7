// Its texts are there already: whoever signs in reads some of them.
import { addRoutes } from "../../core/router.js";

addRoutes([{ path: "/account", page: () => import("./account.js"), title: "account.title", nav: { group: "system", order: 59, icon: "key" } }]);
