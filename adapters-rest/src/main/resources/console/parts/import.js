// Importing from a file, whatever is in it: drop it, see how it would be read, correct that, try it, import it. One mechanism for
// customers and products: `home` is where the API has such imports ("/customers/import"), `list` where past ones are listed,
// `page` the console's page of them ("/imports").
import { computed, reactive, ref, shallowRef } from "../lib/vue.js";
import { api, newKey } from "../core/api.js";
import { html } from "../core/html.js";
import { addTexts, has, number, t } from "../core/i18n.js";
import { go } from "../core/router.js";
import { useQuiet, useWork } from "./async.js";
import { FileDrop } from "./file.js";
import { SelectField } from "./form.js";
import { Card } from "./page.js";
import { Failed, Loading, ProgressBar } from "./states.js";
import texts from "./import-texts.js";

addTexts(texts);

/** The server looks at 256 kB; a little more tells it that the file goes on. */
const BEGINNING = 300_000;
const ENCODINGS = ["utf-8", "utf-16", "windows-1252", "windows-1258"];
const DELIMITERS = [",", ";", "tab", "|"];

/** What was tried last, so that the same file can be imported in earnest without choosing it again. */
let tried = null;

export function triedAs(jobId) {
  return tried?.jobId === jobId ? tried : null;
}

/** Sends the file; gives the id of the import. */
export async function startImport(home, { file, fields }, dryRun, onProgress) {
  const form = new FormData();
  Object.entries({ ...fields, dry_run: String(dryRun) }).forEach(([name, value]) => value && form.append(name, value));
  form.append("file", file, file.name);
  const { job_id: jobId } = await api.upload(home, form, { key: newKey(), onProgress });
  tried = dryRun ? { jobId, file, fields } : null;
  return jobId;
}

export const NewImport = {
  props: ["home", "page", "label", "accept", "hint"],
  setup(props) {
    const file = shallowRef(null);
    const told = reactive({ encoding: "", delimiter: "", on_duplicate: "skip" });
    const chosen = reactive(new Map());
    const sent = ref(0);

    const mapping = computed(() => mappingOf(look.result.value, chosen));
    const fields = () => ({ ...told, mapping: mapping.value && JSON.stringify(mapping.value) });

    const look = useWork(async () => {
      const form = new FormData();
      Object.entries(fields()).forEach(([name, value]) => value && name !== "on_duplicate" && form.append(name, value));
      form.append("file", file.value.slice(0, BEGINNING), file.value.name);
      const preview = await api.upload(`${props.home}/preview`, form);
      return { ...preview, found: chosen.size && look.result.value ? look.result.value.found : preview.columns };
    });
    const lookAgain = useQuiet(look.run, 150);

    const start = useWork(async (dryRun) => {
      sent.value = 0;
      const jobId = await startImport(props.home, { file: file.value, fields: fields() }, dryRun, (part) => (sent.value = part));
      go(`${props.page}/${encodeURIComponent(jobId)}`);
    });

    function take(dropped) {
      file.value = dropped;
      Object.assign(told, { encoding: "", delimiter: "" });
      start.problem.value = null;
      forget();
      look.result.value = undefined;
      look.run();
    }

    function forget() {
      chosen.clear();
    }

    function tell(name, value) {
      told[name] = value;
      forget();
      look.run();
    }

    /** One column fills a field: whichever did before is kept under its own name. */
    function choose(column, field) {
      look.result.value.columns.filter((other) => field && fieldNow(other, chosen) === field).forEach((other) => chosen.set(other.column, ""));
      chosen.set(column, field);
      lookAgain();
    }

    const settings = (preview) => html`
      <div class="told">
        ${preview.format === "csv" && html`
          <${SelectField} label=${t("import.encoding")} value=${told.encoding} onUpdate=${(value) => tell("encoding", value)}
            options=${[{ value: "", label: t("import.found", { what: preview.encoding }) }, ...ENCODINGS.map((name) => ({ value: name, label: name }))]} />
          <${SelectField} label=${t("import.delimiter")} value=${told.delimiter} onUpdate=${(value) => tell("delimiter", value)}
            options=${[{ value: "", label: t("import.found", { what: delimiterName(preview.delimiter) }) }, ...DELIMITERS.map((name) => ({ value: name, label: delimiterName(name) }))]} />`}
        <${SelectField} label=${t("import.duplicates")} hint=${t(`import.${told.on_duplicate}-hint`)} value=${told.on_duplicate} onUpdate=${(value) => (told.on_duplicate = value)}
          options=${[{ value: "skip", label: t("import.skip") }, { value: "update", label: t("import.update") }]} />
      </div>`;

    return () => {
      const preview = look.result.value;
      const busy = start.busy.value;
      return html`
        <${Card}>
          <${FileDrop} label=${props.label} accept=${props.accept} file=${file.value} onFile=${take} />
          ${!file.value && props.hint && html`<p class="hint spaced">${props.hint}</p>`}
        <//>
        <div aria-live="polite">
          ${look.busy.value && !preview && html`<${Loading} />`}
          <${Failed} problem=${look.problem.value} onRetry=${look.run} />
        </div>
        ${preview && html`
          <${Card} title=${t("import.preview")}>
            <p>${t(preview.complete ? "import.preview-all" : "import.preview-first", { n: preview.rows.length })} ${t("import.preview-hint")}</p>
            ${preview.problem && html`<p class="notice warn" role="alert">${preview.problem}</p>`}
            <${PreviewTable} preview=${preview} chosen=${chosen} onChoose=${choose} />
            ${settings(preview)}
            <${Failed} problem=${start.problem.value} />
            ${busy && html`<div class="spaced"><p role="status">${t("import.uploading", { part: number(Math.round(sent.value * 100)) })}</p><${ProgressBar} value=${sent.value * 100} label=${t("import.upload")} /></div>`}
            <div class="buttons">
              <button type="button" disabled=${busy || Boolean(preview.problem)} onClick=${() => start.run(true)}>${t("import.try")}</button>
              <button type="button" class="primary" disabled=${busy || Boolean(preview.problem)} onClick=${() => start.run(false)}>${t("import.start")}</button>
            </div>
          <//>`}`;
    };
  },
};

function fieldNow({ column, field }, chosen) {
  return chosen.has(column) ? chosen.get(column) : field ?? "";
}

/** What to say to the server: the fields that are to be filled otherwise than it found by itself. */
function mappingOf(preview, chosen) {
  if (!preview || chosen.size === 0) {
    return undefined;
  }
  const mapping = {};
  for (const name of preview.fields) {
    const found = preview.found.filter(({ field }) => field === name).map(({ column }) => column);
    const now = preview.found.filter((column) => fieldNow(column, chosen) === name).map(({ column }) => column);
    if (JSON.stringify(found) !== JSON.stringify(now)) {
      mapping[name] = now[0] ?? null;
    }
  }
  return Object.keys(mapping).length ? mapping : undefined;
}

function delimiterName(delimiter) {
  const key = { ",": "comma", ";": "semicolon", "\t": "tab", tab: "tab", "|": "bar" }[delimiter];
  return key ? t(`import.delimiter.${key}`) : delimiter;
}

export function fieldName(field) {
  return has(`import.field.${field}`) ? t(`import.field.${field}`) : field;
}

/** The first records under their columns, and over each column what it means. */
const PreviewTable = {
  props: ["preview", "chosen", "onChoose"],
  setup(props) {
    const options = () => [{ value: "", label: t("import.keep") }, ...props.preview.fields.map((field) => ({ value: field, label: fieldName(field) }))];
    const head = (column) => {
      const now = fieldNow(column, props.chosen);
      return html`<th key=${column.column} scope="col" class=${now ? "" : "kept"}><strong>${column.column}</strong>
        <select aria-label=${t("import.means", { column: column.column })} value=${now} onChange=${(event) => props.onChoose(column.column, event.target.value)}>
          ${options().map(({ value, label }) => html`<option key=${value} value=${value} selected=${value === now}>${label}</option>`)}
        </select></th>`;
    };
    const faulty = () => props.preview.rows.some((one) => one.reason);
    const record = (row) => html`
      <tr key=${row.row} class=${row.reason ? "refused" : ""}>
        <td class="end">${number(row.row)}</td>
        ${faulty() && html`<td class="fault">${row.reason && [row.field && fieldName(row.field), row.reason].filter(Boolean).join(" ")}</td>`}
        ${props.preview.columns.map((column, index) => html`<td key=${index}>${row.cells[index] ?? ""}</td>`)}
      </tr>`;
    return () => html`
      <div class="table-wrap preview" tabindex="0" role="region" aria-label=${t("import.preview")}>
        <table>
          <thead><tr><th scope="col" class="end number">${t("import.row")}</th>
            ${faulty() && html`<th scope="col">${t("import.wrong")}</th>`}${props.preview.columns.map(head)}</tr></thead>
          <tbody>${props.preview.rows.map(record)}</tbody>
        </table>
      </div>`;
  },
};
