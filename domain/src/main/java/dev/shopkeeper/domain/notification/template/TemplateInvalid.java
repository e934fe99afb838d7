package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.List;

/** A template cannot be parsed, is not allowed, or went past a limit while it was rendered. */
public final class TemplateInvalid extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    private TemplateInvalid(String message, List<FieldError> fields, int line, int column) {
        super("TEMPLATE_INVALID", message, fields);
        this.line = line;
        this.column = column;
    }

    /**
     * What is wrong, and where.
     *
     * @param field  which part of the config, such as {@code body_html}
     * @param line   from 1; 0 when it is not about one place
     * @param column from 1; 0 when only the line is known
     */
    public static TemplateInvalid at(String field, int line, int column, String what) {
        String place =
                line == 0 ? "" : column == 0 ? "line " + line + ": " : "line " + line + ", column " + column + ": ";
        FieldError error = new FieldError(field, place + what, line == 0 ? null : new Position(line, column));
        return new TemplateInvalid(field + ", " + place + what, List.of(error), line, column);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
