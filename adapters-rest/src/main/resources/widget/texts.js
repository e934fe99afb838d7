// Part of widget.js: what the widget says, in English and Vietnamese.
const TEXTS = {
  en: {
    "chat.open": "Chat with us", "chat.title": "Chat with us", "chat.close": "Close the chat", "chat.new": "New conversation", "chat.log": "Conversation",
    "chat.greeting": "Hello! Ask about products, your orders or the shop.", "chat.words": "Your message", "chat.hint": "Write a message …", "chat.send": "Send", "chat.stop": "Stop",
    "chat.you": "You", "chat.assistant": "Assistant", "chat.answering": "The assistant is answering …", "chat.broken": "The connection broke. Taking it up again …", "chat.unreachable": "The shop cannot be reached. Try again in a moment.",
    "chat.again": "Try again", "chat.handed-over": "A person from our team will get back to you.", "chat.sources": "Where this comes from", "chat.products": "Products",
    "chat.up": "Good answer", "chat.down": "Bad answer", "chat.thanks": "Thank you for telling us.", "chat.earlier": "Loading what was said …",
    "list.title": "Recommended for you", "list.empty": "Nothing to recommend yet", "list.stars": "rated {stars}", "list.sold-out": "sold out",
  },
  vi: {
    "chat.open": "Trò chuyện với chúng tôi", "chat.title": "Trò chuyện", "chat.close": "Đóng khung trò chuyện", "chat.new": "Bắt đầu lại", "chat.log": "Cuộc trò chuyện",
    "chat.greeting": "Xin chào! Bạn có thể hỏi về sản phẩm, đơn hàng hoặc cửa hàng.", "chat.words": "Tin nhắn của bạn", "chat.hint": "Viết tin nhắn …", "chat.send": "Gửi", "chat.stop": "Dừng",
    "chat.you": "Bạn", "chat.assistant": "Trợ lý", "chat.answering": "Trợ lý đang trả lời …", "chat.broken": "Mất kết nối. Đang nối lại …", "chat.unreachable": "Không kết nối được với cửa hàng. Bạn hãy thử lại sau giây lát.",
    "chat.again": "Thử lại", "chat.handed-over": "Nhân viên của chúng tôi sẽ liên hệ với bạn.", "chat.sources": "Thông tin lấy từ đâu", "chat.products": "Sản phẩm",
    "chat.up": "Trả lời tốt", "chat.down": "Trả lời chưa tốt", "chat.thanks": "Cảm ơn bạn đã góp ý.", "chat.earlier": "Đang tải những gì đã nói …",
    "list.title": "Gợi ý cho bạn", "list.empty": "Chưa có gợi ý nào", "list.stars": "{stars} điểm", "list.sold-out": "hết hàng",
  },
};

/** The language of the page, or of the browser, where none is said. */
function languageOf(wanted) {
  const code = (wanted || document.documentElement.lang || navigator.language || "en").slice(0, 2).toLowerCase();
  return code in TEXTS ? code : "en";
}

function teller(language) {
  return (key, values = {}) => TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** An element with its attributes, properties (by name) and content; text is never taken for HTML. */
function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...content.filter((one) => one !== undefined && one !== null && one !== false && one !== ""));
  return element;
}

function priceText(item, language) {
  if (!item.price) {
    return "";
  }
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency: item.currency }).format(Number(item.price));
  } catch (unknownCurrency) {
    return `${item.price} ${item.currency || ""}`.trim();
  }
}
