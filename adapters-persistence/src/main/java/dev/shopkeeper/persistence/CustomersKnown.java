package dev.shopkeeper.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** Tells of whom a collection holds anything. */
public final class CustomersKnown {

    private CustomersKnown() {}

    /**
     * Those of the given customers of whom there is a document. One look into the field's index each: a question for all
     * would read all there is of them.
     */
    public static Set<CustomerId> among(
            MongoCollection<Document> documents, String field, Collection<CustomerId> customers) {
        Set<CustomerId> known = new HashSet<>();
        for (CustomerId customer : customers) {
            Document one = documents
                    .find(Filters.eq(field, customer.value()))
                    .projection(Projections.include(field))
                    .limit(1)
                    .batchSize(2)
                    .first();
            if (one != null) {
                known.add(customer);
            }
        }
        return known;
    }
}
