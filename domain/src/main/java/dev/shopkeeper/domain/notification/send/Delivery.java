package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient of a send gets, and how that went.
 *
 * @param email        where it goes; null when there is no address, or the person was erased
 * @param reason       why it was skipped, has failed or is uncertain; null otherwise
 * @param attempts     how often it was handed to the mail server
 * @param due          when it may be tried next
 * @param lastError    what the mail server said last, without addresses
 * @param messageId    the e-mail's Message-ID; the same at every attempt
 * @param picks        products chosen for this recipient; null when the e-mail has none
 * @param firstTriedAt when the first of its attempts began; null before
 */
public record Delivery(
        DeliveryId id,
        @Nullable EmailAddress email,
        DeliveryStatus status,
        @Nullable DeliveryReason reason,
        int attempts,
        Instant due,
        @Nullable String lastError,
        @Nullable String messageId,
        @Nullable Picks picks,
        Instant createdAt,
        @Nullable Instant firstTriedAt,
        @Nullable Instant sentAt) {

    public static final int MAX_ERROR = 500;

    /** Products chosen for one recipient, under the id by which what comes of them is recognised. */
    public record Picks(@Nullable RecommendationId recommendation, List<ProductId> products) {
        public Picks {
            products = List.copyOf(products);
        }
    }

    public Delivery {
        if (lastError != null && lastError.length() > MAX_ERROR) {
            lastError = lastError.substring(0, MAX_ERROR);
        }
    }

    /** One that waits for its turn. */
    public static Delivery queued(DeliveryId id, EmailAddress email, Instant now) {
        return new Delivery(id, email, DeliveryStatus.QUEUED, null, 0, now, null, null, null, now, null, null);
    }

    /** One that will not go out. */
    public static Delivery skipped(DeliveryId id, @Nullable EmailAddress email, DeliveryReason why, Instant now) {
        return new Delivery(id, email, DeliveryStatus.SKIPPED, why, 0, now, null, null, null, now, null, null);
    }

    public SendId send() {
        return id.send();
    }

    public CustomerId customer() {
        return id.customer();
    }

    /** Its e-mail is being handed over. */
    public Delivery sending(String as, @Nullable Picks chosen, Instant now) {
        Instant first = firstTriedAt == null ? now : firstTriedAt;
        return new Delivery(
                id,
                email,
                to(DeliveryStatus.SENDING),
                null,
                attempts,
                due,
                lastError,
                as,
                chosen,
                createdAt,
                first,
                null);
    }

    /** The mail server has taken it. */
    public Delivery sent(Instant now) {
        return after(DeliveryStatus.SENT, null, attempts + 1, due, null, now);
    }

    /** The mail server asked to come back later. */
    public Delivery deferred(String said, Instant next) {
        return after(DeliveryStatus.QUEUED, null, attempts + 1, next, said, null);
    }

    /** The mail server could not be reached: this was no attempt. */
    public Delivery unreached(Instant next) {
        return after(DeliveryStatus.QUEUED, null, attempts, next, lastError, null);
    }

    /** It will not go out: after an attempt, or before one when it could not even be made. */
    public Delivery failed(DeliveryReason why, String error) {
        int tried = status == DeliveryStatus.SENDING ? attempts + 1 : attempts;
        return after(DeliveryStatus.FAILED, why, tried, due, error, null);
    }

    /** Nobody knows whether it went out. */
    public Delivery uncertain(DeliveryReason why, @Nullable String error) {
        return after(DeliveryStatus.UNCERTAIN, why, attempts + 1, due, error, null);
    }

    /** It is not to go out any more. */
    public Delivery skipped(DeliveryReason why) {
        return after(DeliveryStatus.SKIPPED, why, attempts, due, lastError, null);
    }

    /** Somebody wants another try; there is as much time for it as there was for the first. */
    public Delivery requeued(Instant now) {
        return new Delivery(
                id,
                email,
                to(DeliveryStatus.QUEUED),
                null,
                attempts,
                now,
                lastError,
                messageId,
                picks,
                createdAt,
                null,
                null);
    }

    /** The customer has another address by now. */
    public Delivery readdressed(EmailAddress other) {
        return new Delivery(
                id, other, status, reason, attempts, due, lastError, messageId, picks, createdAt, firstTriedAt, sentAt);
    }

    private Delivery after(
            DeliveryStatus next,
            @Nullable DeliveryReason why,
            int tried,
            Instant nextDue,
            @Nullable String error,
            @Nullable Instant at) {
        return new Delivery(
                id, email, to(next), why, tried, nextDue, error, messageId, picks, createdAt, firstTriedAt, at);
    }

    private DeliveryStatus to(DeliveryStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a delivery that is " + status + " never becomes " + next);
        }
        return next;
    }
}
