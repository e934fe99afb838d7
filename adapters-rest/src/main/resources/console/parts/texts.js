export default {
  en: {
    loading: "Loading …", retry: "Try again", empty: "Nothing here yet", close: "Close", cancel: "Cancel", save: "Save", saved: "Saved", edit: "Edit", delete: "Delete", search: "Search", filters: "Filters", "filters.clear": "Clear filters", all: "All", yes: "Yes", no: "No", download: "Download", details: "Details", back: "Back", refresh: "Refresh",
    "problem.unreachable": "The server cannot be reached. Check that Shopkeeper is running, then try again.",
    "problem.unreadable": "The server answered with status {status} and nothing that can be read.",
    "problem.request": "Request {id}",
    "list.sort": "Sort by", "list.pages": "Pages", "list.back": "Previous", "list.next": "Next", "list.page": "Page {page} of {pages} · {total} in all", "list.page-of-many": "Page {page} · {total} or more in all", "list.total.one": "{n} in all", "list.total.other": "{n} in all",
    "chart.table": "As a table", "sure.type": "Type {word} to go on", "picker.none": "Nothing found", "picker.customer": "Customer", "picker.customer.words": "Name, e-mail, company or phone", "picker.product": "Product", "picker.product.words": "Name of a product",
    "file.choose": "Choose a file", "file.drop": "or drop it here",
    "status.pending": "pending", "status.running": "running", "status.completed": "completed", "status.failed": "failed", "status.cancelled": "cancelled", "status.scheduled": "scheduled", "status.paused": "paused", "status.queued": "queued", "status.sending": "sending", "status.sent": "sent", "status.skipped": "skipped", "status.uncertain": "uncertain", "status.active": "active", "status.inactive": "inactive", "status.subscribed": "subscribed", "status.unsubscribed": "unsubscribed",
  },
  vi: {
    loading: "Đang tải …", retry: "Thử lại", empty: "Chưa có gì ở đây", close: "Đóng", cancel: "Huỷ", save: "Lưu", saved: "Đã lưu", edit: "Sửa", delete: "Xoá", search: "Tìm", filters: "Bộ lọc", "filters.clear": "Bỏ bộ lọc", all: "Tất cả", yes: "Có", no: "Không", download: "Tải xuống", details: "Chi tiết", back: "Quay lại", refresh: "Tải lại",
    "problem.unreachable": "Không kết nối được với máy chủ. Hãy kiểm tra Shopkeeper có đang chạy không rồi thử lại.",
    "problem.unreadable": "Máy chủ trả lời với mã {status} và không có nội dung đọc được.",
    "problem.request": "Yêu cầu {id}",
    "list.sort": "Sắp xếp theo", "list.pages": "Các trang", "list.back": "Trước", "list.next": "Sau", "list.page": "Trang {page} / {pages} · tổng cộng {total}", "list.page-of-many": "Trang {page} · tổng cộng {total} trở lên", "list.total.other": "Tổng cộng {n}",
    "chart.table": "Dạng bảng", "sure.type": "Gõ {word} để tiếp tục", "picker.none": "Không tìm thấy", "picker.customer": "Khách hàng", "picker.customer.words": "Tên, e-mail, công ty hoặc điện thoại", "picker.product": "Sản phẩm", "picker.product.words": "Tên sản phẩm",
    "file.choose": "Chọn tệp", "file.drop": "hoặc thả tệp vào đây",
    "status.pending": "đang chờ", "status.running": "đang chạy", "status.completed": "hoàn tất", "status.failed": "thất bại", "status.cancelled": "đã huỷ", "status.scheduled": "đã hẹn giờ", "status.paused": "tạm dừng", "status.queued": "trong hàng đợi", "status.sending": "đang gửi", "status.sent": "đã gửi", "status.skipped": "bỏ qua", "status.uncertain": "chưa rõ", "status.active": "đang dùng", "status.inactive": "không dùng", "status.subscribed": "đăng ký nhận", "status.unsubscribed": "không nhận",
  },
};
