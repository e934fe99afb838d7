// Recommendations in a page of yours, without a build and without another library.
//
//   <div id="for-you"></div>
//   <script src="https://your-shopkeeper/docs/widget.js"></script>
//   <script>
//     const shop = Shopkeeper.connect({ url: "https://your-shopkeeper" });   // token: "…" for somebody signed in
//     shop.recommendations(document.getElementById("for-you"), { topK: 6 });
//     shop.viewed("hoi-an-lanterns");                                        // on a product's page
//   </script>
//
// Somebody with a token gets what fits everything they ever did, and what they click is reported with the
// recommendation it came of. A visitor without one gets what fits the products they looked at in this browser, which
// never leave it but as the ids of one question. The page's origin must stand in CORS_ORIGINS where it is not
// Shopkeeper's own.
(function (global) {
  "use strict";

  const REMEMBERED = 30;
  const KEY = "shopkeeper.viewed";

  function remembered() {
    try {
      const ids = JSON.parse(global.localStorage.getItem(KEY) || "[]");
      return Array.isArray(ids) ? ids : [];
    } catch (unreadable) {
      return [];
    }
  }

  function remember(id) {
    const ids = [id].concat(remembered().filter((other) => other !== id)).slice(0, REMEMBERED);
    try {
      global.localStorage.setItem(KEY, JSON.stringify(ids));
    } catch (full) {
      console.warn("shopkeeper: this browser keeps nothing, so visitors get what is popular", full);
    }
  }

  class Shop {
    constructor(options) {
      this.url = (options.url || "").replace(/\/$/, "");
      this.token = options.token || null;
      this.shown = [];
    }

    async ask(method, path, body) {
      const headers = { Accept: "application/json" };
      if (body !== undefined) {
        headers["Content-Type"] = "application/json";
      }
      if (this.token) {
        headers.Authorization = "Bearer " + this.token;
      }
      const answer = await fetch(this.url + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const json = await answer.json();
      if (!answer.ok) {
        throw Object.assign(new Error(json.message), { status: answer.status, code: json.error });
      }
      return json;
    }

    // Turns a token of the shop's own backend into one of Shopkeeper's, and goes on as that customer.
    async exchange(token) {
      this.token = token;
      const answer = await this.ask("POST", "/api/auth/exchange-token");
      this.token = answer.access_token;
      return answer.user;
    }

    // Says what the person did with a product, and shows the new recommendations.
    async track(productId, type, recommendationId) {
      if (this.token) {
        await this.ask("POST", "/api/interactions", {
          product_id: productId,
          interaction_type: type,
          recommendation_id: recommendationId,
        });
      } else {
        remember(productId);
      }
      await this.refresh();
    }

    viewed(productId) {
      return this.track(productId, "view");
    }

    // Keeps what is recommended in this element, from now on.
    recommendations(element, options) {
      this.shown.push({ element, options: options || {} });
      return this.refresh();
    }

    async similar(element, productId, options) {
      const topK = (options && options.topK) || 6;
      const answer = await this.ask(
        "GET", "/api/recommendations/similar/" + encodeURIComponent(productId) + "?top_k=" + topK);
      this.show(element, answer.similar, options || {});
    }

    refresh() {
      return Promise.all(this.shown.map(async (place) => {
        const answer = await this.find(place.options);
        this.show(place.element, answer.recommendations, place.options, answer.recommendation_id);
      }));
    }

    async find(options) {
      const topK = options.topK || 6;
      if (this.token) {
        return this.ask("GET", "/api/recommendations?top_k=" + topK);
      }
      const context = remembered();
      if (context.length > 0) {
        try {
          return await this.ask("POST", "/api/recommend", { model: options.model || "Blend", context, top_k: topK });
        } catch (problem) {
          if (problem.code !== "MODEL_NOT_FOUND" && problem.code !== "INVALID_CONTEXT") {
            throw problem;
          }
        }
      }
      return this.ask("GET", "/api/v1/products/trending?top_k=" + topK);
    }

    show(element, items, options, recommendationId) {
      const list = document.createElement("ul");
      list.className = "shopkeeper-items";
      for (const item of items) {
        list.append(this.item(item, options, recommendationId));
      }
      element.replaceChildren(list);
    }

    item(item, options, recommendationId) {
      const link = document.createElement("a");
      link.href = options.href ? options.href(item) : "#" + encodeURIComponent(item.product_id);
      link.append(part("strong", item.name), part("span", (item.categories || [])[0]));
      link.append(part("span", price(item)), part("em", item.reason));
      link.addEventListener("click", (event) => {
        if (options.onClick) {
          event.preventDefault();
          options.onClick(item);
        }
        this.track(item.product_id, "click", recommendationId).catch((problem) => console.warn(problem));
      });
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    }
  }

  function part(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text || "";
    return element;
  }

  function price(item) {
    if (!item.price) {
      return "";
    }
    try {
      return new Intl.NumberFormat(undefined, { style: "currency", currency: item.currency }).format(item.price);
    } catch (unknownCurrency) {
      return item.price + " " + (item.currency || "");
    }
  }

  global.Shopkeeper = { connect: (options) => new Shop(options || {}) };
})(window);
