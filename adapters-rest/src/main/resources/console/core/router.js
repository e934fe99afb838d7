// Pages by the part of the address behind "#": #/customers/42?tab=chat. A part of the console brings its pages as
//   { path: "/customers/:id", page: () => import("./profile.js"), title: "customers.profile", roles: ["support"],
//     nav: { group: "people", order: 10, icon: "people" } }
import { markRaw, reactive, shallowRef } from "../lib/vue.js";

const routes = [];
export const current = reactive({ path: "/", route: null, params: {}, query: {} });
export const page = shallowRef(null);

export function addRoutes(more) {
  routes.push(...more.map((route) => markRaw({ ...route, pattern: patternOf(route.path) })));
}

export function navigation() {
  return routes.filter((route) => route.nav).sort((a, b) => a.nav.order - b.nav.order);
}

/** Every page there is, for the tests that open them all. */
export function pages() {
  return [...routes];
}

function patternOf(path) {
  return new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
}

/** The address of a page, for links. */
export function href(path, values) {
  const search = new URLSearchParams(Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== "" && value !== null)).toString();
  return `#${path}${search ? `?${search}` : ""}`;
}

/** Whether there is a page at this path, for links to what another part of the console may show. */
export function leadsTo(path) {
  return routes.some((route) => route.pattern.test(path));
}

export function go(path, values) {
  location.hash = href(path, values);
}

/** Puts filters into the address without a new entry in the history, so that a reload or a shared link shows the same. */
export function remember(values) {
  history.replaceState(null, "", href(current.path, { ...current.query, ...values }));
  current.query = Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] ?? ""));
}

export function follow() {
  const [path, search = ""] = (location.hash.slice(1) || "/").split("?");
  const match = routes.map((route) => ({ route, found: route.pattern.exec(path) })).find(({ found }) => found);
  const params = Object.fromEntries(Object.entries(match?.found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
  Object.assign(current, { path, params, query: Object.fromEntries(new URLSearchParams(search)), route: match?.route ?? null });
}

window.addEventListener("hashchange", follow);
