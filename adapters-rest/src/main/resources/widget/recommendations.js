// Part of widget.js: products as cards, and strips of what is recommended. What a visitor without a token looked at is
// remembered in this browser alone, and leaves it only as the ids of one question.
const REMEMBERED = 30;
const VIEWED = "shopkeeper.viewed";

function viewedBefore() {
  try {
    const ids = JSON.parse(localStorage.getItem(VIEWED) || "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string").slice(0, REMEMBERED) : [];
  } catch (unreadable) {
    return [];
  }
}

function rememberViewed(id) {
  const ids = [String(id), ...viewedBefore().filter((other) => other !== String(id))].slice(0, REMEMBERED);
  try {
    localStorage.setItem(VIEWED, JSON.stringify(ids));
  } catch (full) {
    console.warn("shopkeeper: this browser keeps nothing, so visitors get what is popular", full);
  }
}

/** Where a product's page is: by a function, or by a text in which {id} stands for the product. */
function addressOf(item, href) {
  if (typeof href === "function") {
    return href(item);
  }
  return href ? href.replaceAll("{id}", encodeURIComponent(item.product_id)) : `#${encodeURIComponent(item.product_id)}`;
}

/** A product as a card. `picked(item)` hears of a click; when `onClick` is given the page shows the product itself. */
function productCard(item, { href, onClick, picked, t, language }) {
  const stars = item.stars || item.rating;
  const link = make("a", { class: "item", part: "item", href: addressOf(item, href) },
    item.image_url && make("img", { src: item.image_url, alt: "", loading: "lazy" }),
    make("strong", {}, item.name),
    (item.categories || [])[0] && make("span", {}, item.categories[0]),
    make("span", { class: "price" }, priceText(item, language)),
    stars > 0 && make("span", {}, t("list.stars", { stars: new Intl.NumberFormat(language).format(stars) })),
    item.in_stock === false && make("span", {}, t("list.sold-out")),
    item.reason && make("em", {}, item.reason));
  link.addEventListener("click", (event) => {
    if (onClick) {
      event.preventDefault();
      onClick(item);
    }
    picked(item);
  });
  return make("li", {}, link);
}

/** What fits this person best, or a visitor by what they looked at here, or else what many like now. */
async function recommendedBy(connection, { topK = 6, model = "Blend", category, placement = "widget" }) {
  const of = category ? `&category=${encodeURIComponent(category)}` : "";
  if (connection.token) {
    return connection.ask("GET", `/api/recommendations?top_k=${topK}&placement=${encodeURIComponent(placement)}${of}`);
  }
  const context = viewedBefore();
  if (context.length > 0 && !category) {
    try {
      return await connection.ask("POST", "/api/recommend", { model, context, top_k: topK });
    } catch (problem) {
      if (problem.code !== "MODEL_NOT_FOUND" && problem.code !== "INVALID_CONTEXT") {
        throw problem;
      }
    }
  }
  return connection.ask("GET", `/api/v1/products/trending?top_k=${topK}${of}`);
}

/** Puts products into an element of the page: in a shadow tree, or with `plain` as a list that the page styles itself. */
function showProducts(element, items, options) {
  const list = make("ul", { class: options.plain ? "shopkeeper-items" : "items", part: "items" }, ...items.map((item) => productCard(item, options)));
  if (options.plain) {
    element.replaceChildren(list);
    return;
  }
  let host = [...element.children].find((child) => child.dataset.shopkeeper === "products");
  if (!host) {
    host = make("div", { "data-shopkeeper": "products" });
    element.replaceChildren(host);
  }
  const root = shadowOf(host, STRIP_SHEET, options);
  const title = options.title === undefined ? "" : options.title;
  list.setAttribute("aria-label", title || options.t("list.title"));
  root.replaceChildren(...[title && make("h2", { part: "title" }, title), items.length ? list : make("p", { class: "hint" }, options.t("list.empty"))].filter(Boolean));
}
