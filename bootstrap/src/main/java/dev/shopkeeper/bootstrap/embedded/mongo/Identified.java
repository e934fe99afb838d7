package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sees to it that a document has an id, and has it first, as it is stored. */
final class Identified {

    private static final String ID = "_id";

    private Identified() {}

    static Document of(Document document, @Nullable String idField) {
        if (!ID.equals(idField)) {
            return document;
        }
        Object id = document.get(ID);
        if (id instanceof Collection) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        if (!document.isEmpty() && document.keySet().iterator().next().equals(ID)) {
            return document;
        }
        Document complete = new Document(ID, document.containsKey(ID) ? id : new ObjectId());
        document.forEach(complete::putIfAbsent);
        document.putIfAbsent(ID, complete.get(ID));
        return complete;
    }
}
