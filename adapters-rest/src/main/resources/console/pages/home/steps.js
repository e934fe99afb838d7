// The way around for somebody new: import, recommend, send, chat.
import { leadsTo } from "../../core/router.js";
import { may } from "../../core/session.js";

const STEPS = [
  { name: "import", path: "/imports", roles: ["admin"], isDone: (known) => known.imports > 0 },
  { name: "recommend", path: "/recommendations", roles: ["marketer", "support"], isDone: (known) => known.models > 0 },
  { name: "send", path: "/sends/new", roles: ["marketer"], isDone: (known) => known.sends > 0 },
  { name: "chat", path: "/try-chat", roles: ["marketer", "support"], isDone: (known) => known.conversations > 0 },
];

export function stepsFor(known) {
  return STEPS.filter((step) => may(...step.roles) && leadsTo(step.path)).map((step) => ({ ...step, done: step.isDone(known) }));
}
