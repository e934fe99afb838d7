package dev.shopkeeper.rest.paging;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters of a list, read from its query or a body; what is wrong with them is gathered and told at once. */
public final class QueryFields {

    private static final int LONGEST = 500;

    private final Function<String, @Nullable String> given;
    private final List<FieldError> errors = new ArrayList<>();

    public QueryFields(HttpParameters query) {
        this(name -> query.get(name));
    }

    /** Fields that come from somewhere else; null is what is not given. */
    public QueryFields(Function<String, @Nullable String> given) {
        this.given = given;
    }

    /** A text; null when it is not there, blank, or too long. */
    public @Nullable String text(String name) {
        String text = given.apply(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            refuse(name, "must have at most " + LONGEST + " characters");
            return null;
        }
        return text;
    }

    /** True or false; null when it is not there, or is neither. */
    public @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        refuse(name, "must be true or false");
        return null;
    }

    public void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** Throws when anything was wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
    }
}
