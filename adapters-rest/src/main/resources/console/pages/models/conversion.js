// What came of what was shown: by the place it was shown in, and by the model that chose it.
import { computed } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { number, percent, t } from "../../core/i18n.js";
import { Chart } from "../../parts/chart.js";
import { PlainTable } from "../../parts/list.js";
import { Card } from "../../parts/page.js";
import { Empty } from "../../parts/states.js";
import { byModel } from "./engine.js";

/** Sums what was shown and what came of it, for each value of a field. */
function summed(rows, field) {
  const sums = new Map();
  for (const row of rows) {
    const sum = sums.get(row[field]) ?? { [field]: row[field], shown: 0, converted: 0 };
    sums.set(row[field], { ...sum, shown: sum.shown + row.shown, converted: sum.converted + row.converted });
  }
  return [...sums.values()].map((sum) => ({ ...sum, conversion_rate: sum.converted / sum.shown }));
}

export const Conversion = {
  props: ["metrics"],
  setup(props) {
    const rows = computed(() => props.metrics.by_placement);
    const places = computed(() => summed(rows.value, "placement").sort((one, other) => other.shown - one.shown));
    const models = computed(() => [...props.metrics.shown].sort((one, other) => byModel(one.model, other.model)));
    const place = (one) => t(`models.placement.${one.placement}`);
    const figures = [
      { key: "shown", title: () => t("models.shown"), align: "end", render: (one) => number(one.shown) },
      { key: "converted", title: () => t("models.converted"), align: "end", render: (one) => number(one.converted) },
      { key: "rate", title: () => t("models.rate"), align: "end", render: (one) => percent(one.conversion_rate) },
    ];
    const columns = (...first) => [...first, ...figures.map((column) => ({ ...column, title: column.title() }))];
    const byPlace = () => ({ key: "placement", title: t("models.placement"), render: place });
    const byName = () => ({ key: "model", title: t("models.model") });
    const rate = (list) => [{ label: t("models.rate-percent"), values: list.map((one) => Math.round(one.conversion_rate * 1000) / 10) }];

    return () => rows.value.length === 0
      ? html`<${Empty} title=${t("models.nothing-shown")}><p>${t("models.nothing-shown-hint")}</p><pre class="left">GET /api/recommendations?placement=home</pre><//>`
      : html`
        <p>${t("models.conversion-hint", { n: props.metrics.shown_days })}</p>
        <div class="columns">
          <${Card} title=${t("models.by-placement")}>
            <${Chart} kind="bar" title=${t("models.rate-percent")} labels=${places.value.map(place)} series=${rate(places.value)} />
            <${PlainTable} label=${t("models.by-placement")} rows=${places.value} rowKey=${(one) => one.placement} columns=${columns(byPlace())} />
          <//>
          <${Card} title=${t("models.by-model")}>
            <${Chart} kind="bar" title=${t("models.rate-percent")} labels=${models.value.map((one) => one.model)} series=${rate(models.value)} />
            <${PlainTable} label=${t("models.by-model")} rows=${models.value} rowKey=${(one) => one.model} columns=${columns(byName())} />
          <//>
        </div>
        <${Card} title=${t("models.by-both")}>
          <${PlainTable} label=${t("models.by-both")} rows=${rows.value} rowKey=${(one) => `${one.placement}-${one.model}`} columns=${columns(byPlace(), byName())} />
        <//>`;
  },
};
