package dev.shopkeeper.domain.interaction;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one customer did with one product.
 *
 * @param userId           the customer as the client that reported it names them; null once the person was erased
 * @param rating           stars, {@value #MIN_RATING} to {@value #MAX_RATING}; null when none were given
 * @param occurredAt       when it happened, to the millisecond
 * @param recommendationId the recommendation it came of; null when of none
 * @param clientId         the client's own name for this report, of which it makes no two; null when it has none
 */
public record Interaction(
        InteractionId id,
        CustomerId customerId,
        @Nullable String userId,
        ProductId productId,
        InteractionType type,
        @Nullable Double rating,
        Instant occurredAt,
        @Nullable String recommendationId,
        @Nullable String clientId) {

    public static final double MIN_RATING = 0.5;
    public static final double MAX_RATING = 5;
    public static final int MAX_TEXT = 200;

    /** How far another clock may be ahead of ours. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    public Interaction {
        if (rating != null && !(rating >= MIN_RATING && rating <= MAX_RATING)) {
            throw new IllegalArgumentException("a rating is from 0.5 to 5");
        }
        if (type == InteractionType.RATE && rating == null) {
            throw new IllegalArgumentException("who rates gives a rating");
        }
    }

    /**
     * What a client reports, as it came.
     *
     * @param occurredAt null when it just happened
     */
    public record Report(
            String productId,
            InteractionType type,
            @Nullable Double rating,
            @Nullable Instant occurredAt,
            @Nullable String recommendationId,
            @Nullable String clientId) {}

    /**
     * The fact that a report tells.
     *
     * @throws InvalidInput naming the field that cannot be so
     */
    public static Interaction reported(CustomerId customer, String userId, Report report, Instant now) {
        String product = report.productId().strip();
        check(
                !product.isEmpty() && product.length() <= ProductId.MAX_LENGTH,
                "product_id",
                "must have 1 to 200 characters");
        checkText("recommendation_id", report.recommendationId());
        checkText("client_id", report.clientId());
        Double rating = report.rating();
        check(
                rating == null || (rating >= MIN_RATING && rating <= MAX_RATING),
                "rating",
                "must be a number from 0.5 to 5");
        check(rating != null || report.type() != InteractionType.RATE, "rating", "is needed where the type is rate");
        Instant at = report.occurredAt() == null ? now : report.occurredAt();
        check(!at.isAfter(now.plus(SKEW)), "occurred_at", "lies in the future");
        check(!at.isBefore(Instant.EPOCH), "occurred_at", "must be in 1970 or later");
        return of(customer, userId, new ProductId(product), report, at.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Interaction of(CustomerId customer, String userId, ProductId product, Report report, Instant at) {
        return new Interaction(
                InteractionId.of(customer, product, report.type(), at),
                customer,
                userId,
                product,
                report.type(),
                report.rating(),
                at,
                report.recommendationId(),
                report.clientId());
    }

    private static void checkText(String field, @Nullable String text) {
        check(
                text == null || (!text.isBlank() && text.length() <= MAX_TEXT),
                field,
                "must have 1 to " + MAX_TEXT + " characters");
    }

    private static void check(boolean right, String field, String message) {
        if (!right) {
            throw InvalidInput.field(field, message);
        }
    }

    /** What tells a client's repeats of this report apart from everything else; null when the client named it not. */
    public @Nullable String clientKey() {
        return clientId == null ? null : clientKey(customerId, clientId);
    }

    /** What a report of this customer that a client named so is recognised by. */
    public static String clientKey(CustomerId customer, String clientId) {
        return InteractionId.hash(customer.value(), clientId);
    }

    /** The same fact of nobody we know: another customer stands for the one who did it, and no client's name for them. */
    public Interaction cutFrom(CustomerId pseudonym) {
        return new Interaction(id, pseudonym, null, productId, type, rating, occurredAt, recommendationId, null);
    }
}
