// Part of widget.js: the way to Shopkeeper. Tokens live in memory only; one that has run out is renewed on the way.
class ShopProblem extends Error {
  constructor({ status, error, message }) {
    super(message);
    this.status = status;
    this.code = error;
  }
}

async function problemOf(response) {
  const said = await response.json().catch(() => ({ error: "UNREADABLE", message: `status ${response.status}` }));
  return new ShopProblem({ ...said, status: response.status });
}

class Connection {
  /** `backendToken` is a function that fetches a token of the shop's own backend; `changed()` hears of signing in and out. */
  constructor({ url, token, backendToken, changed }) {
    this.url = url.replace(/\/$/, "");
    this.token = token || null;
    this.refreshToken = null;
    this.backendToken = backendToken;
    this.changed = changed;
  }

  async send(method, path, { body, key, lastEventId, signal, accept = "application/json" } = {}, again = true) {
    const token = this.token;
    const response = await fetch(this.url + path, {
      method,
      signal,
      headers: {
        Accept: accept,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(key && { "Idempotency-Key": key }),
        ...(lastEventId && { "Last-Event-ID": lastEventId }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.status === 401 && token && again && (await this.renew(token))) {
      return this.send(method, path, { body, key, lastEventId, signal, accept }, false);
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  async ask(method, path, body, options) {
    const response = await this.send(method, path, { ...options, body });
    return response.status === 204 ? undefined : response.json();
  }

  /** Server-sent events, which the browser's own EventSource cannot ask for with a token or a body. */
  async events(method, path, { onEvent, ...options }) {
    const response = await this.send(method, path, { ...options, accept: "text/event-stream" });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const blocks = (rest + value).replace(/\r\n/g, "\n").split("\n\n");
      rest = blocks.pop();
      blocks.map(eventOf).filter((event) => event.data !== undefined).forEach(onEvent);
    }
  }

  /** Turns a token of the shop's backend into one of Shopkeeper's, and goes on as that customer. */
  async exchange(token) {
    const response = await fetch(`${this.url}/api/auth/exchange-token`, { method: "POST", headers: { Accept: "application/json", Authorization: `Bearer ${token}` } });
    if (!response.ok) {
      throw await problemOf(response);
    }
    return this.signedIn(await response.json());
  }

  signedIn(answer) {
    this.token = answer.access_token;
    this.refreshToken = answer.refresh_token || null;
    this.changed();
    return answer.user;
  }

  signOut() {
    this.token = null;
    this.refreshToken = null;
    this.changed();
  }

  /** A new token in place of one that was refused; true when there is one. */
  renew(refused) {
    if (this.token !== refused) {
      return Promise.resolve(this.token !== null);
    }
    this.renewing = this.renewing || this.renewNow().finally(() => (this.renewing = null));
    return this.renewing;
  }

  async renewNow() {
    if (this.refreshToken) {
      const response = await fetch(`${this.url}/auth/refresh`, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify({ refresh_token: this.refreshToken }),
      });
      if (response.ok) {
        this.signedIn(await response.json());
        return true;
      }
      if (response.status !== 401) {
        throw await problemOf(response);
      }
      this.refreshToken = null;
    }
    const fresh = this.backendToken && (await this.backendToken());
    if (fresh) {
      await this.exchange(fresh);
      return true;
    }
    this.signOut();
    return false;
  }
}

function eventOf(block) {
  const event = { event: "message" };
  for (const line of block.split("\n")) {
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (name === "data") {
      event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    } else if (name === "event" || name === "id") {
      event[name] = value;
    }
  }
  return event;
}
