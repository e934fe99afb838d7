// What the demo shop says, and in which language: ?lang=vi, or the browser's. It stands before the widget, which speaks as the page does.
(function () {
  "use strict";

  const TEXTS = {
    en: {
      brand: "Demo shop", search: "Search", "sign-in": "Sign in", "sign-out": "Sign out", all: "Everything", similar: "Goes well with it", cart: "Add to cart", wishlist: "Remember", purchase: "Buy", none: "Nothing found. Try other words.", more: "Show more", soon: "price on request",
      visitor: "You look around as a visitor: what is recommended follows what you look at in this browser. Sign in to chat.", customer: "You are signed in: what you look at, put into the cart and buy is recommended from, and the chat is at the corner.",
      how: "How this page does it", "how-text": "The recommendations and the chat are these two lines; the rest is the shop’s own page.", "door-text": "With an account of this shop. A new one takes a moment.", username: "User name", email: "E-mail", password: "Password", close: "Close", register: "I am new here", create: "Create the account", token: "Or a token that your shop’s own backend signed", exchange: "Use the token",
      staff: "This is an account of the shop’s staff. The shop window is for customers: create an account.", "did.cart": "It is in your cart.", "did.wishlist": "Remembered.", "did.purchase": "Bought. Thank you!", "sign-in-first": "Sign in first.", other: "Tiếng Việt", recommendations: "Recommendations", language: "Language",
    },
    vi: {
      brand: "Cửa hàng thử", search: "Tìm", "sign-in": "Đăng nhập", "sign-out": "Đăng xuất", all: "Tất cả", similar: "Hợp với sản phẩm này", cart: "Thêm vào giỏ", wishlist: "Ghi nhớ", purchase: "Mua", none: "Không tìm thấy. Hãy thử từ khác.", more: "Xem thêm", soon: "liên hệ để biết giá",
      visitor: "Bạn đang xem với tư cách khách vãng lai: gợi ý theo những gì bạn xem trong trình duyệt này. Hãy đăng nhập để trò chuyện.", customer: "Bạn đã đăng nhập: gợi ý dựa trên những gì bạn xem, thêm vào giỏ và mua; khung trò chuyện ở góc màn hình.",
      how: "Trang này làm thế nào", "how-text": "Phần gợi ý và trò chuyện là hai dòng này; phần còn lại là trang của cửa hàng.", "door-text": "Dùng tài khoản của cửa hàng này. Tạo tài khoản mới chỉ mất một lát.", username: "Tên đăng nhập", email: "E-mail", password: "Mật khẩu", close: "Đóng", register: "Tôi là khách mới", create: "Tạo tài khoản", token: "Hoặc mã do máy chủ của cửa hàng ký", exchange: "Dùng mã này",
      staff: "Đây là tài khoản của nhân viên. Trang này dành cho khách: hãy tạo một tài khoản.", "did.cart": "Đã có trong giỏ.", "did.wishlist": "Đã ghi nhớ.", "did.purchase": "Đã mua. Cảm ơn bạn!", "sign-in-first": "Hãy đăng nhập trước.", other: "English", recommendations: "Gợi ý", language: "Ngôn ngữ",
    },
  };

  const asked = new URLSearchParams(location.search).get("lang") || navigator.language.slice(0, 2);
  const language = asked in TEXTS ? asked : "en";
  document.documentElement.lang = language;
  window.DemoShop = { language, text: (key) => TEXTS[language][key] };
})();
