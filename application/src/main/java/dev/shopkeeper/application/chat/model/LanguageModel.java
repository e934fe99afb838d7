package dev.shopkeeper.application.chat.model;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Answers a request, or says how it did not. Never throws for what a provider does, never gives null, and ends soon
 * after the deadline of the request or after it is stopped.
 */
public interface LanguageModel {

    /**
     * One call; blocks until the outcome.
     *
     * @param onText  gets the text of the answer in pieces as it comes, on the calling thread; what it got is the
     *                beginning of the outcome's text, or of nothing when the outcome is no answer
     * @param stopped asked often while waiting; true ends the call
     */
    ModelOutcome ask(ModelRequest request, Consumer<String> onText, BooleanSupplier stopped);
}
