export default {
  en: {
    "nav.label": "Main menu", "nav.skip": "Skip to the content", "nav.people": "People", "nav.catalogue": "Catalogue", "nav.mail": "E-mail", "nav.chat": "Chat", "nav.system": "System",
    language: "Language", theme: "Light or dark", "page.unknown": "There is no such page", "page.failed": "This page could not be fetched.", "page.forbidden": "This page is for {roles}. Ask an admin if you need it.",
    "role.admin": "admin", "role.marketer": "marketer", "role.support": "support", "role.customer": "customer",
  },
  vi: {
    "nav.label": "Trình đơn chính", "nav.skip": "Đến nội dung", "nav.people": "Con người", "nav.catalogue": "Danh mục", "nav.mail": "E-mail", "nav.chat": "Trò chuyện", "nav.system": "Hệ thống",
    language: "Ngôn ngữ", theme: "Sáng hoặc tối", "page.unknown": "Không có trang này", "page.failed": "Không tải được trang này.", "page.forbidden": "Trang này dành cho {roles}. Hãy hỏi quản trị viên nếu bạn cần.",
    "role.admin": "quản trị", "role.marketer": "tiếp thị", "role.support": "hỗ trợ", "role.customer": "khách hàng",
  },
};
