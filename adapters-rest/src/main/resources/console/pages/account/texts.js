export default {
  en: {
    "signin.title": "Sign in to Shopkeeper", "signin.name": "User name or e-mail", "signin.password": "Password", "signin.button": "Sign in",
    "signin.hint": "The last lines a new server writes when it starts say how to sign in for the first time.",
    "signin.not-staff": "You are signed in as a customer. The console is for the people who run the shop.",
    signout: "Sign out",
    "account.title": "Your account", "account.lead": "Who you are here, your password, and where you are signed in.",
    "account.who": "Who you are", "account.username": "User name", "account.email": "E-mail", "account.no-email": "none", "account.proven": "confirmed", "account.unproven": "not confirmed", "account.roles": "What you may do", "account.since": "Since",
    "account.may.admin": "everything", "account.may.marketer": "templates, sends and what became of them", "account.may.support": "customers, their chats and handovers",
    "account.password": "Change your password", "account.current": "Current password", "account.new": "New password", "account.new-hint": "At least eight characters, and nothing that is easy to guess.", "account.repeat": "New password again", "account.differ": "The two are not the same", "account.change": "Change password", "account.changed": "Your new password is set. Wherever else you were signed in, you no longer are.",
    "account.sessions": "Where you are signed in", "account.sessions-text": "Left a browser open somewhere, or lost a device? This ends every session of yours, this one included, at once.", "account.everywhere": "Sign out everywhere", "account.everywhere-title": "Sign out everywhere?", "account.everywhere-sure": "All browsers and programs that are signed in as you must sign in again, this one too.",
  },
  vi: {
    "signin.title": "Đăng nhập Shopkeeper", "signin.name": "Tên đăng nhập hoặc e-mail", "signin.password": "Mật khẩu", "signin.button": "Đăng nhập",
    "signin.hint": "Những dòng cuối mà máy chủ mới ghi ra khi khởi động cho biết cách đăng nhập lần đầu.",
    "signin.not-staff": "Bạn đang đăng nhập với tư cách khách hàng. Bảng điều khiển dành cho người điều hành cửa hàng.",
    signout: "Đăng xuất",
    "account.title": "Tài khoản của bạn", "account.lead": "Bạn là ai ở đây, mật khẩu của bạn và những nơi bạn đang đăng nhập.",
    "account.who": "Bạn là ai", "account.username": "Tên đăng nhập", "account.email": "E-mail", "account.no-email": "chưa có", "account.proven": "đã xác nhận", "account.unproven": "chưa xác nhận", "account.roles": "Bạn được làm gì", "account.since": "Từ",
    "account.may.admin": "mọi việc", "account.may.marketer": "mẫu thư, đợt gửi và kết quả của chúng", "account.may.support": "khách hàng, trò chuyện và các cuộc chuyển cho người",
    "account.password": "Đổi mật khẩu", "account.current": "Mật khẩu hiện tại", "account.new": "Mật khẩu mới", "account.new-hint": "Ít nhất tám ký tự và không dễ đoán.", "account.repeat": "Nhập lại mật khẩu mới", "account.differ": "Hai mật khẩu không giống nhau", "account.change": "Đổi mật khẩu", "account.changed": "Đã đặt mật khẩu mới. Mọi nơi khác bạn từng đăng nhập đều đã bị đăng xuất.",
    "account.sessions": "Nơi bạn đang đăng nhập", "account.sessions-text": "Quên đóng trình duyệt ở đâu đó hoặc mất thiết bị? Nút này kết thúc ngay mọi phiên của bạn, kể cả phiên này.", "account.everywhere": "Đăng xuất mọi nơi", "account.everywhere-title": "Đăng xuất mọi nơi?", "account.everywhere-sure": "Mọi trình duyệt và chương trình đang đăng nhập bằng tài khoản của bạn phải đăng nhập lại, kể cả nơi này.",
  },
};
