package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyBuffer;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the keys of an index out of documents. */
final class IndexKeys {

    private final IndexDefinition definition;
    private final List<FieldPath> paths;
    private final @Nullable DocumentFilter partialFilter;

    IndexKeys(IndexDefinition definition) {
        this.definition = definition;
        this.paths = definition.keys().stream()
                .map(key -> FieldPath.of(key.getKey()))
                .toList();
        Document filter = definition.partialFilter();
        this.partialFilter = filter == null ? null : DocumentFilter.of(filter);
    }

    List<FieldPath> paths() {
        return paths;
    }

    /** The distinct keys of a document; none where the index leaves it out. */
    List<byte[]> of(Document document, IndexTraits traits) {
        if (partialFilter != null && !partialFilter.matches(document)) {
            return List.of();
        }
        KeyBuffer buffer = new KeyBuffer();
        boolean present = false;
        for (int i = 0; i < paths.size(); i++) {
            Object value = paths.get(i).get(document);
            if (value instanceof FieldPath.BehindArray || value instanceof List<?>) {
                traits.foundArray();
                return ofArrays(document, traits);
            }
            present |= !(value instanceof Missing);
            note(value, traits);
            buffer.append(value, definition.isAscending(i));
        }
        return definition.sparse() && !present ? List.of() : List.of(buffer.toBytes());
    }

    private List<byte[]> ofArrays(Document document, IndexTraits traits) {
        List<byte[]> keys = List.of(new byte[0]);
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            List<@Nullable Object> values = paths.get(i).values(document);
            if (values.size() > 1) {
                arrays.add(paths.get(i).name());
            }
            keys = multiply(keys, values, definition.isAscending(i), traits);
        }
        if (arrays.size() > 1
                && arrays.stream().map(IndexKeys::firstStep).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(
                    arrays.stream().map(IndexKeys::firstStep).toList());
        }
        TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        distinct.addAll(keys);
        return List.copyOf(distinct);
    }

    private static List<byte[]> multiply(
            List<byte[]> prefixes, List<@Nullable Object> values, boolean ascending, IndexTraits traits) {
        List<byte[]> keys = new ArrayList<>(prefixes.size() * values.size());
        KeyBuffer buffer = new KeyBuffer();
        for (Object value : values) {
            note(value, traits);
            for (byte[] prefix : prefixes) {
                buffer.truncate(0);
                keys.add(buffer.appendRaw(prefix).append(value, ascending).toBytes());
            }
        }
        return keys;
    }

    private static void note(@Nullable Object value, IndexTraits traits) {
        boolean unordered = value instanceof Number number
                ? number instanceof Decimal128 || Double.isNaN(number.doubleValue())
                : !KeyKind.of(value).isOrdered();
        if (unordered) {
            traits.foundUnordered();
        }
    }

    private static String firstStep(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
