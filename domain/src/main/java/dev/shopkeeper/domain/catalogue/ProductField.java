package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.bulkimport.ColumnField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A field of a product, and what it is called elsewhere. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are ones of List.of
public enum ProductField implements ColumnField {
    PRODUCT_ID(
            List.of("product_id", "business_id", "experience_id", "movie_id", "id"),
            "productid",
            "movieid",
            "item id",
            "itemid",
            "product code",
            "sku",
            "ma san pham",
            "ma sp",
            "ma hang"),
    NAME(
            List.of("name", "product_name", "title"),
            "productname",
            "item name",
            "product title",
            "ten",
            "ten san pham",
            "ten sp",
            "ten hang"),
    DESCRIPTION(List.of("description"), "product description", "details", "mo ta", "mo ta san pham"),
    CATEGORIES(
            List.of("categories", "category", "genres"),
            "genre",
            "product category",
            "product type",
            "department",
            "danh muc",
            "loai",
            "loai hang",
            "nhom hang"),
    PRICE(List.of("price"), "unit price", "sale price", "list price", "gia", "gia ban", "don gia", "gia tien"),
    CURRENCY(List.of("currency"), "currency code", "tien te", "loai tien"),
    RATING(List.of("rating", "stars"), "average rating", "avg rating", "star rating", "danh gia", "diem danh gia"),
    REVIEW_COUNT(
            List.of("review_count", "reviews"),
            "number of reviews",
            "num reviews",
            "rating count",
            "ratings",
            "so danh gia",
            "luot danh gia"),
    QUANTITY(
            List.of("quantity", "stock"),
            "qty",
            "stock quantity",
            "inventory",
            "in stock",
            "so luong",
            "ton kho",
            "so luong ton"),
    ACTIVE(List.of("active", "is_active"), "is open", "enabled", "published", "status", "trang thai", "dang ban"),
    IMAGE_URL(
            List.of("image_url", "image"),
            "image link",
            "img",
            "picture",
            "photo",
            "thumbnail",
            "anh",
            "hinh anh",
            "link anh"),
    CITY(List.of("city"), "town", "thanh pho"),
    STATE(List.of("state"), "province", "region", "tinh", "tinh thanh");

    private final List<String> names;
    private final List<String> headers;

    ProductField(List<String> names, String... headers) {
        this.names = names;
        this.headers = List.of(headers);
    }

    @Override
    public String wireName() {
        return names.getFirst();
    }

    /** What clients may call it, the name we use first. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isCalled(String folded) {
        return names.stream().anyMatch(name -> ColumnField.fold(name).equals(folded)) || headers.contains(folded);
    }

    /** The field that clients call so. */
    public static Optional<ProductField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(name))
                .findFirst();
    }
}
