export default {
  en: {
    "imports.title": "Import customers", "imports.one": "Import", "imports.lead": "From your shop, a spreadsheet or another system.", "imports.drop": "CSV file, also zipped or gzipped", "imports.hint": "The first row names the columns, in English or Vietnamese; one of them has the e-mail, the phone or your own id. Nothing is stored before you have seen a preview.",
    "imports.none": "Nothing imported yet", "imports.none-hint": "Drop a file above; you see its first rows before anything happens.", "imports.customers": "Show customers",
  },
  vi: {
    "imports.title": "Nhập khách hàng", "imports.one": "Lần nhập", "imports.lead": "Từ cửa hàng, bảng tính hay hệ thống khác.", "imports.drop": "Tệp CSV, cũng có thể nén zip hoặc gzip", "imports.hint": "Dòng đầu là tên các cột, bằng tiếng Anh hoặc tiếng Việt; một cột có e-mail, điện thoại hoặc mã riêng của bạn. Không có gì được lưu trước khi bạn xem trước.",
    "imports.none": "Chưa nhập gì", "imports.none-hint": "Thả một tệp vào ô trên; bạn sẽ thấy các dòng đầu trước khi có gì xảy ra.", "imports.customers": "Xem khách hàng",
  },
};
