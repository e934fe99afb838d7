package dev.shopkeeper.persistence.chat.prompt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What came of prompts, in {@code prompt_answers} and {@code prompt_outcomes}. */
@Singleton
@MongoAdapter
class MongoPromptOutcomes implements PromptOutcomes {

    private static final String ID = "_id";
    private static final String CUSTOMER = "customer";
    private static final String USED = "used";
    private static final String LIKED = "liked";
    private static final String ANSWERS = "answers";
    private static final String HANDOVERS = "handovers";
    private static final String UP = "up";
    private static final String DOWN = "down";

    private final MongoCollection<Document> answers;
    private final MongoCollection<Document> outcomes;

    MongoPromptOutcomes(MongoDatabase database) {
        answers = database.getCollection("prompt_answers");
        outcomes = database.getCollection("prompt_outcomes");
        Indexes.ensure(answers, Indexes.on(CUSTOMER));
    }

    @Override
    public void answered(MessageId answer, CustomerId customer, Set<PromptVersionId> used, boolean handover) {
        List<String> ids = used.stream().map(PromptDocument::id).sorted().toList();
        Document document = new Document(ID, answer.value())
                .append(CUSTOMER, customer.value())
                .append(USED, ids);
        if (Duplicates.insertIfNew(answers, document)) {
            count(ids, handover ? Map.of(ANSWERS, 1, HANDOVERS, 1) : Map.of(ANSWERS, 1));
        }
    }

    @Override
    public void rated(MessageId answer, @Nullable Boolean liked) {
        Bson change = liked == null ? Updates.unset(LIKED) : Updates.set(LIKED, liked);
        Document before = answers.findOneAndUpdate(
                Filters.eq(ID, answer.value()),
                change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
        if (before == null) {
            return;
        }
        Map<String, Integer> changes = new HashMap<>();
        add(changes, before.getBoolean(LIKED), -1);
        add(changes, liked, 1);
        changes.values().removeIf(by -> by == 0);
        if (!changes.isEmpty()) {
            count(before.getList(USED, String.class), changes);
        }
    }

    private static void add(Map<String, Integer> changes, @Nullable Boolean liked, int by) {
        if (liked != null) {
            changes.merge(liked ? UP : DOWN, by, Integer::sum);
        }
    }

    private void count(List<String> versions, Map<String, Integer> changes) {
        Bson raised = Updates.combine(changes.entrySet().stream()
                .map(one -> Updates.inc(one.getKey(), one.getValue().longValue()))
                .toList());
        versions.forEach(id -> outcomes.updateOne(Filters.eq(ID, id), raised, new UpdateOptions().upsert(true)));
    }

    @Override
    public Map<PromptVersionId, PromptOutcome> of(Collection<PromptVersionId> versions) {
        Map<String, PromptVersionId> wanted =
                versions.stream().collect(Collectors.toMap(PromptDocument::id, Function.identity(), (a, b) -> a));
        Map<PromptVersionId, PromptOutcome> found = new HashMap<>();
        outcomes.find(Filters.in(ID, wanted.keySet()))
                .batchSize(wanted.size() + 1)
                .forEach(one -> found.put(wanted.get(one.getString(ID)), toOutcome(one)));
        return found;
    }

    private static PromptOutcome toOutcome(Document from) {
        return new PromptOutcome(number(from, ANSWERS), number(from, HANDOVERS), number(from, UP), number(from, DOWN));
    }

    private static long number(Document from, String field) {
        return from.get(field, 0L);
    }

    @Override
    public long answersTo(CustomerId customer) {
        return answers.countDocuments(Filters.eq(CUSTOMER, customer.value()));
    }

    @Override
    public void forget(CustomerId customer) {
        answers.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }
}
