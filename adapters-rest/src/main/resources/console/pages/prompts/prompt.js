// One prompt: its versions by language, how they fare against each other, what changed, and a new one.
import { computed, reactive, ref } from "../../lib/vue.js";
import { api } from "../../core/api.js";
import { html } from "../../core/html.js";
import { dateTime, number, percent, t } from "../../core/i18n.js";
import { current, remember } from "../../core/router.js";
import { useWork } from "../../parts/async.js";
import { Dialog, sure } from "../../parts/dialog.js";
import { SelectField, TextField } from "../../parts/form.js";
import { PlainTable } from "../../parts/list.js";
import { Card, Page, Tabs } from "../../parts/page.js";
import { Badge, Empty, Failed, Loading } from "../../parts/states.js";
import { tell } from "../../parts/toast.js";
import { Compare } from "./diff.js";
import { PromptEditor } from "./editor.js";
import { approval, handedOver, inUse } from "./figures.js";

export default {
  setup() {
    const { name } = current.params;
    const state = reactive({ language: current.query.language, tab: current.query.tab ?? "versions", base: null });
    const trial = ref(null);
    const loaded = useWork(() => api.get(`/prompts/templates/${encodeURIComponent(name)}`));
    loaded.run();

    const languages = computed(() => [...new Set((loaded.result.value ?? []).map((one) => one.language))]);
    const versions = computed(() => {
      const language = languages.value.includes(state.language) ? state.language : languages.value[0];
      return (loaded.result.value ?? []).filter((one) => one.language === language);
    });

    function show(tab) {
      state.tab = tab;
      remember({ tab });
    }

    const activate = useWork(async (version, weight) => {
      await api.post(`/prompts/templates/${encodeURIComponent(name)}/activate`, { language: version.language, version: version.version, weight });
      tell(t(weight === "0" ? "prompts.withdrawn" : "prompts.activated", { version: String(version.version) }));
      trial.value = null;
      await loaded.run();
    });

    async function alone(version) {
      const back = version.version < versions.value[0].version;
      if (await sure({ title: t(back ? "prompts.back" : "prompts.publish"), text: t("prompts.publish.text", { version: String(version.version) }), button: t(back ? "prompts.back" : "prompts.publish") })) {
        activate.run(version);
      }
    }

    async function withdraw(version) {
      if (await sure({ title: t("prompts.withdraw"), text: t("prompts.withdraw.text", { version: String(version.version) }), button: t("prompts.withdraw") })) {
        activate.run(version, "0");
      }
    }

    function write(version) {
      state.base = version;
      show("write");
    }

    const named = (key, row) => t(key, { version: String(row.version) });

    const columns = (using) => [
      { key: "version", title: t("prompts.number"), align: "end" },
      { key: "active", title: t("prompts.in-use"), render: (row) => (row.active ? html`<${Badge} status="active" /> ${using.length > 1 && t("prompts.of-customers", { share: percent(using.find((one) => one.version === row).part, 0) })}` : "–") },
      { key: "created_at", title: t("prompts.written"), render: (row) => dateTime(row.created_at) },
      { key: "answers", title: t("prompts.answers"), align: "end", render: (row) => number(row.outcomes.answers) },
      { key: "handovers", title: t("prompts.handovers"), align: "end", render: (row) => handedOver(row.outcomes) },
      { key: "thumbs", title: t("prompts.thumbs"), align: "end", render: (row) => `${number(row.outcomes.up)} / ${number(row.outcomes.down)}` },
      { key: "approval", title: t("prompts.approval"), align: "end", render: (row) => approval(row.outcomes) },
      { key: "do", title: t("prompts.do"), render: (row) => {
        const only = row.active && using.length === 1;
        return html`<span class="actions">
          ${!only && html`<button type="button" class="small" aria-label=${named("prompts.publish-of", row)} onClick=${() => alone(row)}>${t(row.version < versions.value[0].version ? "prompts.back" : "prompts.publish")}</button>`}
          ${!only && html`<button type="button" class="small" aria-label=${named("prompts.trial-of", row)} onClick=${() => (trial.value = { version: row, weight: row.active ? String(row.weight) : "50" })}>${t(row.active ? "prompts.weigh" : "prompts.trial")}</button>`}
          ${row.active && !only && html`<button type="button" class="small" aria-label=${named("prompts.withdraw-of", row)} onClick=${() => withdraw(row)}>${t("prompts.withdraw")}</button>`}
          <button type="button" class="small" aria-label=${named("prompts.edit-of", row)} onClick=${() => write(row)}>${t("prompts.edit")}</button></span>`;
      } },
    ];

    function table() {
      const using = inUse(versions.value);
      return html`
        ${using.length > 1 && html`<${Card} title=${t("prompts.ab")}><p>${t("prompts.ab.lead")}</p>
          <div class="shares" aria-hidden="true">${using.map(({ version, part }) => html`<span key=${version.version} style=${{ width: `${part * 100}%` }}></span>`)}</div>
          <p>${using.map(({ version, part }) => t("prompts.share", { version: String(version.version), share: percent(part, 0) })).join(" · ")}</p><//>`}
        <${Failed} problem=${activate.problem.value} />
        <${PlainTable} rows=${versions.value} rowKey=${(row) => row.version} columns=${columns(using)} label=${t("prompts.versions")} />
        <p class="hint">${t("prompts.counted")}</p>
        ${using.map(({ version }) => html`<${Card} key=${version.version} title=${t("prompts.version.active", { version: String(version.version) })}><pre tabindex="0">${version.content}</pre><//>`)}`;
    }

    const newVersion = () => html`<${PromptEditor} key=${`${state.base?.language} ${state.base?.version}`} base=${state.base ?? versions.value.find((one) => one.active) ?? versions.value[0]}
      onSaved=${async (prompt) => { tell(t("prompts.saved", { version: String(prompt.version) })); state.language = prompt.language; state.base = null; remember({ language: prompt.language }); await loaded.run(); show("versions"); }} />`;

    return () => {
      const { result, problem } = loaded;
      const rows = versions.value;
      return html`
        <${Page} title=${name} lead=${rows[0] && t(`prompts.kind.${rows[0].kind}.lead`)} back=${{ href: "#/prompts", label: t("prompts.title") }}>
          ${!result.value && (problem.value ? html`<${Failed} problem=${problem.value} onRetry=${() => loaded.run()} />` : html`<${Loading} />`)}
          ${result.value && rows.length === 0 && html`<${Empty} title=${t("prompts.empty")} />`}
          ${rows.length > 0 && html`
            <div class="versions-bar"><${SelectField} label=${t("language")} options=${languages.value} value=${rows[0].language} onUpdate=${(value) => { state.language = value; state.base = null; remember({ language: value }); }} /></div>
            <${Tabs} label=${name} value=${state.tab} onUpdate=${show} key=${rows[0].language} tabs=${[
              { key: "versions", label: t("prompts.versions"), view: table },
              { key: "compare", label: t("prompts.compare"), view: () => html`<${Compare} key=${rows.length} versions=${rows} />` },
              { key: "write", label: t("prompts.write"), view: newVersion },
            ]} />`}
          ${trial.value && html`<${Dialog} title=${named("prompts.trial-of", trial.value.version)} onClose=${() => (trial.value = null)}>
            <form onSubmit=${(event) => { event.preventDefault(); activate.run(trial.value.version, trial.value.weight); }}>
              <${TextField} label=${t("prompts.weight")} hint=${t("prompts.weight.hint")} inputmode="decimal" value=${trial.value.weight} error=${activate.problem.value?.field?.("weight")} onUpdate=${(value) => (trial.value = { ...trial.value, weight: value })} required />
              <${Failed} problem=${activate.problem.value} />
              <div class="buttons"><button type="submit" class="primary" disabled=${activate.busy.value}>${t("prompts.weigh.do")}</button></div>
            </form><//>`}
        <//>`;
    };
  },
};
