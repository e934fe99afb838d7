// One training as it goes: progress, what it made of each model, and its log.
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, duration, number, t } from "../../core/i18n.js";
import { current, href, leadsTo } from "../../core/router.js";
import { useLoaded, usePoll } from "../../parts/async.js";
import { Card, Facts, Page } from "../../parts/page.js";
import { Badge, Loaded } from "../../parts/states.js";
import { ENGINE, isOpen, parametersText } from "./engine.js";
import { Outcomes } from "./outcomes.js";
import { Running } from "./train.js";
import { statusOf } from "./trainings.js";

export default {
  setup() {
    const { id } = current.params;
    const training = useLoaded(() => api.get(`${ENGINE}/status`, { training_id: id }));
    usePoll(() => training.result.value && isOpen(training.result.value) && training.run(), 1000);

    const shown = (one) => html`
      ${isOpen(one) ? html`<${Card} title=${t("models.training")}><${Running} training=${one} onChange=${training.run} /><//>` : one.error && html`<div class="notice bad" role="alert"><p>${one.error}</p></div>`}
      <${Card} title=${t("models.outcomes")}><${Outcomes} models=${one.models} /><//>
      <${Card} title=${t("models.about-training")}>
        <${Facts} entries=${[
          [t("models.state"), html`<${Badge} status=${statusOf(one)} />`],
          [t("models.models"), one.model_types.join(", ")],
          [t("models.parameters"), parametersText(one.parameters)],
          [t("models.force"), one.force ? t("yes") : t("no")],
          [t("models.customers"), number(one.trained_on?.customers)],
          [t("models.products"), number(one.trained_on?.products)],
          [t("models.interactions"), number(one.trained_on?.interactions)],
          [t("models.through"), dateTime(one.trained_on?.through)],
          [t("models.asked"), dateTime(one.asked_at)],
          [t("models.began"), dateTime(one.started_at)],
          [t("models.took"), one.started_at && one.finished_at ? duration(new Date(one.finished_at) - new Date(one.started_at)) : undefined],
          leadsTo("/tasks/x") && [t("models.task"), html`<a href=${href(`/tasks/${encodeURIComponent(one.job_id)}`)}>${t("models.log")}</a>`],
        ]} />
      <//>`;

    return () => html`
      <${Page} title=${t("models.training")} back=${{ href: href("/models", { tab: "trainings" }), label: t("models.trainings") }}>
        <${Loaded} work=${training}>${{ default: shown }}<//>
      <//>`;
  },
};
