package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of the answers that prompts had a part in, counted for each version. */
public interface PromptOutcomes {

    /** Counts an answer once, however often it is told. */
    void answered(MessageId answer, CustomerId customer, Set<PromptVersionId> used, boolean handover);

    /**
     * Counts what the customer thinks of an answer, in the place of what they thought before; an answer that no prompt
     * had a part in counts nowhere.
     *
     * @param liked null when they take their opinion back
     */
    void rated(MessageId answer, @Nullable Boolean liked);

    /** What was counted for each of these that anything was. */
    Map<PromptVersionId, PromptOutcome> of(Collection<PromptVersionId> versions);

    /** How many answers to this customer were counted and are known to be theirs. */
    long answersTo(CustomerId customer);

    /** Forgets which answers were this customer's; what was counted stays. */
    void forget(CustomerId customer);
}
