package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.search.SearchWords;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a list of configs is sorted; those with equal values stand in the order of their ids. */
public record ConfigOrder(Field by, boolean descending) {

    /** What configs can be sorted by; names without regard to case and diacritics. */
    public enum Field {
        CREATED_AT("created_at"),
        UPDATED_AT("updated_at"),
        NAME("name");

        private final String text;

        Field(String text) {
            this.text = text;
        }
    }

    /** Newest first. */
    public static final ConfigOrder DEFAULT = new ConfigOrder(Field.CREATED_AT, true);

    /**
     * Understands what a client asks for.
     *
     * @throws InvalidInput when there is no such field to sort by
     */
    public static ConfigOrder of(PageRequest.@Nullable Sort sort) {
        if (sort == null) {
            return DEFAULT;
        }
        for (Field field : Field.values()) {
            if (field.text.equals(sort.field())) {
                return new ConfigOrder(field, sort.descending());
            }
        }
        String known = Arrays.stream(Field.values()).map(field -> field.text).collect(Collectors.joining(", "));
        throw InvalidInput.field("sort", "must be one of " + known + ", with - before it to turn it around");
    }

    /** As clients write it. */
    public String text() {
        return (descending ? "-" : "") + by.text;
    }

    /** What stands in a cursor behind this config. */
    public Cursor cursor(NotificationConfig config) {
        String value =
                switch (by) {
                    case CREATED_AT -> Long.toString(config.createdAt().toEpochMilli());
                    case UPDATED_AT -> Long.toString(config.updatedAt().toEpochMilli());
                    case NAME -> foldedName(config);
                };
        return new Cursor(text(), value, config.id().value());
    }

    /** The name as lists are sorted by it. */
    public static String foldedName(NotificationConfig config) {
        return SearchWords.fold(config.name());
    }
}
