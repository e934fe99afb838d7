// The page /demo-shop: a small shop of its own with the widget in it. Products and accounts come from the API, as a shop's page
// would take them; what is recommended and the chat are the widget's.
(function () {
  "use strict";

  const { language, text } = window.DemoShop;
  const shop = window.Shopkeeper.shop;
  const SHELVES = 10;
  const STEP = 12;
  const byId = (id) => document.getElementById(id);
  const state = { words: "", category: "", next: null, product: null };

  function tell(words) {
    byId("told").textContent = words;
  }

  function failed(problem) {
    tell(problem.message);
  }

  function say() {
    document.querySelectorAll("[data-text]").forEach((element) => (element.textContent = text(element.dataset.text)));
    document.title = text("brand");
    const other = byId("language");
    other.textContent = text("other");
    other.lang = other.hreflang = language === "vi" ? "en" : "vi";
    other.href = `?lang=${other.lang}`;
    other.parentElement.setAttribute("aria-label", text("language"));
    byId("for-you").setAttribute("aria-label", text("recommendations"));
  }

  function showProducts(items, more) {
    const place = document.createElement("div");
    shop.show(place, items, { plain: true });
    if (more) {
      byId("products").append(place);
    } else {
      byId("products").replaceChildren(place);
    }
    byId("none").hidden = items.length > 0 || more;
  }

  async function look(more = false) {
    const query = new URLSearchParams({ page_size: STEP, in_stock: true });
    Object.entries({ q: state.words, category: state.category, after: more ? state.next : "" }).forEach(([name, value]) => value && query.set(name, value));
    const answer = await shop.ask("GET", `/api/v1/products?${query}`);
    state.next = answer.next_cursor;
    byId("more").hidden = !state.next;
    showProducts(answer.items, more);
    return answer.items;
  }

  /** The shelves are the categories of what is sold most now. */
  async function shelve() {
    const { recommendations } = await shop.ask("GET", "/api/v1/products/trending?top_k=60");
    const names = [...new Set(recommendations.map((item) => item.categories[0]).filter(Boolean))].slice(0, SHELVES);
    byId("shelves").replaceChildren(...["", ...names].map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name || text("all");
      button.setAttribute("aria-pressed", String(name === state.category));
      button.addEventListener("click", () => {
        state.category = name;
        byId("shelves").querySelectorAll("button").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
        look().catch(failed);
      });
      const entry = document.createElement("li");
      entry.append(button);
      return entry;
    }));
  }

  function priceOf(product) {
    return product.price ? new Intl.NumberFormat(language, { style: "currency", currency: product.currency }).format(Number(product.price)) : text("soon");
  }

  async function openProduct(id) {
    const product = await shop.ask("GET", `/api/v1/products/${encodeURIComponent(id)}`);
    state.product = product;
    byId("heading").textContent = product.name;
    byId("categories").textContent = product.categories.join(" · ");
    byId("description").textContent = product.description ?? "";
    byId("price").textContent = priceOf(product);
    byId("product").hidden = false;
    byId("window").hidden = true;
    byId("heading").focus();
    scrollTo(0, 0);
    shop.viewed(id).catch(failed);
    await shop.similar(byId("similar"), id, { topK: 6 });
  }

  function openWindow() {
    state.product = null;
    byId("product").hidden = true;
    byId("window").hidden = false;
    byId("heading").textContent = state.words || text("brand");
  }

  function follow() {
    const id = /^#p\/(.+)$/.exec(location.hash)?.[1];
    tell("");
    if (id) {
      openProduct(decodeURIComponent(id)).catch((problem) => {
        openWindow();
        failed(problem);
      });
    } else {
      openWindow();
    }
  }

  function signedIn(name) {
    byId("enter").hidden = Boolean(name);
    byId("who").hidden = !name;
    byId("name").textContent = name ?? "";
    byId("hint").textContent = text(name ? "customer" : "visitor");
  }

  async function enter(form) {
    const { username, email, password } = Object.fromEntries(new FormData(form));
    if (!byId("email").hidden) {
      await shop.ask("POST", "/api/auth/register", { username, email, password, language });
    }
    const answer = await shop.ask("POST", "/auth/login", { username, password });
    if (!answer.user.customer_id) {
      throw new Error(text("staff"));
    }
    shop.signIn(answer.access_token, answer.refresh_token);
    signedIn(answer.user.username);
    byId("door").close();
    form.reset();
  }

  function asNewcomer(fresh) {
    byId("email").hidden = !fresh;
    byId("email").querySelector("input").required = fresh;
    byId("go").textContent = text(fresh ? "create" : "sign-in");
    byId("fresh").hidden = fresh;
  }

  function submitted(form, work) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wrong = document.querySelector("#door .wrong");
      wrong.textContent = "";
      work(form).catch((problem) => (wrong.textContent = problem.message));
    });
  }

  say();
  signedIn(null);
  window.addEventListener("hashchange", follow);
  byId("find").addEventListener("submit", (event) => {
    event.preventDefault();
    state.words = byId("words").value.trim();
    history.replaceState(null, "", location.pathname + location.search);
    follow();
    look().catch(failed);
  });
  byId("more").addEventListener("click", () => look(true).catch(failed));
  document.querySelectorAll("[data-do]").forEach((button) => button.addEventListener("click", () => {
    if (!shop.token) {
      tell(text("sign-in-first"));
      return;
    }
    shop.track(state.product.product_id, button.dataset.do).then(() => tell(text(`did.${button.dataset.do}`)), failed);
  }));
  byId("enter").addEventListener("click", () => {
    asNewcomer(false);
    byId("door").showModal();
  });
  byId("close").addEventListener("click", () => byId("door").close());
  byId("fresh").addEventListener("click", () => asNewcomer(true));
  byId("leave").addEventListener("click", () => {
    shop.signOut();
    signedIn(null);
  });
  submitted(byId("sign-in"), enter);
  submitted(byId("by-token"), async (form) => {
    const user = await shop.exchange(form.elements.token.value.trim());
    signedIn(user.username);
    form.reset();
    byId("door").close();
  });
  follow();
  shelve().catch(failed);
  look().catch(failed);
})();
