/**
 * Calls to webhooks: how one is made and signed, and the step of every worker node that makes those that are due.
 *
 * <p>A call is a POST of JSON: {@code {"id", "event", "occurred_at", "data"}}, where {@code data} holds ids of ours. Beside
 * it go {@code X-Shopkeeper-Event}, {@code X-Shopkeeper-Delivery} (the same at every try), {@code X-Shopkeeper-Timestamp}
 * (seconds since 1970) and {@code X-Shopkeeper-Signature}: {@code sha256=} and the hexadecimal HMAC-SHA256, by the hook's
 * secret, of the timestamp, a dot and the body. Any answer of 200 to 299 takes it; redirects are not followed and no answer
 * is read further than its end or our patience.
 */
@NullMarked
package dev.shopkeeper.jobs.notification.webhook;

import org.jspecify.annotations.NullMarked;
