// The page /docs/widget.html: a small shop window that shows the widget at work.
(function () {
  "use strict";

  const shop = Shopkeeper.connect({ url: "" });
  const find = document.getElementById("find");
  const status = document.getElementById("status");
  const products = document.getElementById("products");
  const similar = document.getElementById("similar");

  function tell(problem) {
    status.textContent = problem.message;
  }

  function open(item) {
    document.getElementById("chosen").textContent = item.name;
    shop.similar(similar, item.product_id, { topK: 4, onClick: open }).catch(tell);
  }

  async function search() {
    const answer = await shop.ask(
      "GET", "/api/v1/products?page_size=8&q=" + encodeURIComponent(find.elements.q.value));
    shop.show(products, answer.items, { onClick: open });
  }

  find.addEventListener("submit", (event) => {
    event.preventDefault();
    search().catch(tell);
  });

  document.getElementById("sign-in").addEventListener("submit", (event) => {
    event.preventDefault();
    shop.exchange(event.target.elements.token.value.trim())
      .then((user) => {
        status.textContent = "You are customer " + user.customer_id + ".";
        return shop.refresh();
      })
      .catch((problem) => {
        shop.token = null;
        tell(problem);
      });
  });

  search().catch(tell);
  shop.recommendations(document.getElementById("for-you"), { topK: 8, onClick: open }).catch(tell);
})();
