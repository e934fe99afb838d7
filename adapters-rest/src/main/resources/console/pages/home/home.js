// The first page after signing in: what is here, the way around, what waits for whoever signed in, and what is yet to be set.
import { html } from "../../core/html.js";
import { number, t } from "../../core/i18n.js";
import { href, leadsTo } from "../../core/router.js";
import { may } from "../../core/session.js";
import { useLoaded, usePoll } from "../../parts/async.js";
import { Figures, Page } from "../../parts/page.js";
import { Loaded } from "../../parts/states.js";
import { countsFor } from "./counts.js";
import { LastSends, LastTasks, Waiting } from "./lately.js";
import { stepsFor } from "./steps.js";
import { Todo } from "./todo.js";

const EVERY = 15_000;

const PAGES = { customers: "/customers", products: "/products", models: "/models", sends: "/sends", templates: "/templates", handovers: "/handovers" };

function figure([name, count]) {
  const path = PAGES[name];
  const shown = number(count);
  return { label: t(`home.${name}`), value: path && leadsTo(path) ? html`<a href=${href(path)}>${shown}</a>` : shown };
}

/** What there is to do first, with what is done already ticked. */
const Path = {
  props: ["steps"],
  setup: (props) => () => {
    const next = props.steps.find((step) => !step.done);
    return html`
      <h2 class="section">${t("home.path")}</h2>
      <ol class="path">${props.steps.map((step) => html`
        <li key=${step.name} class=${step.done ? "done" : step === next ? "next" : ""}>
          <h3>${t(`home.${step.name}`)} ${step.done ? html`<span class="badge good">${t("home.done")}</span>` : step === next && html`<span class="badge">${t("home.next")}</span>`}</h3>
          <p>${t(`home.${step.name}.text`)}</p>
          <a class=${`button${step === next ? " primary" : ""}`} href=${href(step.path)}>${t(`home.${step.name}.go`)}</a>
        </li>`)}</ol>`;
  },
};

export default {
  setup() {
    const counts = useLoaded(countsFor);
    usePoll(counts.run, EVERY);
    return () => html`
      <${Page} title=${t("home.title")} lead=${t("home.lead")}>
        <${Loaded} work=${counts}>${{ default: (known) => html`
          ${known.demo && html`<p class="notice">${t("home.demo")}</p>`}
          <h2 class="unseen">${t("home.here")}</h2>
          <${Figures} figures=${Object.entries(known.shown).map(figure)} />
          <${Path} steps=${stepsFor(known)} />` }}<//>
        <div class="columns">
          ${may("admin") && html`<${Todo} />`}
          <div>
            ${may("support") && html`<${Waiting} />`}
            ${may("marketer") && html`<${LastSends} />`}
            ${may("admin") && html`<${LastTasks} />`}
          </div>
        </div>
      <//>`;
  },
};
