package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are wanted.
 *
 * @param customer null for everybody's
 * @param waiting  only those that wait for a person
 */
public record ConversationFilter(@Nullable CustomerId customer, boolean waiting) {

    public static ConversationFilter of(CustomerId customer) {
        return new ConversationFilter(customer, false);
    }
}
