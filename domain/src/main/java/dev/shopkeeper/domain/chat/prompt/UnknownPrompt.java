package dev.shopkeeper.domain.chat.prompt;

import dev.shopkeeper.domain.failure.NotFound;

/** No prompt has this name, language and version. */
public final class UnknownPrompt extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownPrompt() {
        super("there is no prompt template with this name, language and version");
    }
}
