export default {
  en: { "home.title": "Welcome", "home.lead": "Your customers, what they like, what you write to them and what they ask." },
  vi: { "home.title": "Xin chào", "home.lead": "Khách hàng của bạn, điều họ thích, thư bạn gửi và câu họ hỏi." },
};
