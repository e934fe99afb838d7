package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for. */
public final class SortOrder {

    private static final String NATURAL = "$natural";

    private final List<Field> fields;
    private final boolean naturalDescending;

    private SortOrder(List<Field> fields, boolean naturalDescending) {
        this.fields = fields;
        this.naturalDescending = naturalDescending;
    }

    record Field(FieldPath path, boolean ascending) {}

    /** The values a document is sorted by. */
    record Place(List<@Nullable Object> values) {}

    /** The order of a {@code sort} document; none where it is absent or empty. */
    public static SortOrder of(@Nullable Document orderBy) {
        List<Field> fields = new ArrayList<>();
        if (orderBy != null) {
            for (Map.Entry<String, Object> entry : orderBy.entrySet()) {
                boolean ascending = !(entry.getValue() instanceof Number direction) || direction.intValue() > 0;
                if (entry.getKey().equals(NATURAL)) {
                    return new SortOrder(List.of(), !ascending);
                }
                fields.add(new Field(FieldPath.of(entry.getKey()), ascending));
            }
        }
        return new SortOrder(List.copyOf(fields), false);
    }

    /** Whether documents may come as they lie. */
    boolean isNatural() {
        return fields.isEmpty();
    }

    boolean isNaturalDescending() {
        return naturalDescending;
    }

    List<Field> fields() {
        return fields;
    }

    /** What of a document decides its place. */
    Place placeOf(Document document) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (Field field : fields) {
            Object value = field.path().get(document);
            values.add(
                    value instanceof FieldPath.BehindArray
                            ? Utils.getSubdocumentValueCollectionAware(
                                    document, field.path().name())
                            : value);
        }
        return new Place(values);
    }

    /** Compares what {@link #placeOf} gives. */
    Comparator<Place> comparator() {
        return (one, other) -> {
            for (int i = 0; i < fields.size(); i++) {
                ValueComparator values = fields.get(i).ascending() ? ValueComparator.asc() : ValueComparator.desc();
                int order = values.compare(one.values().get(i), other.values().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
