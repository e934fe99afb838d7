package dev.shopkeeper.persistence.customer;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;

/** How customers are found. */
final class CustomerIndexes {

    static final List<IndexModel> ALL = List.of(
            unique(CustomerCodec.EXTERNAL_ID),
            unique(CustomerCodec.EMAIL),
            unique(CustomerCodec.PHONE),
            of(CustomerCodec.WORDS),
            of(CustomerCodec.TAGS),
            of(CustomerCodec.COMPANY_FOLDED),
            of(CustomerCodec.CITY_FOLDED),
            of(CustomerCodec.CREATED_AT, CustomerCodec.ID),
            of(CustomerCodec.UPDATED_AT, CustomerCodec.ID),
            of(CustomerCodec.NAME_FOLDED, CustomerCodec.ID),
            of(CustomerCodec.CREATED_BY + "." + CustomerCodec.IMPORT, CustomerCodec.ID));

    private CustomerIndexes() {}

    /** The key that the unique index of this name guards, as clients know it. */
    static String keyOf(String index) {
        return switch (index) {
            case CustomerCodec.EXTERNAL_ID -> "external_id";
            case CustomerCodec.EMAIL -> "email";
            case CustomerCodec.PHONE -> "phone";
            default -> "id";
        };
    }

    private static IndexModel unique(String field) {
        return new IndexModel(
                Indexes.ascending(field),
                new IndexOptions().name(field).unique(true).sparse(true));
    }

    private static IndexModel of(String... fields) {
        return new IndexModel(Indexes.ascending(fields), new IndexOptions().name(String.join("_", fields)));
    }
}
