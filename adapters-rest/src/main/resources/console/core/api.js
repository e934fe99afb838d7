// The one way to the server: JSON in, JSON out, problems as Problem, tokens renewed on the way.
import { Problem } from "./problem.js";
import { accessToken, renew } from "./session.js";
import { readEvents } from "./events.js";

export function query(values) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value !== undefined && value !== null && value !== "") {
      search.set(name, value);
    }
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

function headersOf({ accept = "application/json", json, key, headers }) {
  const token = accessToken();
  return {
    Accept: accept,
    ...(json !== undefined && { "Content-Type": "application/json" }),
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(key && { "Idempotency-Key": key }),
    ...headers,
  };
}

async function send(method, path, options, again = true) {
  const token = accessToken();
  const response = await fetch(path, {
    method,
    headers: headersOf(options),
    body: options.json !== undefined ? JSON.stringify(options.json) : options.body,
    signal: options.signal,
  }).catch((failure) => {
    throw failure.name === "AbortError" ? failure : Problem.unreachable();
  });
  if (response.status === 401 && again && token && (await renew(token))) {
    return send(method, path, options, false);
  }
  if (!response.ok && !options.also?.includes(response.status)) {
    throw await Problem.of(response);
  }
  return response;
}

async function ask(method, path, options = {}) {
  const response = await send(method, path, options);
  return response.status === 204 || response.headers.get("Content-Length") === "0" ? undefined : response.json();
}

export const api = {
  get: (path, values, options) => ask("GET", path + query(values), options),
  post: (path, json, options) => ask("POST", path, { json, ...options }),
  put: (path, json, options) => ask("PUT", path, { json, ...options }),
  delete: (path, json, options) => ask("DELETE", path, { json, ...options }),

  /** The answer itself, for whoever needs its headers (ETag, X-Total-Count); statuses in `also` are answers, too. */
  answer: (method, path, options = {}) => send(method, path, options),

  /** Server-sent events of a GET or a POST; resolves when the stream ends. `onEvent({ id, event, data })`. */
  async events(path, { method = "GET", json, key, onEvent, signal, lastEventId } = {}) {
    const response = await send(method, path, {
      json,
      key,
      signal,
      accept: "text/event-stream",
      headers: lastEventId ? { "Last-Event-ID": lastEventId } : {},
    });
    await readEvents(response.body, onEvent);
  },

  /** Saves what the server answers as a file. */
  async download(path, name, accept = "text/csv") {
    const blob = await (await send("GET", path, { accept })).blob();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },

  /** Sends a form with files; `onProgress` gets the part that has gone out, 0 to 1. */
  upload: (path, form, { onProgress, key } = {}) => upload(path, form, onProgress, key, true),
};

/** A new key for a request that must not be done twice, whatever happens on the way. */
export function newKey() {
  return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keys for a form: the same for the same content, so that a repeat after a broken connection does nothing twice. */
export function formKeys() {
  let last = { content: undefined, key: undefined };
  return (json) => {
    const content = JSON.stringify(json);
    last = content === last.content ? last : { content, key: newKey() };
    return last.key;
  };
}

// fetch says nothing about how much of a body has gone out, XMLHttpRequest does
async function upload(path, form, onProgress, key, again) {
  const token = accessToken();
  const request = new XMLHttpRequest();
  await new Promise((resolve, reject) => {
    request.open("POST", path);
    Object.entries(headersOf({ key })).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = resolve;
    request.onerror = () => reject(Problem.unreachable());
    request.send(form);
  });
  if (request.status === 401 && again && (await renew(token))) {
    return upload(path, form, onProgress, key, false);
  }
  const response = new Response(request.status === 204 ? null : request.responseText, { status: request.status });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}
