package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.rest.paging.QueryFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which customers are meant, as clients say it: in a query, or in a body that has the same fields. */
public final class CustomerFilterFields {

    /** The fields by name. */
    public static final Set<String> NAMES = Set.of(
            "q", "email", "phone", "tag", "company", "city", "language", "subscribed", "created_from", "created_to");

    private CustomerFilterFields() {}

    /**
     * Reads them.
     *
     * @throws dev.shopkeeper.domain.failure.InvalidInput for all that is wrong, at once
     */
    public static CustomerFilter read(QueryFields fields) {
        CustomerFilter filter = new CustomerFilter(
                fields.text("q"),
                fields.text("email"),
                number(fields.text("phone")),
                fields.text("tag"),
                fields.text("company"),
                fields.text("city"),
                fields.text("language"),
                fields.flag("subscribed"),
                time(fields, "created_from", 0),
                time(fields, "created_to", 1));
        fields.check();
        return filter;
    }

    /** In a query a plus sign is a space: {@code phone=+84…} comes as {@code phone= 84…}. */
    private static @Nullable String number(@Nullable String text) {
        return text != null && text.startsWith(" ") ? "+" + text.strip() : text;
    }

    /** A time, or a day: from its beginning, and to its end. */
    private static @Nullable Instant time(QueryFields fields, String name, int daysAfter) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        try {
            return text.strip().length() <= 10
                    ? LocalDate.parse(text.strip())
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            fields.refuse(name, "must be a time such as 2026-11-22T08:15:30Z, or a day such as 2026-11-22");
            return null;
        }
    }
}
