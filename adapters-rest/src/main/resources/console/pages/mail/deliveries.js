// The delivery log over all sends, and as a file.
import { reactive, ref, shallowRef, watch } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { t } from "../../core/i18n.js";
import { api, query } from "../../core/api.js";
import { current, remember } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { SelectField, TextField } from "../../parts/form.js";
import { Page } from "../../parts/page.js";
import { CustomerPicker, customerText } from "../../parts/picker.js";
import { Failed } from "../../parts/states.js";
import { DeliveryTable } from "./delivery-table.js";
import { PARTS } from "./send-words.js";

export default {
  setup() {
    const filter = reactive({ status: current.query.status ?? "", job_id: current.query.job_id ?? "", customer_id: current.query.customer_id ?? "" });
    const named = shallowRef(null);
    const round = ref(0);
    watch(filter, () => remember({ ...filter }));
    if (filter.customer_id) {
      api.get(`/customers/${encodeURIComponent(filter.customer_id)}`).then((customer) => {
        named.value = customerText(customer);
        round.value++;
      }).catch((problem) => (file.problem.value = problem));
    }
    const file = useWork(() => api.download(`/notifications/deliveries${query(filter)}`, "deliveries.csv"));
    return () => html`
      <${Page} title=${t("deliveries.title")} lead=${t("deliveries.lead")}>${{
        actions: () => html`<button type="button" disabled=${file.busy.value} onClick=${file.run}>${t("deliveries.csv")}</button>`,
        default: () => html`
          <${Failed} problem=${file.problem.value} />
          <div class="filters">
            <${SelectField} label=${t("deliveries.status")} value=${filter.status} onUpdate=${(value) => (filter.status = value)} options=${[{ value: "", label: t("all") }, ...PARTS.map((value) => ({ value, label: t(`status.${value}`) }))]} />
            <${CustomerPicker} key=${round.value} text=${named.value} onPick=${(customer) => (filter.customer_id = customer?.id ?? "")} />
            <${TextField} label=${t("deliveries.job")} value=${filter.job_id} onUpdate=${(value) => (filter.job_id = value.trim())} />
          </div>
          <${DeliveryTable} filter=${{ ...filter }} />`,
      }}<//>`;
  },
};
