export default {
  en: {
    "timeline.title": "What happened", "timeline.show": "Show", "timeline.more": "Show older", "timeline.most": "The newest {n} are shown.", "timeline.none": "Nothing has happened yet", "timeline.none-hint": "What they look at, buy, get by e-mail and ask will stand here.",
    "timeline.import": "Imports", "timeline.interaction": "In the shop", "timeline.delivery": "E-mails", "timeline.engagement": "Opened and clicked", "timeline.chat": "Chat",
    "timeline.row": "{file}, row {row}", "timeline.send": "an e-mail", "timeline.conversation": "conversation",
    "timeline.import.created": "Imported from", "timeline.import.updated": "Changed by import of", "timeline.import.entered": "Entered by",
    "timeline.interaction.view": "Looked at", "timeline.interaction.click": "Clicked", "timeline.interaction.select": "Chose", "timeline.interaction.wishlist": "Wished for", "timeline.interaction.cart": "Put into the cart", "timeline.interaction.rate": "Rated", "timeline.interaction.booking": "Booked", "timeline.interaction.purchase": "Bought", "timeline.interaction.recommend": "Was shown",
    "timeline.delivery.queued": "Will get", "timeline.delivery.sending": "Is being sent", "timeline.delivery.sent": "Was sent", "timeline.delivery.failed": "Could not be sent", "timeline.delivery.skipped": "Was not sent", "timeline.delivery.uncertain": "Perhaps was sent",
    "timeline.engagement.opened": "Opened", "timeline.engagement.clicked": "Clicked in", "timeline.engagement.unsubscribed": "Unsubscribed by",
    "timeline.chat.question": "Asked", "timeline.chat.answer": "Was answered",
  },
  vi: {
    "timeline.title": "Những gì đã diễn ra", "timeline.show": "Hiện", "timeline.more": "Xem cũ hơn", "timeline.most": "Đang hiện {n} mục mới nhất.", "timeline.none": "Chưa có gì diễn ra", "timeline.none-hint": "Những gì họ xem, mua, nhận qua e-mail và hỏi sẽ hiện ở đây.",
    "timeline.import": "Nhập tệp", "timeline.interaction": "Trong cửa hàng", "timeline.delivery": "E-mail", "timeline.engagement": "Mở và bấm", "timeline.chat": "Trò chuyện",
    "timeline.row": "{file}, dòng {row}", "timeline.send": "một e-mail", "timeline.conversation": "cuộc trò chuyện",
    "timeline.import.created": "Được nhập từ", "timeline.import.updated": "Được cập nhật từ", "timeline.import.entered": "Được thêm qua",
    "timeline.interaction.view": "Đã xem", "timeline.interaction.click": "Đã bấm", "timeline.interaction.select": "Đã chọn", "timeline.interaction.wishlist": "Đã thêm vào yêu thích", "timeline.interaction.cart": "Đã cho vào giỏ", "timeline.interaction.rate": "Đã đánh giá", "timeline.interaction.booking": "Đã đặt chỗ", "timeline.interaction.purchase": "Đã mua", "timeline.interaction.recommend": "Được gợi ý",
    "timeline.delivery.queued": "Sẽ nhận", "timeline.delivery.sending": "Đang được gửi", "timeline.delivery.sent": "Đã được gửi", "timeline.delivery.failed": "Không gửi được", "timeline.delivery.skipped": "Không được gửi", "timeline.delivery.uncertain": "Có thể đã được gửi",
    "timeline.engagement.opened": "Đã mở", "timeline.engagement.clicked": "Đã bấm trong", "timeline.engagement.unsubscribed": "Huỷ nhận tin từ",
    "timeline.chat.question": "Đã hỏi", "timeline.chat.answer": "Được trả lời",
  },
};
