package dev.shopkeeper.persistence.bulkimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.bulkimport.BatchPlan;
import dev.shopkeeper.application.bulkimport.BatchPlans;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Plans, one document per import. Outcomes are one letter each ({@code c}reated, {@code u}pdated, {@code d}uplicate,
 * {@code r}efused), with the ids of what is written and the reasons of refusal beside them. A thing created under the id
 * that follows from its row ({@code n}ew) needs none.
 */
@Singleton
@MongoAdapter
class MongoBatchPlans implements BatchPlans {

    private final MongoCollection<Document> plans;

    MongoBatchPlans(MongoDatabase database) {
        this.plans = database.getCollection("import_plans");
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
        List<String> written = new ArrayList<>();
        List<Document> refused = new ArrayList<>();
        for (int i = 0; i < plan.outcomes().size(); i++) {
            String ofRow = plan.importId().ofRow(plan.firstRow() + i);
            switch (plan.outcomes().get(i)) {
                case RowOutcome.Created(String id) when id.equals(ofRow) -> letters.append('n');
                case RowOutcome.Created(String id) -> {
                    letters.append('c');
                    written.add(id);
                }
                case RowOutcome.Updated(String id) -> {
                    letters.append('u');
                    written.add(id);
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
                .append("written", written)
                .append("refused", refused)
                .append("at", Date.from(plan.at()));
    }

    private static BatchPlan toPlan(Document from) {
        ImportId id = new ImportId(from.getString("_id"));
        long firstRow = from.getLong("first_row");
        String letters = from.getString("outcomes");
        var written = from.getList("written", String.class).iterator();
        var refused = from.getList("refused", Document.class).iterator();
        List<RowOutcome> outcomes = new ArrayList<>(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            outcomes.add(
                    switch (letters.charAt(i)) {
                        case 'n' -> new RowOutcome.Created(id.ofRow(firstRow + i));
                        case 'c' -> new RowOutcome.Created(written.next());
                        case 'u' -> new RowOutcome.Updated(written.next());
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
