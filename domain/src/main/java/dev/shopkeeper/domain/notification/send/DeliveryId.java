package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Optional;

/** Names what one customer gets of one send: {@code <send>:<customer>}, so that making it twice makes one. */
public record DeliveryId(SendId send, CustomerId customer) {

    /** Reads the written form; empty when it is none. */
    public static Optional<DeliveryId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > SendId.MAX_LENGTH || text.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        String send = text.substring(0, colon);
        return send.isBlank()
                ? Optional.empty()
                : Optional.of(new DeliveryId(new SendId(send), new CustomerId(text.substring(colon + 1))));
    }

    public String value() {
        return send.value() + ":" + customer.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
