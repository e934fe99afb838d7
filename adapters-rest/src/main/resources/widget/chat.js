// Part of widget.js: the chat, a bubble in the corner and a panel above it. It is a dialog that leaves the page usable:
// Escape closes it, and the focus goes back to the bubble.
const LONGEST_MESSAGE = 4000;
const MOST_MESSAGES = 100;
const SHOWN_AT_FIRST = 30;

class Chat {
  constructor(connection, options) {
    this.connection = connection;
    this.options = options;
    this.t = options.t;
    this.conversation = undefined; // the customer's latest goes on
    this.answer = null;
    this.build();
  }

  build() {
    const { t, options } = this;
    this.host = make("div", { "data-shopkeeper": "chat" });
    this.bubble = make("button", { type: "button", class: "bubble", part: "bubble", "aria-label": t("chat.open"), "aria-expanded": "false", "aria-controls": "panel", click: () => this.toggle() }, picture("chat"));
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": t("chat.log"), tabindex: "0" });
    this.status = make("p", { class: "status", role: "status" });
    this.problem = make("div", { class: "problem", role: "alert", hidden: true });
    this.words = make("textarea", { id: "words", maxlength: LONGEST_MESSAGE, rows: "1", placeholder: t("chat.hint"), keydown: (event) => this.key(event) });
    this.sendButton = make("button", { type: "submit" }, t("chat.send"));
    this.stopButton = make("button", { type: "button", class: "stop", hidden: true, click: () => this.stop() }, t("chat.stop"));
    const form = make("form", { submit: (event) => { event.preventDefault(); this.send(); } }, make("label", { class: "unseen", for: "words" }, t("chat.words")), this.words, this.sendButton, this.stopButton);
    this.panel = make("section", { id: "panel", class: "panel", part: "panel", role: "dialog", "aria-labelledby": "title", hidden: true, keydown: (event) => event.key === "Escape" && this.close() },
      make("header", {}, make("h2", { id: "title" }, options.title || t("chat.title")),
        make("button", { type: "button", click: () => this.fresh() }, t("chat.new")),
        make("button", { type: "button", "aria-label": t("chat.close"), click: () => this.close() }, "✕")),
      this.log, this.status, this.problem, form);
    shadowOf(this.host, CHAT_SHEET, options).append(this.panel, this.bubble);
    document.body.append(this.host);
    if (options.open) {
      this.open();
    }
  }

  toggle() {
    return this.panel.hidden ? this.open() : this.close();
  }

  async open() {
    this.panel.hidden = false;
    this.bubble.setAttribute("aria-expanded", "true");
    this.words.focus();
    if (!this.loaded) {
      this.loaded = true;
      await this.load();
    }
  }

  close() {
    this.panel.hidden = true;
    this.bubble.setAttribute("aria-expanded", "false");
    this.bubble.focus();
  }

  remove() {
    this.answer?.abandon();
    this.host.remove();
  }

  /** Shows what was said last in the conversation that goes on. */
  async load() {
    this.status.textContent = this.t("chat.earlier");
    try {
      const { messages } = await this.connection.ask("GET", `/messages/history?limit=${SHOWN_AT_FIRST}`);
      const latest = messages.filter((message) => message.conversation_id === messages.at(-1).conversation_id);
      this.log.prepend(...latest.map((message) => this.said(message)));
      if (latest.length === 0) {
        this.greet();
      }
    } catch (problem) {
      this.loaded = false;
      this.fail(problem, () => this.open());
    }
    this.status.textContent = "";
    this.down();
  }

  greet() {
    if (!this.log.hasChildNodes()) {
      this.log.append(make("div", { class: "said" }, make("p", { class: "words" }, this.options.greeting || this.t("chat.greeting"))));
    }
  }

  fresh() {
    if (!this.answer) {
      this.conversation = "new";
      this.problem.hidden = true;
      this.log.replaceChildren();
      this.greet();
      this.words.focus();
    }
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  async send(words = this.words.value.trim()) {
    if (!words || this.answer) {
      return;
    }
    this.problem.hidden = true;
    this.words.value = "";
    const mine = this.said({ role: "user", content: words });
    const text = make("p", { class: "words" });
    const live = make("div", { class: "said" }, make("span", { class: "unseen" }, `${this.t("chat.assistant")}: `), text);
    this.log.append(mine, live);
    this.answer = new Answer(this.connection, { message: words, conversation_id: this.conversation }, (answer) => {
      text.textContent = answer.text;
      this.status.textContent = answer.broken ? this.t("chat.broken") : answer.done || answer.problem ? "" : this.t("chat.answering");
      this.stopButton.disabled = !answer.messageId;
      this.down();
    });
    this.waiting(true);
    await this.answer.run();
    const { done, problem } = this.answer;
    this.answer = null;
    this.waiting(false);
    if (done) {
      this.conversation = done.conversation_id;
      const answer = this.said({ ...done, id: done.message_id, role: "assistant", content: done.reply });
      live.replaceWith(answer);
      this.trim();
      this.to(mine);
    } else {
      live.remove();
      mine.remove();
      this.words.value = this.words.value || words;
      this.fail(problem, () => this.send());
    }
  }

  waiting(yes) {
    this.log.setAttribute("aria-busy", String(yes)); // an answer is read out when it is complete
    this.status.textContent = yes ? this.t("chat.answering") : "";
    this.sendButton.hidden = yes;
    this.stopButton.hidden = !yes;
    this.stopButton.disabled = true;
  }

  stop() {
    this.stopButton.disabled = true;
    this.answer?.stop().catch((problem) => this.fail(problem));
  }

  fail(problem, again) {
    if (!problem || !this.connection.token) {
      return; // nobody waits any more, or the person is signed out and the chat goes away
    }
    this.problem.replaceChildren(...[problem.message || this.t("chat.unreachable"), again && make("button", { type: "button", click: () => { this.problem.hidden = true; again(); } }, this.t("chat.again"))].filter(Boolean));
    this.problem.hidden = false;
  }

  /** A message with all that belongs to it. */
  said(message) {
    const mine = message.role === "user";
    const { t, options } = this;
    return make("div", { class: mine ? "said mine" : "said" },
      make("span", { class: "unseen" }, `${t(mine ? "chat.you" : "chat.assistant")}: `),
      make("p", { class: "words" }, message.content),
      message.products?.length > 0 && make("ul", { class: "items", "aria-label": t("chat.products") }, ...message.products.map((item) => productCard(item, options))),
      message.handover && make("p", { class: "note" }, t("chat.handed-over")),
      message.sources?.length > 0 && make("details", {}, make("summary", {}, t("chat.sources")), make("ul", {}, ...message.sources.map((source) => make("li", {}, source.title)))),
      !mine && message.id && this.thumbs(message));
  }

  thumbs({ id, rating }) {
    const thanks = make("span", { role: "status" });
    const thumb = (which) => make("button", { type: "button", "aria-label": this.t(`chat.${which}`), title: this.t(`chat.${which}`), "aria-pressed": String(rating === which), click: () => give(which) }, picture(which));
    const both = { up: thumb("up"), down: thumb("down") };
    const give = async (which) => {
      try {
        await this.connection.ask("POST", `/messages/${encodeURIComponent(id)}/feedback`, { rating: which });
        Object.entries(both).forEach(([name, button]) => button.setAttribute("aria-pressed", String(name === which)));
        thanks.textContent = this.t("chat.thanks");
      } catch (problem) {
        this.fail(problem);
      }
    };
    return make("div", { class: "thumbs" }, both.up, both.down, thanks);
  }

  trim() {
    while (this.log.childElementCount > MOST_MESSAGES) {
      this.log.firstElementChild.remove();
    }
  }

  /** Brings this message to the upper edge: a long answer is read from its beginning. */
  to(message) {
    this.log.scrollTop += message.getBoundingClientRect().top - this.log.getBoundingClientRect().top - 10;
  }

  down() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}
