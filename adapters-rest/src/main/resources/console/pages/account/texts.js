export default {
  en: {
    "signin.title": "Sign in to Shopkeeper", "signin.name": "User name or e-mail", "signin.password": "Password", "signin.button": "Sign in",
    "signin.hint": "The last lines a new server writes when it starts say how to sign in for the first time.",
    "signin.not-staff": "You are signed in as a customer. The console is for the people who run the shop.",
    signout: "Sign out",
  },
  vi: {
    "signin.title": "Đăng nhập Shopkeeper", "signin.name": "Tên đăng nhập hoặc e-mail", "signin.password": "Mật khẩu", "signin.button": "Đăng nhập",
    "signin.hint": "Những dòng cuối mà máy chủ mới ghi ra khi khởi động cho biết cách đăng nhập lần đầu.",
    "signin.not-staff": "Bạn đang đăng nhập với tư cách khách hàng. Bảng điều khiển dành cho người điều hành cửa hàng.",
    signout: "Đăng xuất",
  },
};
