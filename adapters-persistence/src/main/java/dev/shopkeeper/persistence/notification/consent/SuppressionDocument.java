package dev.shopkeeper.persistence.notification.consent;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
import dev.shopkeeper.persistence.SortedPages;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A suppression as it is stored. */
final class SuppressionDocument {

    static final String ID = "_id";
    static final String ADDRESS = "email";
    static final String REASON = "reason";
    static final String NOTE = "note";
    static final String CREATED_AT = "created_at";
    private static final Sort NEWEST_FIRST = new Sort(CREATED_AT, true);

    private SuppressionDocument() {}

    static Document of(String id, Suppression suppression) {
        Document document = new Document(ID, id);
        if (suppression.address() != null) {
            document.append(ADDRESS, suppression.address().value());
        }
        document.append(REASON, word(suppression.reason()));
        if (suppression.note() != null) {
            document.append(NOTE, suppression.note());
        }
        return document.append(CREATED_AT, Date.from(suppression.since()));
    }

    static Suppression toSuppression(Document from) {
        String address = from.getString(ADDRESS);
        return new Suppression(
                address == null ? null : new EmailAddress(address),
                SuppressionReason.valueOf(from.getString(REASON).toUpperCase(Locale.ROOT)),
                from.getString(NOTE),
                from.getDate(CREATED_AT).toInstant());
    }

    static String word(SuppressionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    static SortedPages.Order<Document> order(@Nullable Sort sort) {
        Sort by = sort == null ? NEWEST_FIRST : sort;
        if (!by.field().equals(CREATED_AT)) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String text = (by.descending() ? "-" : "") + CREATED_AT;
        return new SortedPages.Order<>(
                text,
                CREATED_AT,
                by.descending(),
                SuppressionDocument::time,
                last -> new Cursor(
                        text, Long.toString(last.getDate(CREATED_AT).toInstant().toEpochMilli()), last.getString(ID)));
    }

    private static Date time(Cursor cursor) {
        try {
            return Date.from(Instant.ofEpochMilli(Long.parseLong(cursor.value())));
        } catch (NumberFormatException e) {
            throw Cursor.broken();
        }
    }
}
