package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import java.math.BigDecimal;

/**
 * A version of a prompt as an admin sees it.
 *
 * @param weight 0 where it is not in use
 */
public record PromptView(PromptVersion version, BigDecimal weight, PromptOutcome outcome) {

    public boolean active() {
        return weight.signum() > 0;
    }
}
