package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BsonTypesTest {

    private static final BsonDocument EVERY_TYPE = new BsonDocument("_id", new BsonString("all"))
            .append("double", new BsonDouble(1.5))
            .append("negative zero", new BsonDouble(-0.0))
            .append("string", new BsonString("Nguyễn Thị 🛒 \0 end"))
            .append("empty string", new BsonString(""))
            .append("document", new BsonDocument("inner", new BsonDocument("deep", new BsonInt32(1))))
            .append("empty document", new BsonDocument())
            .append(
                    "array",
                    new BsonArray(List.of(
                            new BsonInt32(1),
                            new BsonArray(List.of(new BsonString("nested"), new BsonNull())),
                            new BsonDocument("in", new BsonString("array")))))
            .append("empty array", new BsonArray())
            .append("binary", new BsonBinary(new byte[] {0, 1, -1}))
            .append("uuid", new BsonBinary(java.util.UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")))
            .append("object id", new BsonObjectId(new ObjectId("65a1b2c3d4e5f60718293a4b")))
            .append("true", BsonBoolean.TRUE)
            .append("date", new BsonDateTime(1_700_000_000_123L))
            .append("date before 1970", new BsonDateTime(-1L))
            .append("null", new BsonNull())
            .append("regex", new BsonRegularExpression("^a.*", "i"))
            .append("code", new BsonJavaScript("return 1"))
            .append("int", new BsonInt32(Integer.MIN_VALUE))
            .append("timestamp", new BsonTimestamp(1_700_000_000, 7))
            .append("long", new BsonInt64(Long.MAX_VALUE))
            .append("decimal", new BsonDecimal128(new Decimal128(new BigDecimal("12345678901234567890.123456789"))))
            .append("min", new BsonMinKey())
            .append("max", new BsonMaxKey());

    @TempDir
    Path folder;

    private MongoFixture mongo;

    @BeforeEach
    void start() {
        mongo = new MongoFixture(folder);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void comeBackAsTheyWentIn() {
        documents().insertOne(EVERY_TYPE);

        assertThat(documents().find().first()).isEqualTo(EVERY_TYPE);
    }

    @Test
    void comeBackAfterARestart() {
        documents().insertOne(EVERY_TYPE);
        mongo.close();
        mongo = new MongoFixture(folder);

        assertThat(documents().find().first()).isEqualTo(EVERY_TYPE);
    }

    @Test
    void areFoundByTheirValueWithAnIndexAndWithout() {
        documents().insertOne(EVERY_TYPE);
        EVERY_TYPE.forEach(this::isFound);
        EVERY_TYPE.keySet().forEach(field -> documents().createIndex(new BsonDocument(field, new BsonInt32(1))));
        EVERY_TYPE.forEach(this::isFound);
    }

    @Test
    void numbersAreOneKindOfValue() {
        documents().createIndex(new BsonDocument("n", new BsonInt32(1)));
        documents().insertOne(new BsonDocument("_id", new BsonInt32(1)).append("n", new BsonDouble(1)));

        for (BsonValue one : List.of(new BsonInt32(1), new BsonInt64(1), new BsonDecimal128(new Decimal128(1)))) {
            assertThat(documents().countDocuments(new BsonDocument("n", one))).isEqualTo(1);
        }
        assertThatThrownBy(() -> documents().insertOne(new BsonDocument("_id", new BsonInt64(1))))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void longsThatNoDoubleHoldsAreToldApart() {
        documents().createIndex(new BsonDocument("n", new BsonInt32(1)));
        for (long offset = 0; offset < 4; offset++) {
            documents().insertOne(new BsonDocument("n", new BsonInt64((1L << 60) + offset)));
        }

        assertThat(documents().countDocuments(new BsonDocument("n", new BsonInt64((1L << 60) + 1))))
                .isEqualTo(1);
        assertThat(documents()
                        .countDocuments(new BsonDocument("n", new BsonDocument("$gt", new BsonInt64((1L << 60) + 1)))))
                .isEqualTo(2);
    }

    private void isFound(String field, BsonValue value) {
        boolean askedForInAnotherWay = value.isRegularExpression() || value.isDocument();
        if (!askedForInAnotherWay) {
            assertThat(documents().countDocuments(new BsonDocument(field, value)))
                    .as(field)
                    .isEqualTo(1);
        }
    }

    private MongoCollection<BsonDocument> documents() {
        return mongo.database().getCollection("documents", BsonDocument.class);
    }
}
