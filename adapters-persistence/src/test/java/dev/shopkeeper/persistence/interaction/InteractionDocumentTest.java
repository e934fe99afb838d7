package dev.shopkeeper.persistence.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

/** The names under which interactions are stored: they outlive the classes. */
class InteractionDocumentTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:15:30.123Z");

    private final InteractionCodec codec = new InteractionCodec();

    @Test
    void isStoredUnderTheseNames() {
        Report report = new Report("tea", InteractionType.RATE, 4.5, AT, "r-1", "c-1");
        Interaction rated = Interaction.reported(new CustomerId("anna"), "u-1", report, AT);

        assertThat(written(rated)).isEqualTo(BsonDocument.parse("""
                {"_id": "06b02a4a2vZFi-oVFw_M-uE9GmfOy", "customer_id": "anna", "user_id": "u-1", "product_id": "tea",
                 "type": "rate", "rating": 4.5, "at": {"$date": "2026-11-22T08:15:30.123Z"},
                 "recommendation_id": "r-1", "client_id": "c-1", "client_key": "O1EQ1DPihiT_hkgVO-TD"}
                """));
        assertThat(read(written(rated))).isEqualTo(rated);
    }

    @Test
    void storesNothingForWhatIsNotThere() {
        Report report = new Report("tea", InteractionType.VIEW, null, AT, null, null);
        Interaction viewed = Interaction.reported(new CustomerId("anna"), "u-1", report, AT);

        assertThat(written(viewed).keySet())
                .containsExactly("_id", "customer_id", "user_id", "product_id", "type", "at");
        assertThat(read(written(viewed))).isEqualTo(viewed);
    }

    private BsonDocument written(Interaction interaction) {
        BsonDocument document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                interaction,
                EncoderContext.builder().build());
        return document;
    }

    private Interaction read(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
