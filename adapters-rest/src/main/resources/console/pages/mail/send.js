// One send: how it stands this second, what can be done about it, and who got what.
import { computed, ref, shallowRef } from "../../lib/vue.js";
import { html } from "../../core/html.js";
import { dateTime, duration, number, percent, t } from "../../core/i18n.js";
import { api, newKey } from "../../core/api.js";
import { current, href, remember } from "../../core/router.js";
import { useLoaded, usePoll, useWork } from "../../parts/async.js";
import { Dialog, sure } from "../../parts/dialog.js";
import { Card, Facts, Figures, Page } from "../../parts/page.js";
import { Badge, Failed, Loaded } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { DeliveryTable } from "./delivery-table.js";
import { Balance, isMoving, PARTS, whom } from "./send-words.js";
import { templateName } from "./template-names.js";

const WINDOW = 20;

export default {
  setup() {
    const id = current.params.id;
    const address = `/notifications/sends/${encodeURIComponent(id)}`;
    const lost = shallowRef(null);
    const load = useLoaded(() => api.get(address));
    const speed = useSpeed();
    const rounds = ref(0);
    const part = ref(current.query.status ?? "");
    const deciding = ref(false);

    async function refresh() {
      try {
        load.result.value = await api.get(address);
        speed.note(load.result.value);
        lost.value = null;
        rounds.value += 1;
      } catch (problem) {
        lost.value = problem;
      }
    }
    usePoll(refresh, () => (load.result.value && isMoving(load.result.value) ? 1000 : 5000));

    const act = useWork(async (what, json) => {
      load.result.value = await api.post(`${address}/${what}`, json, { key: newKey() });
      tell(t(`send.done.${what}`));
    });

    async function cancel() {
      const queued = load.result.value.queued;
      if (await sure({ title: t("send.cancel.title"), text: t("send.cancel.text", { n: queued }), button: t("send.cancel"), danger: true })) {
        act.run("cancel");
      }
    }

    function choose(next) {
      part.value = next;
      remember({ status: next });
    }

    function decide(action) {
      deciding.value = false;
      act.run("uncertain", { action });
    }

    function actions(send) {
      const button = (what, work, style = "") => html`<button type="button" key=${what} class=${style} disabled=${act.busy.value} onClick=${work}>${t(`send.${what}`)}</button>`;
      return [
        isMoving(send) && button("pause", () => act.run("pause")),
        send.status === "paused" && button("resume", () => act.run("resume"), "primary"),
        (isMoving(send) || send.status === "paused") && button("cancel", cancel, "danger"),
        send.failed > 0 && send.status !== "cancelled" && button("retry-failed", () => act.run("retry-failed")),
        send.uncertain > 0 && send.status !== "cancelled" && button("decide", () => (deciding.value = true)),
      ];
    }

    return () => {
      const send = load.result.value;
      return html`
        <${Page} title=${send ? templateName(send.notification_config_id) : t("send.title")} back=${{ href: "#/sends", label: t("sends.title") }}>${{
          actions: () => (send ? actions(send) : []),
          default: () => html`<${Loaded} work=${load}>${{ default: () => html`
            <${Failed} problem=${act.problem.value ?? lost.value} />
            ${send.error && html`<div class="notice bad"><p>${send.error}</p></div>`}
            <${Card} title=${t("send.stands")}>${{
              actions: () => html`<${Badge} status=${send.status} />`,
              default: () => html`
                <div aria-live="polite" class="unseen">${isMoving(send) ? t("send.said", { progress: Math.floor(send.progress / 10) * 10 }) : t(`status.${send.status}`)}</div>
                <${Balance} send=${send} tall />
                <p class="send-line"><strong>${t("send.done-part", { progress: String(send.progress) })}</strong> ${speed.text(send)}</p>
                <dl class="parts">${PARTS.map((one) => html`<div key=${one}><dt><span class=${`dot ${one}`} aria-hidden="true"></span> ${t(`status.${one}`)}</dt><dd>${number(send[one])}</dd></div>`)}
                  <div class="total"><dt>${t("sends.recipients")}</dt><dd>${number(send.recipients)}</dd></div></dl>`,
            }}<//>
            <${Figures} figures=${["opened", "clicked", "unsubscribed"].map((one) => ({ label: t(`send.${one}`), value: number(send[one]), hint: send.sent ? t("send.of-sent", { share: percent(send[one] / send.sent) }) : undefined }))} />
            <${Card} title=${t("send.facts")}><${Facts} entries=${facts(send)} /><//>
            <${Card} title=${t("deliveries.title")}>${{
              actions: () => html`<a class="button small" href=${href("/deliveries", { job_id: send.job_id, status: part.value })}>${t("send.log")}</a>`,
              default: () => html`
                <div class="choice" role="group" aria-label=${t("deliveries.status")}>${["", ...PARTS].map((one) => html`<button type="button" key=${one} class="small" aria-pressed=${part.value === one ? "true" : "false"} onClick=${() => choose(one)}>${one ? t(`status.${one}`) : t("all")}</button>`)}</div>
                <${DeliveryTable} filter=${{ job_id: send.job_id, status: part.value }} stamp=${rounds.value} without=${["send"]} />`,
            }}<//>` }}<//>
            ${deciding.value && html`<${Dialog} title=${t("send.decide.title")} onClose=${() => (deciding.value = false)}>
              <p>${t("send.decide.text", { n: send.uncertain })}</p>
              <div class="buttons"><button type="button" onClick=${() => decide("hold")}>${t("send.decide.hold")}</button><button type="button" class="primary" onClick=${() => decide("resend")}>${t("send.decide.resend")}</button></div>
            <//>`}`,
        }}<//>`;
    };
  },
};

function facts(send) {
  return [
    [t("sends.audience"), whom(send)],
    [t("newsend.template"), html`<a href=${href(`/templates/${encodeURIComponent(send.notification_config_id)}`)}>${templateName(send.notification_config_id)}</a>, ${t("versions.one", { version: String(send.config_version) })}`],
    [t("sends.created"), dateTime(send.created_at)],
    send.send_at && [t("newsend.at"), dateTime(send.send_at)],
    [t("send.started"), dateTime(send.started_at)],
    [t("send.finished"), dateTime(send.finished_at)],
    [t("newsend.rate"), send.rate_per_second ? number(send.rate_per_second) : t("send.no-rate")],
    [t("newsend.batch"), number(send.batch_size)],
    [t("newsend.uncertain"), t(`newsend.uncertain.${send.on_uncertain}`)],
    ["job_id", html`<code>${send.job_id}</code>`],
  ];
}

/** How fast it goes, by what the last polls saw. */
function useSpeed() {
  const seen = shallowRef([]);
  const perSecond = computed(() => {
    const [first, last] = [seen.value[0], seen.value.at(-1)];
    return first && last.at > first.at ? ((last.done - first.done) * 1000) / (last.at - first.at) : 0;
  });
  return {
    note(send) {
      const done = send.sent + send.failed + send.skipped;
      seen.value = isMoving(send) ? [...seen.value, { at: Date.now(), done }].slice(-WINDOW) : [];
    },
    text(send) {
      if (isMoving(send) && perSecond.value > 0) {
        const rest = ((send.queued + send.sending) / perSecond.value) * 1000;
        return t("send.speed", { speed: number(perSecond.value, { maximumFractionDigits: 1 }), rest: duration(rest) });
      }
      const took = send.started_at && send.finished_at ? new Date(send.finished_at) - new Date(send.started_at) : 0;
      return took > 0 ? t("send.took", { time: duration(took) }) : "";
    },
  };
}
