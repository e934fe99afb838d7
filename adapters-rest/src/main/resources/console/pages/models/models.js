// The models: which serve and how good they are, training, earlier versions, and what came of what was shown.
import { computed } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { href } from "../../core/router.js";
import { useLoaded, usePoll, useWork } from "../../parts/async.js";
import { useFilters } from "../../parts/filters.js";
import { Page, Tabs } from "../../parts/page.js";
import { Failed, Loaded } from "../../parts/states.js";
import { Conversion } from "./conversion.js";
import { ENGINE, isOpen } from "./engine.js";
import { MetricsOverTime, Serving } from "./serving.js";
import { Train } from "./train.js";
import { Trainings } from "./trainings.js";
import { Versions } from "./versions.js";

export default {
  setup() {
    const filters = useFilters({ tab: "serving", model: "", metric: "hit_rate" });
    const loaded = useLoaded(async () => {
      const [models, metrics, status] = await Promise.all([api.get("/api/models"), api.get(`${ENGINE}/metrics`), api.get(`${ENGINE}/status`)]);
      return { models: models.models, metrics, trainings: status.trainings };
    });
    const running = computed(() => loaded.result.value?.trainings.filter(isOpen) ?? []);
    // what runs is asked for alone: the rest is read anew once it has ended
    const follow = useWork(async () => {
      const now = await Promise.all(running.value.map((one) => api.get(`${ENGINE}/status`, { training_id: one.training_id })));
      const { trainings, ...rest } = loaded.result.value;
      loaded.result.value = { ...rest, trainings: trainings.map((one) => now.find((other) => other.training_id === one.training_id) ?? one) };
      if (!now.every(isOpen)) {
        await loaded.run();
      }
    });
    usePoll(() => running.value.length > 0 && follow.run(), 1000);

    const tabs = (all) => [
      { key: "serving", label: t("models.serving"), view: () => html`
        <${Train} running=${running.value} onChange=${loaded.run} />
        <${Serving} models=${all.models} shown=${all.metrics.shown} onModel=${(name) => Object.assign(filters, { tab: "versions", model: name })} />
        <${MetricsOverTime} trainings=${all.trainings} metric=${filters.metric} onMetric=${(name) => (filters.metric = name)} />` },
      { key: "versions", label: t("models.versions"), view: () => html`<${Versions} key=${filters.model} model=${filters.model} onModel=${(name) => (filters.model = name)} onChange=${loaded.run} />` },
      { key: "trainings", label: t("models.trainings"), view: () => html`<${Trainings} trainings=${all.trainings} />` },
      { key: "conversion", label: t("models.conversion"), view: () => html`<${Conversion} metrics=${all.metrics} />` },
    ];

    return () => html`
      <${Page} title=${t("models.title")} lead=${t("models.lead")}>${{
        actions: () => html`<a class="button" href=${href("/recommendations")}>${t("models.workbench")}</a>`,
        default: () => html`
          <${Failed} problem=${follow.problem.value} />
          <${Loaded} work=${loaded}>${{
            default: (all) => html`<${Tabs} label=${t("models.title")} tabs=${tabs(all)} value=${filters.tab} onUpdate=${(tab) => (filters.tab = tab)} />`,
          }}<//>`,
      }}<//>`;
  },
};
