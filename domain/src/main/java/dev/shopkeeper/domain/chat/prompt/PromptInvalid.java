package dev.shopkeeper.domain.chat.prompt;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.List;

/** A prompt cannot be saved: it names what nobody knows, or is written in a way that is not understood. */
public final class PromptInvalid extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private PromptInvalid(String message, List<FieldError> fields) {
        super("TEMPLATE_INVALID", message, fields);
    }

    /** What is wrong with the content as a whole. */
    public static PromptInvalid because(String what) {
        return new PromptInvalid("content " + what, List.of(new FieldError("content", what)));
    }

    /** What is wrong at a place of the content. */
    static PromptInvalid at(String content, int place, String what) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < place; i++) {
            boolean newline = content.charAt(i) == '\n';
            line += newline ? 1 : 0;
            column = newline ? 1 : column + 1;
        }
        String where = "line " + line + ", column " + column + ": " + what;
        return new PromptInvalid(
                "content, " + where, List.of(new FieldError("content", where, new Position(line, column))));
    }
}
