// Part of widget.js: what a page calls. Without a line of script of its own a page says what it wants at the script's element:
//
//   <script src="https://your-shopkeeper/widget.js" data-recommendations="#for-you" data-chat data-token="…" defer></script>
//
// or by calls: const shop = Shopkeeper.connect({ url: "https://your-shopkeeper" }); shop.recommendations(element); shop.chat();
const OWN = document.currentScript;
const ORIGIN = OWN ? new URL(OWN.src, location.href).origin : "";

class Shop {
  constructor(options) {
    const language = languageOf(options.language);
    this.common = { language, t: teller(language), theme: options.theme, href: options.href, onClick: options.onClick };
    this.shown = [];
    this.connection = new Connection({
      url: options.url ?? ORIGIN,
      token: options.token,
      backendToken: typeof options.backendToken === "function" ? options.backendToken : undefined,
      changed: () => this.changed(),
    });
    if (options.backendToken) {
      this.enter(options.backendToken).catch((problem) => console.warn(`shopkeeper: ${problem.message}`));
    }
  }

  async enter(backendToken) {
    const token = typeof backendToken === "function" ? await backendToken() : backendToken;
    return token ? this.exchange(token) : undefined;
  }

  get token() {
    return this.connection.token;
  }

  set token(token) {
    this.as({ access_token: token || null });
  }

  /** Goes on as somebody else: what the one before said is taken off the page. */
  as(answer) {
    this.signOut();
    return this.connection.signedIn(answer);
  }

  ask(method, path, body) {
    return this.connection.ask(method, path, body);
  }

  /** Goes on as the customer of this token of the shop's own backend. */
  exchange(token) {
    this.signOut();
    return this.connection.exchange(token);
  }

  /** Goes on as the customer of this token, Shopkeeper's own or the backend's; with a refresh token it is renewed by itself. */
  signIn(token, refreshToken) {
    this.as({ access_token: token, refresh_token: refreshToken });
  }

  /** Goes on as a visitor: recommendations only. */
  signOut() {
    if (this.connection.token) {
      this.connection.signOut();
    }
  }

  changed() {
    this.showChat();
    this.refresh().catch((problem) => console.warn(`shopkeeper: ${problem.message}`));
  }

  /** A chat in the corner, from now on: as long as somebody is signed in. */
  chat(options = {}) {
    this.chatOptions = options;
    this.showChat();
  }

  showChat() {
    const wanted = this.chatOptions && this.connection.token;
    if (wanted && !this.open) {
      this.open = new Chat(this.connection, this.options(this.chatOptions));
    } else if (!wanted && this.open) {
      this.open.remove();
      this.open = undefined;
    }
  }

  openChat() {
    return this.open?.open();
  }

  options(more, recommendationId) {
    return { ...this.common, ...more, picked: (item) => this.track(item.product_id, "click", recommendationId).catch((problem) => console.warn(`shopkeeper: ${problem.message}`)) };
  }

  /** Says what the person did with a product, and shows the new recommendations. */
  async track(productId, type, recommendationId) {
    if (this.connection.token) {
      await this.ask("POST", "/api/interactions", { product_id: productId, interaction_type: type, recommendation_id: recommendationId });
    } else {
      rememberViewed(productId);
    }
    await this.refresh();
  }

  viewed(productId) {
    return this.track(productId, "view");
  }

  /** Keeps what is recommended in this element, from now on. */
  recommendations(element, options = {}) {
    this.shown = [...this.shown.filter((place) => place.element !== element), { element, options }];
    return this.refresh();
  }

  async similar(element, productId, { topK = 6, ...options } = {}) {
    const answer = await this.ask("GET", `/api/recommendations/similar/${encodeURIComponent(productId)}?top_k=${topK}`);
    showProducts(element, answer.similar, this.options(options));
  }

  /** Shows products of the page's own choice in the same way. */
  show(element, items, options = {}) {
    showProducts(element, items, this.options(options));
  }

  refresh() {
    this.shown = this.shown.filter((place) => place.element.isConnected || !place.wasThere); // the page took it away
    return Promise.all(this.shown.map(async (place) => {
      const { element, options } = place;
      place.wasThere = element.isConnected;
      const answer = await recommendedBy(this.connection, options);
      showProducts(element, answer.recommendations, this.options(options, answer.recommendation_id));
    }));
  }
}

/** Does what the attributes of the script's element say. */
function startBy({ token, backendToken, language, theme, href, recommendations, title, topK, placement, product, chat, chatTitle, greeting }) {
  const shop = new Shop({ token, backendToken, language, theme, href });
  const place = recommendations && document.querySelector(recommendations);
  const warn = (problem) => console.warn(`shopkeeper: ${problem.message}`);
  if (place) {
    shop.recommendations(place, { title: title ?? shop.common.t("list.title"), topK: Number(topK) || 6, placement }).catch(warn);
  }
  if (product) {
    shop.viewed(product).catch(warn);
  }
  if (chat !== undefined) {
    shop.chat({ title: chatTitle, greeting });
  }
  return shop;
}

window.Shopkeeper = { connect: (options) => new Shop(options || {}) };

if (OWN && Object.keys(OWN.dataset).length > 0) {
  const start = () => {
    window.Shopkeeper.shop = startBy(OWN.dataset);
    document.dispatchEvent(new CustomEvent("shopkeeper", { detail: window.Shopkeeper.shop }));
  };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start, { once: true });
  } else {
    start();
  }
}
