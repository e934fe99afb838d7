package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.customer.Customer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in prompts stand for, for one customer. */
@FunctionalInterface
public interface PromptValues {

    /**
     * The values as they are now. What is not known of the customer is left out, and so may be what is not wanted.
     *
     * @param language what the customer is to be answered in; null where nobody said
     */
    Map<PromptVariable, String> of(Customer customer, @Nullable String language, Set<PromptVariable> wanted);
}
