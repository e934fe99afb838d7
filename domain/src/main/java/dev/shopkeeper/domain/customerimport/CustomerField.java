package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.bulkimport.ColumnField;
import java.util.List;

/** A field of ours that a column of a file can fill, and the names by which columns of the world call it. */
@SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
public enum CustomerField implements ColumnField {
    EXTERNAL_ID("external_id", "customer id", "client id", "user id", "contact id", "ma khach hang", "ma kh", "ma so"),
    NAME("name", "full name", "customer name", "contact name", "display name", "ho ten", "ho va ten", "ten khach hang"),
    FIRST_NAME("first_name", "given name", "forename", "firstname", "ten"),
    LAST_NAME("last_name", "family name", "surname", "lastname", "ho", "ho dem", "ho va ten dem"),
    EMAIL("email", "e mail", "email address", "e mail address", "mail", "email 1", "thu dien tu", "hop thu"),
    PHONE(
            "phone",
            "phone 1",
            "phone number",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "mobile number",
            "cell phone",
            "so dien thoai",
            "dien thoai",
            "dien thoai di dong",
            "di dong",
            "sdt",
            "so dt"),
    LANGUAGE("language", "lang", "locale", "preferred language", "ngon ngu"),
    COMPANY("company", "company name", "organization", "organisation", "cong ty", "ten cong ty", "to chuc"),
    CITY("city", "town", "thanh pho", "tinh thanh", "tinh thanh pho"),
    COUNTRY("country", "country name", "quoc gia", "nuoc"),
    TAGS("tags", "tag", "labels", "label", "nhan", "the"),
    SUBSCRIBED("subscribed", "subscription status", "opt in", "newsletter", "marketing consent", "dang ky nhan tin");

    private final String wireName;
    private final List<String> headers;

    CustomerField(String wireName, String... headers) {
        this.wireName = wireName;
        this.headers = List.of(headers);
    }

    @Override
    public String wireName() {
        return wireName;
    }

    @Override
    public boolean isCalled(String folded) {
        return ColumnField.fold(wireName).equals(folded) || headers.contains(folded);
    }
}
