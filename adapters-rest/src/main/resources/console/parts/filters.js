// Filters of a page that live in its address, so that a reload or a link shows the same.
import { reactive, watch } from "../lib/vue.js";
import { current, remember } from "../core/router.js";
import { useQuiet } from "./async.js";

/**
 * `const filters = useFilters({ q: "", status: "" })`: an object whose values come from the address and go there; what equals
 * its default is left out. `words(name)` gives an `onUpdate` for a field that is typed in, which waits until it is quiet.
 */
export function useFilters(defaults) {
  const path = current.path;
  const given = () => Object.fromEntries(Object.keys(defaults).map((name) => [name, current.query[name] ?? defaults[name]]));
  const filters = reactive(given());
  watch(filters, () => {
    remember(Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value === defaults[name] ? undefined : value])));
  });
  watch(() => current.query, () => current.path === path && Object.assign(filters, given()));
  return filters;
}

/** Sets a filter once nobody has typed for a while. */
export function useTyped(filters) {
  const later = useQuiet((name, value) => (filters[name] = value.trim()));
  return (name) => (value) => later(name, value);
}

/** Whether any filter is set. */
export function anySet(filters, ...except) {
  return Object.entries(filters).some(([name, value]) => value && !except.includes(name));
}
