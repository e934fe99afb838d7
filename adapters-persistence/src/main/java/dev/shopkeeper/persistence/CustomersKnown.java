package dev.shopkeeper.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Tells of whom a collection holds anything. */
public final class CustomersKnown {

    /** So many documents are read at most to tell of all at once. */
    private static final int MOST = 1_000;

    private CustomersKnown() {}

    /**
     * Those of the given customers of whom there is a document in this field, which is none of an array. One question serves
     * for all where there is little of them; where there is more, each of the rest is looked up in the field's index alone,
     * as a question for all would read all there is.
     */
    public static Set<CustomerId> among(
            MongoCollection<Document> documents, String field, Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        List<String> ids = customers.stream().map(CustomerId::value).toList();
        List<Document> found =
                some(documents, field, Filters.in(field, ids), MOST).into(new ArrayList<>());
        Set<CustomerId> known = new HashSet<>();
        found.forEach(one -> known.add(new CustomerId(one.getString(field))));
        if (found.size() == MOST) {
            List<CustomerId> behind = customers.stream()
                    .filter(customer -> !known.contains(customer))
                    .filter(customer -> isKnown(documents, field, customer))
                    .toList();
            known.addAll(behind);
        }
        return known;
    }

    private static boolean isKnown(MongoCollection<Document> documents, String field, CustomerId customer) {
        return some(documents, field, Filters.eq(field, customer.value()), 1).first() != null;
    }

    private static FindIterable<Document> some(
            MongoCollection<Document> documents, String field, Bson condition, int most) {
        return documents
                .find(condition)
                .projection(Projections.include(field))
                .limit(most)
                .batchSize(most + 1);
    }
}
