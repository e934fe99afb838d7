// One question and the answer to it as it is made: pieces by server-sent events. A connection that breaks is taken up again
// behind the last event that was seen; before there was any, the question is sent again under its key and stays one question.
import { onUnmounted, reactive } from "../../lib/vue.js";
import { api, newKey } from "../../core/api.js";
import { Problem } from "../../core/problem.js";

const MOST_TRIES = 6;
const MOST_LOOKS = 20;

function pause(tries, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(4000, 250 * 2 ** tries));
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}

/** Whether asking again may help: the line broke, or the server is restarting. */
function mayPass(failure) {
  return !(failure instanceof Problem) || failure.status === 0 || failure.status >= 502;
}

export function useTurn() {
  const turn = reactive({ busy: false, text: "", looking: [], messageId: null, answer: null, problem: null, broken: false, stopping: false });
  let control;
  let last;

  function take(event) {
    const data = JSON.parse(event.data);
    last = event.id;
    turn.messageId = data.message_id;
    turn.broken = false;
    if (event.event === "token") {
      turn.text = data.restart ? data.text : turn.text + data.text;
    } else if (event.event === "tool") {
      turn.looking = [...turn.looking, data.name].slice(-MOST_LOOKS);
    } else if (event.event === "done") {
      turn.answer = data;
    } else if (event.event === "error") {
      turn.problem = new Problem({ status: 200, error: data.error, message: data.message });
    }
  }

  function listen(question, key) {
    const options = { onEvent: take, signal: control.signal };
    return turn.messageId
      ? api.events(`/messages/stream/${encodeURIComponent(turn.messageId)}`, { ...options, lastEventId: last })
      : api.events("/messages/stream", { ...options, method: "POST", json: question, key });
  }

  /** Asks, and resolves when there is an answer or the reason why there is none. */
  async function ask(question) {
    const key = newKey();
    control = new AbortController();
    const { signal } = control;
    last = undefined;
    Object.assign(turn, { busy: true, text: "", looking: [], messageId: null, answer: null, problem: null, broken: false, stopping: false });
    for (let tries = 0; !signal.aborted && !turn.answer && !turn.problem; tries++) {
      const seen = last;
      try {
        await listen(question, key);
      } catch (failure) {
        if (!signal.aborted && !mayPass(failure)) {
          turn.problem = failure;
        }
      }
      if (last !== seen) {
        tries = 0;
      }
      if (!turn.answer && !turn.problem && !signal.aborted) {
        turn.broken = true;
        if (tries >= MOST_TRIES) {
          turn.problem = Problem.unreachable();
        } else {
          await pause(tries, signal);
        }
      }
    }
    turn.busy = false;
    turn.broken = false;
    return turn.answer;
  }

  /** Wants no more of it: what there is so far becomes the answer. */
  async function stop() {
    turn.stopping = true;
    try {
      await api.post(`/messages/stream/${encodeURIComponent(turn.messageId)}/stop`);
    } catch (problem) {
      turn.stopping = false;
      throw problem;
    }
  }

  onUnmounted(() => control?.abort());
  return { turn, ask, stop };
}
