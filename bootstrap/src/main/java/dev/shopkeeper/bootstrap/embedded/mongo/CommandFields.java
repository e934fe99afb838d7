package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a command or a reply must carry. */
final class CommandFields {

    private static final int FAILED_TO_PARSE = 9;

    private CommandFields() {}

    static String text(Document document, String field) {
        return require(document.get(field), String.class, field);
    }

    static long number(Document document, String field) {
        return require(document.get(field), Number.class, field).longValue();
    }

    static List<?> list(Document document, String field) {
        return require(document.get(field), List.class, field);
    }

    private static <T> T require(@Nullable Object value, Class<T> type, String field) {
        if (!type.isInstance(value)) {
            throw new MongoServerError(
                    FAILED_TO_PARSE, "FailedToParse", "'" + field + "' is missing or of another type");
        }
        return type.cast(value);
    }
}
