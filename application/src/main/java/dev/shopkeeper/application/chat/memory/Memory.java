package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant is given to remember, within a budget.
 *
 * @param recent  the last whole turns of the conversation, oldest first: question, answer, question, answer
 * @param summary what was spoken of before, in short; null when there is none
 * @param facts   what the customer told about themselves and still holds, oldest first
 * @param older   messages from before that may have to do with the question, oldest first; none that stand in {@code recent}
 * @param tokens  an estimate of it all, never above the budget
 */
public record Memory(
        List<ChatMessage> recent,
        @Nullable String summary,
        List<RememberedFact> facts,
        List<Recollection> older,
        int tokens) {

    public static final Memory NONE = new Memory(List.of(), null, List.of(), List.of(), 0);

    public Memory {
        recent = List.copyOf(recent);
        facts = List.copyOf(facts);
        older = List.copyOf(older);
    }
}
