// Lists of any length: the server pages, sorts and filters; the browser holds one page.
import { ref, shallowRef, watch } from "../lib/vue.js";
import { html } from "../core/html.js";
import { number, t } from "../core/i18n.js";
import { Empty, Failed, Loading } from "./states.js";

/**
 * One page of a list of the server (`{items, total, next_cursor}`) and the ways to the next and the one before.
 * `load(query)` asks; `filters()` gives what to ask for and is watched. Use `reload()` after a change.
 */
export function useList(load, filters = () => ({}), { pageSize = 20, sort: firstSort } = {}) {
  const rows = shallowRef(undefined);
  const total = ref(0);
  const busy = ref(false);
  const problem = shallowRef(null);
  const cursors = ref([undefined]);
  const next = ref(undefined);
  const sort = ref(firstSort);
  let latest = 0;

  async function reload() {
    const mine = ++latest;
    busy.value = true;
    try {
      const answer = await load({ ...filters(), sort: sort.value, page_size: pageSize, after: cursors.value.at(-1) });
      if (mine === latest) {
        rows.value = answer.items;
        total.value = answer.total;
        next.value = answer.next_cursor;
        problem.value = null;
      }
    } catch (failure) {
      if (mine === latest) {
        problem.value = failure;
      }
    } finally {
      if (mine === latest) {
        busy.value = false;
      }
    }
  }

  function first() {
    cursors.value = [undefined];
    return reload();
  }

  function forward() {
    cursors.value = [...cursors.value, next.value];
    return reload();
  }

  function back() {
    cursors.value = cursors.value.slice(0, -1);
    return reload();
  }

  function sortBy(field) {
    return order(sort.value === field ? `-${field}` : field);
  }

  function order(wanted) {
    sort.value = wanted;
    return first();
  }

  watch(() => JSON.stringify(filters()), first);
  first();
  return { rows, total, busy, problem, reload, first, forward, back, sortBy, order, sort, next, pageSize, page: () => cursors.value.length };
}

/**
 * A list as a table. `columns`: [{ key, title, sort?: "created_at", align?: "end", render?: (row) => node, wide?: true }];
 * `list` of useList; `row` says how a row is named (`key`). `empty` is the text when there is nothing.
 */
export const ListTable = {
  props: ["list", "columns", "label", "rowKey", "empty"],
  setup(props, { slots }) {
    const key = (row) => (props.rowKey ? props.rowKey(row) : row.id);
    return () => {
      const { rows, total, busy, problem, next } = props.list;
      if (problem.value) {
        return html`<${Failed} problem=${problem.value} onRetry=${props.list.reload} />`;
      }
      if (rows.value === undefined) {
        return html`<${Loading} />`;
      }
      if (rows.value.length === 0 && props.list.page() === 1) {
        return html`<${Empty} title=${props.empty}>${slots.empty?.()}<//>`;
      }
      return html`
        ${narrowSort(props.list, props.columns)}
        <div class="table-wrap" tabindex="0" role="region" aria-label=${props.label} aria-busy=${busy.value ? "true" : "false"}>
          <table class="stack" role="table">
            <thead><tr>${props.columns.map((column) => head(props.list, column))}</tr></thead>
            <tbody role="rowgroup">
              ${rows.value.map((row) => html`<tr role="row" key=${key(row)}>${props.columns.map((column) => html`
                <td role="cell" key=${column.key} class=${`${column.align ?? ""}${column.wide ? " wide" : ""}`} data-title=${column.title}>${column.render ? column.render(row) : row[column.key] ?? "–"}</td>`)}</tr>`)}
            </tbody>
          </table>
        </div>
        ${(next.value || props.list.page() > 1) ? html`<nav class="pager" aria-label=${t("list.pages")}>
          <button type="button" disabled=${props.list.page() === 1} onClick=${props.list.back}>${t("list.back")}</button>
          <span aria-live="polite">${where(props.list)}</span>
          <button type="button" disabled=${!next.value} onClick=${props.list.forward}>${t("list.next")}</button>
        </nav>` : html`<p class="pager-note">${t("list.total", { n: total.value })}</p>`}`;
    };
  },
};

/** The server counts to 10,000, and says so when there are more. */
const MOST_COUNTED = 10_000;

function where(list) {
  const total = list.total.value;
  return total === MOST_COUNTED
    ? t("list.page-of-many", { page: list.page(), total })
    : t("list.page", { page: list.page(), pages: number(Math.max(1, Math.ceil(total / list.pageSize))), total });
}

function head(list, column) {
  if (!column.sort) {
    return html`<th key=${column.key} scope="col" class=${column.align}>${column.title}</th>`;
  }
  const direction = list.sort.value === column.sort ? "ascending" : list.sort.value === `-${column.sort}` ? "descending" : "none";
  return html`<th key=${column.key} scope="col" class=${column.align} aria-sort=${direction}>
    <button type="button" class="sort" onClick=${() => list.sortBy(column.sort)}>${column.title}<span aria-hidden="true">${{ ascending: " ▲", descending: " ▼", none: "" }[direction]}</span></button></th>`;
}

/** Narrow screens show rows as cards, without a head to sort by. */
function narrowSort(list, columns) {
  const sorts = columns.filter((column) => column.sort).flatMap((column) => [
    { value: column.sort, text: `${column.title} ▲` },
    { value: `-${column.sort}`, text: `${column.title} ▼` },
  ]);
  return sorts.length > 0 && html`<label class="narrow-sort"><span>${t("list.sort")}</span>
    <select value=${list.sort.value} onChange=${(event) => list.order(event.target.value)}>${sorts.map(({ value, text }) => html`<option key=${value} value=${value}>${text}</option>`)}</select></label>`;
}

/** Rows that are all here already, as a table with the same columns. */
export const PlainTable = {
  props: ["rows", "columns", "label", "rowKey", "empty"],
  setup: (props) => () => props.rows.length === 0 ? html`<${Empty} title=${props.empty} />` : html`
    <div class="table-wrap" tabindex="0" role="region" aria-label=${props.label}>
      <table class="stack" role="table">
        <thead><tr>${props.columns.map((column) => html`<th key=${column.key} scope="col" class=${column.align}>${column.title}</th>`)}</tr></thead>
        <tbody role="rowgroup">${props.rows.map((row, index) => html`<tr role="row" key=${props.rowKey ? props.rowKey(row) : row.id ?? index}>${props.columns.map((column) => html`
          <td role="cell" key=${column.key} class=${`${column.align ?? ""}${column.wide ? " wide" : ""}`} data-title=${column.title}>${column.render ? column.render(row) : row[column.key] ?? "–"}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`,
};
