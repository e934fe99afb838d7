package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDateTime;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents with and without indexes must answer every query alike. */
class QueryEquivalenceTest {

    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 600;
    private static final List<String> FIELDS = List.of("a", "b", "tags", "n.x", "s.k", "u");
    private static final List<String> WORDS =
            List.of("", "a", "ab", "abc", "abcd", "b", "bà", "bé", "c", "z", "é", "\uffff", "🛒", "a.b", "^a");

    @TempDir
    Path folder;

    private final Random random = new Random(20261127);
    private MongoFixture mongo;
    private MongoCollection<Document> plain;
    private MongoCollection<Document> indexed;

    @BeforeEach
    void fill() {
        mongo = new MongoFixture(folder);
        plain = mongo.collection("plain");
        indexed = mongo.collection("indexed");
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        plain.insertMany(documents);
        indexed.insertMany(documents.subList(0, DOCUMENTS / 2));
        for (Document keys : List.of(
                new Document("a", 1),
                new Document("b", -1),
                new Document("a", 1).append("b", -1),
                new Document("b", 1).append("_id", -1),
                new Document("a", -1).append("u", 1).append("b", 1),
                new Document("tags", 1),
                new Document("n.x", 1).append("a", 1),
                new Document("s.k", 1))) {
            indexed.createIndex(keys);
        }
        indexed.createIndex(
                new Document("u", 1), new IndexOptions().unique(true).sparse(true));
        indexed.createIndex(
                new Document("n.x", -1), new IndexOptions().sparse(true).name("sparse"));
        indexed.createIndex(
                new Document("b", 1).append("a", 1),
                new IndexOptions().name("partial").partialFilterExpression(new Document("n.x", 1)));
        indexed.insertMany(documents.subList(DOCUMENTS / 2, DOCUMENTS));
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void everyQueryIsAnsweredAlike() {
        for (int i = 0; i < QUERIES; i++) {
            compareQuery();
        }
    }

    @Test
    void everyQueryIsAnsweredAlikeAfterEveryKindOfWrite() {
        for (int i = 0; i < QUERIES / 4; i++) {
            write();
            compareQuery();
        }
        mongo.close();
        mongo = new MongoFixture(folder);
        plain = mongo.collection("plain");
        indexed = mongo.collection("indexed");
        for (int i = 0; i < QUERIES / 8; i++) {
            compareQuery();
        }
    }

    private void compareQuery() {
        Document query = query(2);
        Document sort = random.nextInt(3) == 0 ? null : sort();
        int skip = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
        int limit = sort != null && random.nextInt(2) == 0 ? 1 + random.nextInt(30) : 0;
        int batch = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0;
        String about = query.toJson() + " sort " + sort + " skip " + skip + " limit " + limit;
        List<Object> expected = ids(plain, query, sort, sort == null ? 0 : skip, limit, batch);
        List<Object> actual = ids(indexed, query, sort, sort == null ? 0 : skip, limit, batch);
        if (sort == null) {
            assertThat(actual).as(about).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(indexed.countDocuments(query)).as(about).isEqualTo(expected.size());
        } else {
            assertThat(actual).as(about).isEqualTo(expected);
        }
        if (random.nextInt(10) == 0) {
            assertThat(distinct(indexed, query)).as(about).isEqualTo(distinct(plain, query));
            List<Document> pipeline = List.of(
                    new Document("$match", query),
                    new Document("$group", new Document("_id", "$u").append("n", new Document("$sum", 1))));
            assertThat(indexed.aggregate(pipeline).into(new HashSet<>()))
                    .as(about)
                    .isEqualTo(plain.aggregate(pipeline).into(new HashSet<>()));
        }
    }

    /** Which of two equal numbers is given as distinct depends on the order they are met in. */
    private static Set<Object> distinct(MongoCollection<Document> collection, Document query) {
        Set<Object> values = new HashSet<>();
        collection
                .distinct("b", query, BsonValue.class)
                .forEach(value -> values.add(value.isNumber() ? value.asNumber().doubleValue() : value));
        return values;
    }

    private static List<Object> ids(
            MongoCollection<Document> collection,
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batch) {
        FindIterable<Document> found = collection.find(query).skip(skip).limit(limit);
        if (sort != null) {
            found = found.sort(sort);
        }
        if (batch > 0) {
            found = found.batchSize(batch);
        }
        return found.map(document -> document.get("_id")).into(new ArrayList<>());
    }

    private void write() {
        Document one = new Document("_id", random.nextInt(DOCUMENTS));
        switch (random.nextInt(6)) {
            case 0 -> {
                Document change = new Document("$set", new Document("a", value()).append("n.x", value()));
                both(collection -> collection.updateOne(one, change).getModifiedCount());
            }
            case 1 -> {
                Document change = new Document("$push", new Document("tags", WORDS.get(random.nextInt(WORDS.size()))));
                both(collection -> collection.updateOne(one, change).getModifiedCount());
            }
            case 2 -> {
                Document change = new Document("$unset", new Document("b", "")).append("$inc", new Document("v", 1));
                Document many = new Document("a", random.nextInt(6));
                both(collection -> collection.updateMany(many, change).getModifiedCount());
            }
            case 3 -> both(collection -> collection.deleteOne(one).getDeletedCount());
            case 4 -> {
                Document replacement = document(one.getInteger("_id"));
                both(collection -> collection
                        .updateOne(one, new Document("$set", replacement), new UpdateOptions().upsert(true))
                        .getMatchedCount());
            }
            default -> {
                FindOneAndUpdateOptions first =
                        new FindOneAndUpdateOptions().sort(new Document("b", 1).append("_id", 1));
                Document query = query(1);
                Document change = new Document("$set", new Document("b", random.nextInt(10)));
                both(collection -> collection.findOneAndUpdate(query, change, first));
            }
        }
    }

    private void both(Function<MongoCollection<Document>, @Nullable Object> write) {
        Object expected = outcome(write, plain);
        assertThat(outcome(write, indexed)).isEqualTo(expected);
    }

    /** What a write answers, or the code of its error. */
    private static @Nullable Object outcome(
            Function<MongoCollection<Document>, @Nullable Object> write, MongoCollection<Document> collection) {
        try {
            return write.apply(collection);
        } catch (MongoException e) {
            return e.getCode();
        }
    }

    private Document query(int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 9);
        if (kind >= 9) {
            List<Document> parts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                parts.add(query(depth - 1));
            }
            return new Document(kind == 9 ? "$or" : kind == 10 ? "$and" : "$nor", parts);
        }
        Document query = new Document();
        for (int i = 0; i <= random.nextInt(3); i++) {
            query.put(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        }
        return query;
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> value();
            case 3 -> new Document("$in", values(1 + random.nextInt(5)));
            case 4 -> new Document("$gt", value());
            case 5 -> new Document("$lte", value());
            case 6 -> new Document("$gte", value()).append("$lt", value());
            case 7 -> new Document("$regex", "^" + "ab".substring(0, random.nextInt(3)));
            case 8 -> new Document("$exists", random.nextBoolean());
            case 9 -> new Document("$ne", value());
            case 10 -> new Document("$nin", values(2));
            case 11 -> new Document("$not", new Document("$gt", value()));
            case 12 -> new Document("$in", values(60));
            default -> null;
        };
    }

    private Document sort() {
        Document sort = new Document();
        for (int i = 0; i <= random.nextInt(2); i++) {
            sort.put(List.of("a", "b", "n.x", "u").get(random.nextInt(4)), random.nextBoolean() ? 1 : -1);
        }
        sort.put("_id", random.nextBoolean() ? 1 : -1);
        return sort;
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            document.append("a", value());
        }
        if (random.nextInt(5) > 0) {
            document.append("b", value());
        }
        if (random.nextInt(3) > 0) {
            document.append("tags", values(random.nextInt(4)));
        }
        if (random.nextInt(3) > 0) {
            document.append("n", random.nextInt(4) == 0 ? value() : new Document("x", value()));
        }
        if (random.nextInt(3) > 0) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                parts.add(random.nextInt(5) == 0 ? value() : new Document("k", value()));
            }
            document.append("s", parts);
        }
        if (random.nextInt(3) > 0) {
            document.append("u", "u" + id);
        }
        return document;
    }

    private List<Object> values(int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private Object value() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(6);
            case 1 -> (long) random.nextInt(6);
            case 2 -> random.nextInt(12) / 2.0;
            case 3, 4, 5 -> WORDS.get(random.nextInt(WORDS.size()));
            case 6 -> random.nextBoolean();
            case 7 -> new BsonDateTime(random.nextInt(5) * 1000L);
            case 8 -> new ObjectId(random.nextInt(3), 1);
            default -> "u" + random.nextInt(DOCUMENTS);
        };
    }
}
