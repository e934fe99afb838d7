package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.memory.Memory;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model is told before it begins.
 *
 * @param system   prompts, and what comes to mind
 * @param turns    what was said last, and the question
 * @param prompts  the versions of prompts in it
 * @param evidence the figures that may be used because they were told
 * @param leak     knows what must not be given out
 * @param language what to speak, as far as it is known
 */
record Briefing(
        String system,
        List<ModelTurn> turns,
        Set<PromptVersionId> prompts,
        Memory memory,
        Evidence evidence,
        PromptLeak leak,
        @Nullable String language) {

    Briefing {
        turns = List.copyOf(turns);
        prompts = Set.copyOf(prompts);
    }
}
