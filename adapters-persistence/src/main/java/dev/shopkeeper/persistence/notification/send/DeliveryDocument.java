package dev.shopkeeper.persistence.notification.send;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a delivery is stored. */
final class DeliveryDocument {

    static final String ID = "_id";
    static final String SEND = "send";
    static final String CUSTOMER = "customer";
    static final String EMAIL = "email";
    static final String STATUS = "status";
    static final String DUE = "due";
    static final String CREATED_AT = "created_at";
    static final String LAST_ERROR = "last_error";
    static final String PICKS = "picks";
    static final String RECOMMENDATION = "recommendation";
    private static final String REASON = "reason";
    private static final String ATTEMPTS = "attempts";
    private static final String MESSAGE_ID = "message_id";
    private static final String FIRST_TRIED_AT = "first_tried_at";
    private static final String SENT_AT = "sent_at";

    private DeliveryDocument() {}

    static BsonDocument of(Delivery delivery) {
        BsonDocument document = new BsonDocument(
                        ID, new BsonString(delivery.id().value()))
                .append(SEND, new BsonString(delivery.send().value()))
                .append(CUSTOMER, new BsonString(delivery.customer().value()))
                .append(CREATED_AT, date(delivery.createdAt()));
        if (delivery.email() != null) {
            document.append(EMAIL, new BsonString(delivery.email().value()));
        }
        state(delivery).forEach((field, value) -> {
            if (!value.isNull()) {
                document.append(field, value);
            }
        });
        return document;
    }

    /** What changes as it goes its way; null where there is nothing. */
    static BsonDocument state(Delivery delivery) {
        BsonDocument state = new BsonDocument(STATUS, new BsonString(word(delivery.status())))
                .append(REASON, delivery.reason() == null ? BsonNull.VALUE : new BsonString(word(delivery.reason())))
                .append(ATTEMPTS, new BsonInt32(delivery.attempts()))
                .append(DUE, date(delivery.due()))
                .append(LAST_ERROR, text(delivery.lastError()))
                .append(MESSAGE_ID, text(delivery.messageId()))
                .append(FIRST_TRIED_AT, dateOrNull(delivery.firstTriedAt()))
                .append(SENT_AT, dateOrNull(delivery.sentAt()));
        Delivery.Picks picks = delivery.picks();
        if (picks != null) {
            BsonArray products = new BsonArray();
            picks.products().forEach(product -> products.add(new BsonString(product.value())));
            RecommendationId id = picks.recommendation();
            state.append(PICKS, products)
                    .append(RECOMMENDATION, id == null ? BsonNull.VALUE : new BsonString(id.value()));
        }
        return state;
    }

    static Delivery toDelivery(Document from) {
        String email = from.getString(EMAIL);
        String reason = from.getString(REASON);
        return new Delivery(
                new DeliveryId(new SendId(from.getString(SEND)), new CustomerId(from.getString(CUSTOMER))),
                email == null ? null : new EmailAddress(email),
                status(from.getString(STATUS)),
                reason == null ? null : DeliveryReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                from.getInteger(ATTEMPTS),
                from.getDate(DUE).toInstant(),
                from.getString(LAST_ERROR),
                from.getString(MESSAGE_ID),
                picks(from),
                from.getDate(CREATED_AT).toInstant(),
                instant(from.getDate(FIRST_TRIED_AT)),
                instant(from.getDate(SENT_AT)));
    }

    private static Delivery.@Nullable Picks picks(Document from) {
        List<String> products = from.getList(PICKS, String.class);
        if (products == null) {
            return null;
        }
        String id = from.getString(RECOMMENDATION);
        List<ProductId> ids = new ArrayList<>();
        products.forEach(product -> ids.add(new ProductId(product)));
        return new Delivery.Picks(id == null ? null : new RecommendationId(id), ids);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static DeliveryStatus status(String word) {
        return DeliveryStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static BsonValue text(@Nullable String text) {
        return text == null ? BsonNull.VALUE : new BsonString(text);
    }

    private static BsonValue date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    private static BsonValue dateOrNull(@Nullable Instant instant) {
        return instant == null ? BsonNull.VALUE : date(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
