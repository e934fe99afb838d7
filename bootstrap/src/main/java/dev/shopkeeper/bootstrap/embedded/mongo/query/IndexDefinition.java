package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an index covers.
 *
 * @param name its name, unique in its collection
 * @param keys its fields in order, each with its direction
 * @param unique whether two documents may not share a key
 * @param sparse whether documents with none of the fields are left out
 * @param partialFilter what a document must match to be covered, or null where all are
 */
public record IndexDefinition(
        String name,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        @Nullable Document partialFilter) {

    public IndexDefinition {
        keys = List.copyOf(keys);
    }

    /** Whether a {@code createIndexes} description asks for this very index. */
    public boolean isSameAs(@Nullable String otherName, Document otherKeys, Document description) {
        boolean sameKeys = otherKeys.size() == keys.size();
        int position = 0;
        for (Map.Entry<String, Object> key : otherKeys.entrySet()) {
            boolean up = key.getValue() instanceof Number direction && direction.intValue() > 0;
            sameKeys = sameKeys && key.getKey().equals(field(position)) && up == isAscending(position);
            position++;
        }
        boolean sameUnique = unique == Utils.isTrue(description.get("unique")) || name.equals("_id_");
        return sameKeys
                && sameUnique
                && name.equals(otherName)
                && sparse == Utils.isTrue(description.get("sparse"))
                && Objects.equals(partialFilter, description.get("partialFilterExpression"));
    }

    int size() {
        return keys.size();
    }

    String field(int position) {
        return keys.get(position).getKey();
    }

    boolean isAscending(int position) {
        return keys.get(position).isAscending();
    }
}
