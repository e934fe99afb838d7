package dev.shopkeeper.rest.interaction;

import dev.shopkeeper.application.interaction.TrackInteractions.Entry;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.rest.json.WireTime;
import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a client reports, under any of the names clients have for it. */
final class ReportJson {

    private static final List<String> PRODUCT = List.of("product_id", "experience_id", "movie_id", "business_id");
    private static final List<String> RATING = List.of("rating", "stars");
    private static final String TYPE = "interaction_type";
    private static final String USER = "user_id";
    private static final String TIME = "occurred_at";

    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private ReportJson(JsonNode body) {
        this.body = body;
    }

    /**
     * Reads one report.
     *
     * @param otherwise the type of a report that says none and has no rating; null when it must say one
     * @throws InvalidInput naming every field that cannot be read
     */
    static Entry.Told read(JsonNode body, @Nullable InteractionType otherwise) {
        if (!body.isObject()) {
            throw new InvalidInput("MALFORMED_REQUEST", "an interaction must be a JSON object", List.of());
        }
        return new ReportJson(body).read(otherwise);
    }

    /** Reads all items of a batch, each on its own. */
    static List<Entry> readAll(List<JsonNode> items) {
        List<Entry> entries = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            try {
                entries.add(read(item, null));
            } catch (InvalidInput e) {
                entries.add(new Entry.Garbled(e.fields().size() < 2 ? e.message() : all(e)));
            }
        }
        return entries;
    }

    private static String all(InvalidInput refusal) {
        return String.join(
                "; ",
                refusal.fields().stream()
                        .map(error -> error.field() + " " + error.message())
                        .toList());
    }

    private Entry.Told read(@Nullable InteractionType otherwise) {
        String product = first(PRODUCT);
        if (product == null) {
            errors.add(new FieldError("product_id", "is needed, or experience_id, movie_id or business_id"));
        }
        String user = text(USER);
        Double rating = rating();
        InteractionType type = type(rating == null ? otherwise : ratedOr(otherwise));
        Instant at = time();
        String recommendation = text("recommendation_id");
        String client = text("client_id");
        if (product == null || type == null || !errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        return new Entry.Told(user, new Report(product, type, rating, at, recommendation, client));
    }

    private static InteractionType ratedOr(@Nullable InteractionType otherwise) {
        return otherwise == null ? InteractionType.RATE : otherwise;
    }

    private @Nullable InteractionType type(@Nullable InteractionType otherwise) {
        int before = errors.size();
        String word = text(TYPE);
        if (word == null) {
            if (otherwise == null && errors.size() == before) {
                errors.add(new FieldError(TYPE, "is needed"));
            }
            return otherwise;
        }
        try {
            return InteractionType.named(word);
        } catch (InvalidInput e) {
            errors.addAll(e.fields());
            return null;
        }
    }

    private @Nullable Double rating() {
        String text = first(RATING);
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            errors.add(new FieldError("rating", "must be a number from 0.5 to 5"));
            return null;
        }
    }

    private @Nullable Instant time() {
        String text = text(TIME);
        if (text == null) {
            return null;
        }
        try {
            return WireTime.read(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError(TIME, "must be a time such as 2026-11-22T08:15:30Z"));
            return null;
        }
    }

    private @Nullable String first(List<String> names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A field's text, or number as text; blank counts as not sent. */
    private @Nullable String text(String name) {
        JsonNode node = body.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString() && !node.isNumber()) {
            errors.add(new FieldError(name, "must be a text or a number"));
            return null;
        }
        String text = node.coerceStringValue().strip();
        return text.isEmpty() ? null : text;
    }
}
