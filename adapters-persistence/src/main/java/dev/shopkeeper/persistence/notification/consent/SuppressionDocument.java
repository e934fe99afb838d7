package dev.shopkeeper.persistence.notification.consent;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;

/** A suppression as it is stored. */
final class SuppressionDocument {

    static final String ID = "_id";
    static final String ADDRESS = "email";
    static final String REASON = "reason";
    static final String NOTE = "note";
    static final String CREATED_AT = "created_at";

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
}
