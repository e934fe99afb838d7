package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a language model cost.
 *
 * @param day       in UTC
 * @param model     as the provider names it
 * @param cost      in US dollars; null when no price is known for the model
 * @param estimated whether the provider did not say how many tokens it were
 */
public record Spending(
        LocalDate day,
        CustomerId customer,
        ConversationId conversation,
        String model,
        TokenUsage usage,
        @Nullable BigDecimal cost,
        boolean estimated) {}
