package dev.shopkeeper.persistence.chat.conversation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.chat.conversation.Feedbacks;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** What was thought of answers, in the collection {@code chat_feedback} under the ids of the answers. */
@Singleton
@MongoAdapter
class MongoFeedbacks implements Feedbacks {

    private static final String ID = "_id";
    private static final String CUSTOMER = "customer";
    private static final String RATING = "rating";
    private static final String REASON = "reason";
    private static final String COMMENT = "comment";
    private static final String AT = "at";

    private final MongoCollection<Document> feedbacks;

    MongoFeedbacks(MongoDatabase database) {
        this.feedbacks = database.getCollection("chat_feedback");
        Indexes.ensure(feedbacks, Indexes.on(CUSTOMER, AT));
    }

    @Override
    public Optional<Feedback> put(Feedback feedback) {
        Document document = new Document(ID, feedback.answer().value())
                .append(CUSTOMER, feedback.customer().value())
                .append(RATING, ChatMessageDocument.word(feedback.rating()))
                .append(REASON, feedback.reason())
                .append(COMMENT, feedback.comment())
                .append(AT, Date.from(feedback.at()));
        Document before = feedbacks.findOneAndReplace(
                Filters.eq(ID, feedback.answer().value()),
                document,
                new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
        return Optional.ofNullable(before).map(MongoFeedbacks::toFeedback);
    }

    @Override
    public List<Feedback> of(CustomerId customer, int limit) {
        return feedbacks
                .find(Filters.eq(CUSTOMER, customer.value()))
                .sort(Sorts.descending(AT))
                .limit(limit)
                .batchSize(limit + 1)
                .map(MongoFeedbacks::toFeedback)
                .into(new ArrayList<>());
    }

    @Override
    public List<Feedback> on(Collection<MessageId> answers) {
        Set<String> wanted = answers.stream().map(MessageId::value).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : feedbacks
                        .find(Filters.in(ID, wanted))
                        .batchSize(wanted.size() + 1)
                        .map(MongoFeedbacks::toFeedback)
                        .into(new ArrayList<>());
    }

    @Override
    public void removeOf(CustomerId customer) {
        feedbacks.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    private static Feedback toFeedback(Document from) {
        return new Feedback(
                MessageId.parse(from.getString(ID)).orElseThrow(),
                new CustomerId(from.getString(CUSTOMER)),
                Feedback.Rating.valueOf(ChatMessageDocument.upper(from.getString(RATING))),
                from.getString(REASON),
                from.getString(COMMENT),
                from.getDate(AT).toInstant());
    }
}
