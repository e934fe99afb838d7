package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.notification.template.Offer;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who reads an e-mail, and what it is filled with.
 *
 * @param data           of the send: texts, numbers, truth values, lists and maps of these
 * @param offer          the products chosen for the reader; asked once, and only where the e-mail shows any
 * @param unsubscribeUrl null where there is nothing to unsubscribe from, such as in a test
 * @param tracking       null where nothing is noted
 */
public record Recipient(
        Customer customer,
        Map<String, ?> data,
        Supplier<Offer> offer,
        @Nullable String unsubscribeUrl,
        Instant now,
        @Nullable Tracking tracking) {

    /**
     * How opening and clicking become known.
     *
     * @param links    what stands in the place of a link to http or https; gives back what it is not to touch
     * @param pixelUrl the image that tells that the e-mail was opened
     */
    public record Tracking(UnaryOperator<String> links, String pixelUrl) {}
}
