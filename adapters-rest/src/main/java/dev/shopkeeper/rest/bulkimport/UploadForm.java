package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.OnDuplicate;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields that come beside an uploaded file, as text. */
public record UploadForm(
        @Nullable String onDuplicate,
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable String mapping,
        @Nullable String dryRun) {

    /** What the file is said to be written in; null to find out. */
    @Nullable
    String charset() {
        return encoding == null || encoding.isBlank() ? null : encoding;
    }

    ImportOptions toOptions(ObjectMapper json) {
        return new ImportOptions(duplicates(), columns(json), isDryRun());
    }

    private OnDuplicate duplicates() {
        String text = onDuplicate == null || onDuplicate.isBlank() ? "skip" : onDuplicate.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "skip" -> OnDuplicate.SKIP;
            case "update" -> OnDuplicate.UPDATE;
            default -> throw InvalidInput.field("on_duplicate", "must be skip or update");
        };
    }

    private boolean isDryRun() {
        String text = dryRun == null || dryRun.isBlank() ? "false" : dryRun.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw InvalidInput.field("dry_run", "must be true or false");
        };
    }

    private Map<String, String> columns(ObjectMapper json) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, String> read = json.readValue(mapping, Argument.mapOf(String.class, String.class));
            Map<String, String> columns = new LinkedHashMap<>();
            if (read != null) {
                read.forEach((field, column) -> columns.put(field, Objects.requireNonNullElse(column, "")));
            }
            return columns;
        } catch (IOException | IllegalArgumentException notJson) {
            throw InvalidInput.field(
                    "mapping", "must be a JSON object of our field to the name of a column, or to null for none");
        }
    }
}
