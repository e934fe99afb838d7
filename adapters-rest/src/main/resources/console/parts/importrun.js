// One import as it goes, and the list of all: live counters, what was refused, and what can be done about it.
import { shallowRef, watch } from "../lib/vue.js";
import { api, newKey } from "../core/api.js";
import { html } from "../core/html.js";
import { ago, bytes, dateTime, duration, number, t } from "../core/i18n.js";
import { go, href, leadsTo } from "../core/router.js";
import { useLoaded, usePoll, useWork } from "./async.js";
import { readCsv } from "./csv.js";
import { sure } from "./dialog.js";
import { startImport, triedAs } from "./import.js";
import { ListTable, PlainTable, useList } from "./list.js";
import { Card, Facts, Figures } from "./page.js";
import { Badge, Failed, Loaded, ProgressBar } from "./states.js";

const MOST_REJECTS = 100;

function isOpen(run) {
  return run.status === "pending" || run.status === "running";
}

/** `home`, `page` as in NewImport; `id` of the import; `undo` whether such imports can be taken back. */
export const ImportRun = {
  props: ["home", "page", "id", "undo"],
  setup(props) {
    const path = `${props.home}/${encodeURIComponent(props.id)}`;
    const run = useLoaded(() => api.get(`${path}/status`));
    usePoll(() => (!run.result.value || isOpen(run.result.value)) && run.run(), 1000);

    const rejects = useWork(() => readCsv(`${path}/rejects`, MOST_REJECTS));
    // the rows are fetched once it is known that there are some, and again when there may be more
    watch(() => run.result.value && !isOpen(run.result.value) && run.result.value.failed > 0, (some) => some && rejects.run(), { immediate: true });

    const download = useWork(() => api.download(`${path}/rejects`, `rejects-${props.id}.csv`));
    const cancel = useWork(async () => {
      if (await sure({ title: t("import.cancel-title"), text: t("import.cancel-text"), button: t("import.cancel"), danger: true })) {
        await api.post(`/tasks/${encodeURIComponent(props.id)}/cancel`);
        await run.run();
      }
    });
    const undo = useWork(async () => {
      if (await sure({ title: t("import.undo-title"), text: t("import.undo-text"), button: t("import.undo"), danger: true })) {
        const { job_id: jobId } = await api.post(`${path}/undo`, undefined, { key: newKey() });
        go(`/tasks/${encodeURIComponent(jobId)}`);
      }
    });
    const sent = shallowRef(0);
    const earnest = useWork(async () => {
      sent.value = 0;
      const jobId = await startImport(props.home, triedAs(props.id), false, (part) => (sent.value = part));
      go(`${props.page}/${encodeURIComponent(jobId)}`);
    });

    const actions = (one) => html`
      ${isOpen(one) && html`<button type="button" disabled=${cancel.busy.value} onClick=${cancel.run}>${t("import.cancel")}</button>`}
      ${one.failed > 0 && html`<button type="button" disabled=${download.busy.value} onClick=${download.run}>${t("import.rejects-download")}</button>`}
      ${!isOpen(one) && !one.dry_run && props.undo && one.succeeded > 0 && html`<button type="button" disabled=${undo.busy.value} onClick=${undo.run}>${t("import.undo")}</button>`}
      ${!isOpen(one) && one.dry_run && triedAs(props.id) && html`<button type="button" class="primary" disabled=${earnest.busy.value} onClick=${earnest.run}>${t("import.earnest")}</button>`}`;

    const shown = (one) => html`
      ${[cancel, undo, download, earnest].map((work, index) => html`<${Failed} key=${index} problem=${work.problem.value} />`)}
      ${earnest.busy.value && html`<p role="status">${t("import.uploading", { part: number(Math.round(sent.value * 100)) })}</p>`}
      ${one.dry_run && html`<p class="notice">${t("import.dry-run")}${!isOpen(one) && !triedAs(props.id) ? ` ${t("import.dry-again")}` : ""}</p>`}
      ${one.status === "failed" && html`<div class="notice bad" role="alert"><p>${one.message}</p></div>`}
      <${Card} title=${one.file_name}>${{
        actions: () => actions(one),
        default: () => html`
          <div class="run-head"><span role="status"><${Badge} status=${one.status} /></span><span class="share">${number(one.progress)} %</span>
            ${isOpen(one) && one.rows_per_second > 0 && html`<span class="hint">${t("import.rate", { rate: number(Math.round(one.rows_per_second)) })}${remaining(one)}</span>`}</div>
          <${ProgressBar} value=${one.progress} label=${t("import.progress")} />`,
      }}<//>
      <${Figures} figures=${[
        { label: t("import.processed"), value: number(one.processed), hint: one.total ? t("import.of", { n: one.total }) : t("import.counting") },
        { label: t(one.dry_run ? "import.would-create" : "import.created"), value: number(one.succeeded) },
        { label: t(one.dry_run ? "import.would-update" : "import.updated"), value: number(one.updated) },
        { label: t("import.known"), value: number(one.duplicates) },
        { label: t("import.refused"), value: number(one.failed) },
        { label: t("import.per-second"), value: number(Math.round(one.rows_per_second)) },
      ]} />
      ${one.failed > 0 && html`<${Rejects} run=${one} rejects=${rejects} />`}
      <${Card} title=${t("import.about")}>
        <${Facts} entries=${[
          [t("import.begun"), dateTime(one.started_at)],
          [t("import.took"), one.started_at && one.finished_at ? duration(new Date(one.finished_at) - new Date(one.started_at)) : undefined],
          [t("import.size"), bytes(one.file_size)],
          [t("import.duplicates"), t(`import.${one.on_duplicate}`)],
          [t("import.encoding"), one.encoding],
          [t("import.warnings"), one.warnings ? html`<a href=${href(`/tasks/${encodeURIComponent(props.id)}`)}>${t("import.warnings-log", { n: one.warnings })}</a>` : number(0)],
          leadsTo("/tasks/x") && [t("import.task"), html`<a href=${href(`/tasks/${encodeURIComponent(props.id)}`)}>${t("import.log")}</a>`],
        ]} />
      <//>`;

    return () => html`<${Loaded} work=${run}>${{ default: shown }}<//>`;
  },
};

function remaining({ total, processed, rows_per_second: rate }) {
  return total > processed ? ` · ${t("import.left", { time: duration(((total - processed) / rate) * 1000) })}` : "";
}

/** The records that were refused: all of the first hundred as they came, as soon as the import has ended. */
const Rejects = {
  props: ["run", "rejects"],
  setup(props) {
    const told = () => html`<${PlainTable} label=${t("import.rejects")} rows=${props.run.errors} rowKey=${(error) => error.row} columns=${[
      { key: "row", title: t("import.row"), align: "end", render: (error) => number(error.row) },
      { key: "field", title: t("import.field") },
      { key: "reason", title: t("import.wrong"), wide: true },
    ]} />`;
    const asTheyCame = ({ header, rows }) => html`<${PlainTable} label=${t("import.rejects")} rows=${rows} rowKey=${(row) => row[0]} columns=${header.map((name, index) => ({
      key: String(index),
      title: [t("import.row"), t("import.wrong")][index] ?? name,
      align: index === 0 ? "end" : undefined,
      wide: index === 1,
      render: (row) => (index === 0 ? number(Number(row[0])) : index === 1 ? html`<span class="wrong-text">${row[1]}</span>` : row[index]),
    }))} />`;
    return () => {
      const found = props.rejects.result.value;
      return html`<${Card} title=${t("import.rejects")}>
        <p>${t(props.run.failed > MOST_REJECTS ? "import.rejects-first" : "import.rejects-hint", { n: MOST_REJECTS })}</p>
        <${Failed} problem=${props.rejects.problem.value} onRetry=${props.rejects.run} />
        <div class="bounded">${found ? asTheyCame(found) : told()}</div>
      <//>`;
    };
  },
};

/** Past imports, newest first; those that run are followed. */
export const ImportHistory = {
  props: ["list", "page", "empty", "emptyHint"],
  setup(props) {
    const list = useList((ask) => api.get(props.list, ask), () => ({}), { sort: "-created_at" });
    usePoll(() => list.rows.value?.some(isOpen) && list.reload(), 1000);
    const columns = () => [
      { key: "file_name", title: t("import.file"), wide: true, render: (run) => html`<a class="strong" href=${href(`${props.page}/${encodeURIComponent(run.job_id)}`)}>${run.file_name}</a>${run.dry_run && html` <span class="badge">${t("import.trial")}</span>`}` },
      { key: "status", title: t("import.state"), render: (run) => html`<div class="thin"><${Badge} status=${run.status} />${run.status === "running" && html` ${number(run.progress)} %<${ProgressBar} value=${run.progress} label=${t("import.progress")} />`}</div>` },
      { key: "created_at", title: t("import.when"), sort: "created_at", render: (run) => html`<span title=${dateTime(run.created_at)}>${ago(run.created_at)}</span>` },
      { key: "succeeded", title: t("import.created"), align: "end", render: (run) => number(run.succeeded) },
      { key: "updated", title: t("import.updated"), align: "end", render: (run) => number(run.updated) },
      { key: "duplicates", title: t("import.known"), align: "end", render: (run) => number(run.duplicates) },
      { key: "failed", title: t("import.refused"), align: "end", render: (run) => number(run.failed) },
    ];
    return () => html`<${ListTable} list=${list} columns=${columns()} label=${t("import.history")} rowKey=${(run) => run.job_id} empty=${props.empty}>${{ empty: () => html`<p>${props.emptyHint}</p>` }}<//>`;
  },
};
