package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class BsonExcerptTest {

    private static final List<BsonValue> VALUES = List.of(
            new BsonDouble(1.5),
            new BsonString("Hội An"),
            new BsonString(""),
            new BsonDocument("inner", new BsonString("x")).append("_id", new BsonInt32(7)),
            new BsonArray(List.of(new BsonInt32(1), new BsonString("two"))),
            new BsonBinary(new byte[] {0, 1, 2, 0}),
            new BsonObjectId(new ObjectId("0123456789abcdef01234567")),
            BsonBoolean.TRUE,
            new BsonDateTime(1_700_000_000_000L),
            BsonNull.VALUE,
            new BsonRegularExpression("^a.b", "i"),
            new BsonInt32(-3),
            new BsonTimestamp(5, 6),
            new BsonInt64(1L << 40),
            new BsonDecimal128(new Decimal128(12)),
            new BsonMinKey(),
            new BsonMaxKey());

    @Test
    void readsWhatIsWantedOfAnyDocument() {
        Random random = new Random(20261127);
        for (int run = 0; run < 2_000; run++) {
            BsonDocument stored = document(random);
            List<String> names = new ArrayList<>(stored.keySet());
            names.add("absent");
            Collections.shuffle(names, random);
            List<String> wanted = names.subList(0, random.nextInt(names.size() + 1));
            byte[] bson = bytes(stored);

            Document whole = BsonBytes.decode(bson);
            Set<String> others = new HashSet<>(whole.keySet());
            wanted.forEach(others::remove);
            others.forEach(whole::remove);

            assertThat(BsonBytes.encode(BsonExcerpt.of(wanted).from(bson))).isEqualTo(BsonBytes.encode(whole));
        }
    }

    @Test
    void tellsNamesApartThatBeginAlike() {
        byte[] bson = bytes(new BsonDocument("ab", new BsonInt32(1))
                .append("a", new BsonInt32(2))
                .append("abc", new BsonInt32(3))
                .append("á", new BsonInt32(4)));

        assertThat(BsonExcerpt.of(List.of("a", "á")).from(bson)).isEqualTo(new Document("a", 2).append("á", 4));
    }

    @Test
    void doesNotLookAtWhatItStepsOver() {
        byte[] bson = bytes(new BsonDocument("text", new BsonString("abc")).append("n", new BsonInt32(1)));
        int inText = 4 + 1 + "text".length() + 1 + 4;
        bson[inText] = (byte) 0xFF;

        assertThat(BsonExcerpt.of(List.of("n")).from(bson)).isEqualTo(new Document("n", 1));
    }

    @Test
    void leavesWhatItDoesNotKnowToTheDecoder() {
        byte[] bson = bytes(
                new BsonDocument("p", new BsonDbPointer("shop.things", new ObjectId())).append("n", new BsonInt32(1)));
        Object whole;
        try {
            whole = BsonBytes.decode(bson);
        } catch (RuntimeException refused) {
            whole = refused.getClass();
        }
        Object excerpt;
        try {
            excerpt = BsonExcerpt.of(List.of("n")).from(bson);
        } catch (RuntimeException refused) {
            excerpt = refused.getClass();
        }

        assertThat(excerpt).isEqualTo(whole);
    }

    private static BsonDocument document(Random random) {
        BsonDocument document = new BsonDocument();
        int fields = random.nextInt(12);
        for (int i = 0; i < fields; i++) {
            document.append("f" + random.nextInt(40), VALUES.get(random.nextInt(VALUES.size())));
        }
        return document;
    }

    private static byte[] bytes(BsonDocument document) {
        BasicOutputBuffer out = new BasicOutputBuffer();
        new BsonDocumentCodec()
                .encode(
                        new BsonBinaryWriter(out),
                        document,
                        EncoderContext.builder().build());
        return out.toByteArray();
    }
}
