package dev.shopkeeper.persistence.customerimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.customerimport.BatchPlan;
import dev.shopkeeper.application.customerimport.BatchPlans;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customerimport.BatchDecision;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.customerimport.RowOutcome;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Plans, one document per import. Outcomes are one letter each ({@code c}reated, {@code u}pdated, {@code d}uplicate,
 * {@code r}efused), with the ids of updated customers and the reasons of refusal beside them; the ids of created ones
 * follow from the row.
 */
@Singleton
@MongoAdapter
class MongoBatchPlans implements BatchPlans {

    private final MongoCollection<Document> plans;

    MongoBatchPlans(MongoDatabase database) {
        this.plans = database.getCollection("customer_import_plans");
    }

    @Override
    public void save(BatchPlan plan) {
        plans.replaceOne(Filters.eq("_id", plan.importId().value()), document(plan), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<BatchPlan> find(ImportId id) {
        return Optional.ofNullable(plans.find(Filters.eq("_id", id.value())).first())
                .map(MongoBatchPlans::toPlan);
    }

    @Override
    public void remove(ImportId id) {
        plans.deleteOne(Filters.eq("_id", id.value()));
    }

    private static Document document(BatchPlan plan) {
        StringBuilder letters = new StringBuilder(plan.outcomes().size());
        List<String> updated = new ArrayList<>();
        List<Document> refused = new ArrayList<>();
        for (RowOutcome outcome : plan.outcomes()) {
            switch (outcome) {
                case RowOutcome.Created ignored -> letters.append('c');
                case RowOutcome.Updated(CustomerId id) -> {
                    letters.append('u');
                    updated.add(id.value());
                }
                case RowOutcome.Duplicate ignored -> letters.append('d');
                case RowOutcome.Refused(var field, var reason) -> {
                    letters.append('r');
                    refused.add(new Document("field", field).append("reason", reason));
                }
            }
        }
        return new Document("_id", plan.importId().value())
                .append("first_row", plan.firstRow())
                .append("outcomes", letters.toString())
                .append("updated", updated)
                .append("refused", refused)
                .append("at", Date.from(plan.at()));
    }

    private static BatchPlan toPlan(Document from) {
        ImportId id = new ImportId(from.getString("_id"));
        long firstRow = from.getLong("first_row");
        String letters = from.getString("outcomes");
        var updated = from.getList("updated", String.class).iterator();
        var refused = from.getList("refused", Document.class).iterator();
        List<RowOutcome> outcomes = new ArrayList<>(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            outcomes.add(
                    switch (letters.charAt(i)) {
                        case 'c' -> new RowOutcome.Created(BatchDecision.idOf(id, firstRow + i));
                        case 'u' -> new RowOutcome.Updated(new CustomerId(updated.next()));
                        case 'd' -> new RowOutcome.Duplicate();
                        case 'r' -> refusal(refused.next());
                        default -> throw new IllegalStateException("not an outcome: " + letters.charAt(i));
                    });
        }
        return new BatchPlan(id, firstRow, outcomes, from.getDate("at").toInstant());
    }

    private static RowOutcome refusal(Document from) {
        return new RowOutcome.Refused(from.getString("field"), from.getString("reason"));
    }
}
