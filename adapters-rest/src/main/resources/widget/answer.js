// Part of widget.js: one question and its answer as it is made. A connection that breaks is taken up again behind the last
// event that was seen; before there was any, the question is sent again under its key and stays one question.
const MOST_TRIES = 6;

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

class Answer {
  /** `changed(answer)` is called whenever there is something new to show. */
  constructor(connection, question, changed) {
    this.connection = connection;
    this.question = question;
    this.changed = changed;
    this.key = newKey();
    this.control = new AbortController();
    this.text = "";
    this.done = null;
    this.problem = null;
    this.broken = false;
  }

  take(event) {
    const data = JSON.parse(event.data);
    this.last = event.id;
    this.messageId = data.message_id;
    this.broken = false;
    if (event.event === "token") {
      this.text = data.restart ? data.text : this.text + data.text;
    } else if (event.event === "done") {
      this.done = data;
    } else if (event.event === "error") {
      this.problem = new ShopProblem({ status: 200, error: data.error, message: data.message });
    }
    this.changed(this);
  }

  listen() {
    const options = { signal: this.control.signal, onEvent: (event) => this.take(event) };
    return this.messageId
      ? this.connection.events("GET", `/messages/stream/${encodeURIComponent(this.messageId)}`, { ...options, lastEventId: this.last })
      : this.connection.events("POST", "/messages/stream", { ...options, body: this.question, key: this.key });
  }

  /** Resolves when there is an answer, a problem, or nobody who wants it any more. */
  async run() {
    const { signal } = this.control;
    for (let tries = 0; !this.done && !this.problem && !signal.aborted; tries++) {
      const seen = this.last;
      try {
        await this.listen();
      } catch (failure) {
        if (failure instanceof ShopProblem && failure.status < 502) {
          this.problem = failure;
        }
      }
      tries = this.last === seen ? tries : 0;
      if (!this.done && !this.problem && !signal.aborted) {
        this.broken = true;
        this.changed(this);
        if (tries >= MOST_TRIES) {
          this.problem = new ShopProblem({ status: 0, error: "UNREACHABLE" });
        } else {
          await new Promise((resolve) => setTimeout(resolve, Math.min(4000, 250 * 2 ** tries)));
        }
      }
    }
    this.broken = false;
    this.changed(this);
  }

  /** Wants no more of it: what there is so far becomes the answer. */
  async stop() {
    if (this.messageId) {
      await this.connection.ask("POST", `/messages/stream/${encodeURIComponent(this.messageId)}/stop`);
    }
  }

  abandon() {
    this.control.abort();
  }
}
