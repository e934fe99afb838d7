package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a document matches a query.
 *
 * <p>It means what the server's own matcher means and leaves to it whatever is out of the ordinary; the ordinary
 * conditions on ordinary values it prepares once, so that {@code $in} with a thousand values is one look into a set.
 */
public final class DocumentFilter {

    private final List<Predicate<Document>> conditions;
    private final @Nullable Set<String> fields;

    private DocumentFilter(List<Predicate<Document>> conditions, @Nullable Set<String> fields) {
        this.conditions = conditions;
        this.fields = fields;
    }

    /** Prepares a query. */
    public static DocumentFilter of(Document query) {
        List<Predicate<Document>> conditions = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> condition : query.entrySet()) {
            conditions.add(prepare(condition.getKey(), condition.getValue()));
        }
        return new DocumentFilter(conditions, fields(query));
    }

    /** The top fields that decide whether a document matches; null where that cannot be told. */
    @Nullable
    Set<String> fields() {
        return fields;
    }

    /** Whether every document matches. */
    boolean matchesAll() {
        return conditions.isEmpty();
    }

    public boolean matches(Document document) {
        for (Predicate<Document> condition : conditions) {
            if (!condition.test(document)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Set<String> fields(Document query) {
        Set<String> fields = new HashSet<>();
        for (Map.Entry<String, @Nullable Object> condition : query.entrySet()) {
            String key = condition.getKey();
            if (!key.startsWith("$")) {
                fields.add(FieldPath.of(key).top());
                continue;
            }
            List<DocumentFilter> parts =
                    key.equals("$and") || key.equals("$or") ? parts(condition.getValue()) : List.of();
            for (DocumentFilter part : parts) {
                if (part.fields == null) {
                    return null;
                }
                fields.addAll(part.fields);
            }
            if (parts.isEmpty()) {
                return null;
            }
        }
        return fields;
    }

    private static Predicate<Document> prepare(String key, @Nullable Object value) {
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        Document single = new Document(key, value);
        Predicate<Document> full = document -> matcher.matches(document, single);
        if (key.startsWith("$")) {
            List<DocumentFilter> parts = parts(value);
            return switch (key) {
                case "$and" ->
                    parts.isEmpty() ? full : document -> parts.stream().allMatch(part -> part.matches(document));
                case "$or" ->
                    parts.isEmpty() ? full : document -> parts.stream().anyMatch(part -> part.matches(document));
                default -> full;
            };
        }
        FieldPath path = FieldPath.of(key);
        FieldCondition condition = path.isPlain() ? FieldCondition.of(value) : null;
        return condition == null ? full : new PreparedCondition(path, condition, full);
    }

    /** The parts of a well-formed {@code $and} or {@code $or}. */
    private static List<DocumentFilter> parts(@Nullable Object value) {
        List<DocumentFilter> parts = new ArrayList<>();
        if (value instanceof List<?> queries) {
            for (Object query : queries) {
                if (!(query instanceof Document document)) {
                    return List.of();
                }
                parts.add(of(document));
            }
        }
        return parts;
    }

    private record PreparedCondition(FieldPath path, FieldCondition condition, Predicate<Document> full)
            implements Predicate<Document> {

        @Override
        public boolean test(Document document) {
            Object value = path.get(document);
            boolean array = value instanceof FieldPath.BehindArray || value instanceof List<?>;
            if (array && condition.isRegex()) {
                return path.values(document).stream().anyMatch(condition::matches);
            }
            if (value instanceof List<?> elements && FieldCondition.areScalars(elements)) {
                return condition.isAboutOneElement()
                        ? elements.stream().anyMatch(condition::matches)
                        : full.test(document);
            }
            return array ? full.test(document) : condition.matches(value);
        }
    }
}
