package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;
import java.util.List;

/** Takes a finished turn into memory: at once into short-term memory, and what takes longer in the background. */
public final class RememberTurn {

    private final ShortTermMemory near;
    private final MemoryWork background;

    public RememberTurn(ShortTermMemory near, MemoryWork background) {
        this.near = near;
        this.background = background;
    }

    /** To be called once both are stored. Never throws for what memory does, and does not wait for the background. */
    public void remember(ChatMessage question, ChatMessage answer) {
        near.append(answer.customer(), answer.conversation(), List.of(question, answer));
        background.ask(answer.customer());
    }
}
