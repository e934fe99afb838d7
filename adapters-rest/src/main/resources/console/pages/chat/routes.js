// Chat: what was said, who waits for a person, trying the assistant out, what it remembers and what it costs.
import { addRoutes } from "../../core/router.js";
import { addTexts } from "../../core/i18n.js";
import texts from "./texts.js";

addTexts(texts);
addRoutes([
  { path: "/conversations", page: () => import("./conversations.js"), title: "chat.title", nav: { group: "chat", order: 40, icon: "chat" } },
  { path: "/conversations/:id", page: () => import("./conversation.js"), title: "chat.conversation" },
  { path: "/handovers", page: () => import("./handovers.js"), title: "handovers.title", nav: { group: "chat", order: 41, icon: "hand" } },
  { path: "/try-chat", page: () => import("./tryit.js"), title: "try.title", nav: { group: "chat", order: 42, icon: "spark" } },
  { path: "/memory", page: () => import("./memory.js"), title: "memory.title", roles: ["admin"], nav: { group: "chat", order: 43, icon: "book" } },
  { path: "/usage", page: () => import("./usage.js"), title: "usage.title", roles: ["admin"], nav: { group: "chat", order: 45, icon: "chart" } },
]);
