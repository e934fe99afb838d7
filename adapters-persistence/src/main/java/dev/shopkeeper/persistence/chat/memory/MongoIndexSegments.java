package dev.shopkeeper.persistence.chat.memory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.chat.memory.search.IndexSegment;
import dev.shopkeeper.application.chat.memory.search.IndexSegments;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** Segments in MongoDB, each one document of at most some 300 kB, as a rule 60. */
@Singleton
@MongoAdapter
class MongoIndexSegments implements IndexSegments {

    private static final String ID = "_id";
    private static final String CUSTOMER = "customer_id";
    private static final String EPOCH = "epoch";
    private static final String NUMBER = "n";
    private static final String VERSION = "version";
    private static final String MESSAGES = "messages";
    /** Of 300 kB each, in one reply. */
    private static final int BATCH = 100;

    private final MongoCollection<Document> segments;

    MongoIndexSegments(MongoDatabase database) {
        this.segments = database.getCollection("chat_memory_segments");
        Indexes.ensure(segments, Indexes.on(CUSTOMER, EPOCH, NUMBER));
    }

    @Override
    public List<IndexSegment> of(CustomerId customer, String epoch, int from) {
        return segments.find(Filters.and(
                        Filters.eq(CUSTOMER, customer.value()), Filters.eq(EPOCH, epoch), Filters.gte(NUMBER, from)))
                .sort(Sorts.ascending(CUSTOMER, EPOCH, NUMBER))
                .limit(MOST)
                .batchSize(BATCH)
                .map(MongoIndexSegments::toSegment)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(IndexSegment segment) {
        Document document = of(segment);
        if (segment.version() == 0) {
            return Duplicates.insertIfNew(segments, document);
        }
        return segments.replaceOne(
                                Filters.and(
                                        Filters.eq(ID, document.getString(ID)), Filters.eq(VERSION, segment.version())),
                                document)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(CustomerId customer, String epoch) {
        segments.deleteMany(Filters.and(Filters.eq(CUSTOMER, customer.value()), Filters.eq(EPOCH, epoch)));
    }

    @Override
    public void remove(CustomerId customer) {
        segments.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    private static Document of(IndexSegment segment) {
        String customer = segment.customer().value();
        return new Document(ID, customer + ':' + segment.epoch() + ':' + segment.number())
                .append(CUSTOMER, customer)
                .append(EPOCH, segment.epoch())
                .append(NUMBER, segment.number())
                .append(VERSION, segment.version() + 1)
                .append(MESSAGES, new Binary(SegmentCodec.write(segment.messages())));
    }

    private static IndexSegment toSegment(Document document) {
        return new IndexSegment(
                new CustomerId(document.getString(CUSTOMER)),
                document.getString(EPOCH),
                document.getInteger(NUMBER),
                SegmentCodec.read(document.get(MESSAGES, Binary.class).getData()),
                document.getLong(VERSION));
    }
}
