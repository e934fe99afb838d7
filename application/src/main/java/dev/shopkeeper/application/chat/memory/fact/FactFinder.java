package dev.shopkeeper.application.chat.memory.fact;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import java.util.List;

/** Finds what a customer tells about themselves. */
public interface FactFinder {

    /**
     * The facts in these questions of one customer, oldest first. The ids depend on the messages alone, so that a fact found
     * twice is one.
     */
    List<RememberedFact> in(List<ChatMessage> questions);
}
