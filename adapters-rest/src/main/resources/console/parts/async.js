// Asking the server and showing where that stands.
import { onUnmounted, ref, shallowRef } from "../lib/vue.js";

/** Work that can be under way, done or failed: `const save = useWork(async (x) => …)`, `save.run(x)`, `save.busy.value`. */
export function useWork(work) {
  return worked(work, (problem) => (problem.value = null));
}

/** The same for what is done again whenever something changes: what was wrong is shown until it goes well. */
export function useFollowing(work) {
  return worked(work, () => {});
}

function worked(work, onBegin) {
  const busy = ref(false);
  const problem = shallowRef(null);
  const result = shallowRef(undefined);
  let latest = 0;
  async function run(...values) {
    const mine = ++latest;
    busy.value = true;
    onBegin(problem);
    try {
      const answer = await work(...values);
      if (mine === latest) {
        result.value = answer;
        problem.value = null;
      }
      return answer;
    } catch (failure) {
      if (mine === latest && failure.name !== "AbortError") {
        problem.value = failure;
      }
      return undefined;
    } finally {
      if (mine === latest) {
        busy.value = false;
      }
    }
  }
  return { run, busy, problem, result };
}

/** The same, begun at once: what a page needs before it can show anything. */
export function useLoaded(load) {
  const work = useWork(load);
  work.run();
  return work;
}

/**
 * Does something again and again while the page is open and looked at; `milliseconds` may be a function, for what is slower
 * while nothing happens. The next round begins when the last has ended.
 */
export function usePoll(work, milliseconds) {
  let timer;
  let open = true;
  async function round() {
    if (!document.hidden) {
      await work();
    }
    if (open) {
      timer = setTimeout(round, pause());
    }
  }
  const pause = () => (typeof milliseconds === "function" ? milliseconds() : milliseconds);
  timer = setTimeout(round, pause());
  onUnmounted(() => {
    open = false;
    clearTimeout(timer);
  });
}

/** Calls `work` once it has been quiet for a while: for search as you type. */
export function useQuiet(work, milliseconds = 250) {
  let timer;
  onUnmounted(() => clearTimeout(timer));
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
}
