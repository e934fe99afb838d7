package dev.shopkeeper.persistence.interaction;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** An interaction as a document, straight to and from BSON. */
final class InteractionCodec implements Codec<Interaction> {

    static final String ID = "_id";
    static final String CUSTOMER = "customer_id";
    static final String USER = "user_id";
    static final String PRODUCT = "product_id";
    static final String TYPE = "type";
    static final String RATING = "rating";
    static final String AT = "at";
    static final String RECOMMENDATION = "recommendation_id";
    static final String CLIENT = "client_id";

    /** Written and not read: only serves to recognise a client's repeats. */
    static final String CLIENT_KEY = "client_key";

    @Override
    public Class<Interaction> getEncoderClass() {
        return Interaction.class;
    }

    @Override
    public void encode(BsonWriter writer, Interaction interaction, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString(ID, interaction.id().value());
        writer.writeString(CUSTOMER, interaction.customerId().value());
        write(writer, USER, interaction.userId());
        writer.writeString(PRODUCT, interaction.productId().value());
        writer.writeString(TYPE, interaction.type().word());
        if (interaction.rating() != null) {
            writer.writeDouble(RATING, interaction.rating());
        }
        writer.writeDateTime(AT, interaction.occurredAt().toEpochMilli());
        write(writer, RECOMMENDATION, interaction.recommendationId());
        write(writer, CLIENT, interaction.clientId());
        write(writer, CLIENT_KEY, interaction.clientKey());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, String field, @Nullable String text) {
        if (text != null) {
            writer.writeString(field, text);
        }
    }

    @Override
    public Interaction decode(BsonReader reader, DecoderContext context) {
        Fields fields = new Fields();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.take(reader.readName(), reader);
        }
        reader.readEndDocument();
        return fields.toInteraction();
    }

    /** The fields of one stored interaction, in whatever order they come. */
    private static final class Fields {

        private @Nullable String id;
        private @Nullable String customer;
        private @Nullable String user;
        private @Nullable String product;
        private @Nullable String type;
        private @Nullable Double rating;
        private @Nullable Instant at;
        private @Nullable String recommendation;
        private @Nullable String client;

        void take(String field, BsonReader reader) {
            switch (field) {
                case ID -> id = reader.readString();
                case CUSTOMER -> customer = reader.readString();
                case USER -> user = reader.readString();
                case PRODUCT -> product = reader.readString();
                case TYPE -> type = reader.readString();
                case RATING -> rating = reader.readDouble();
                case AT -> at = Instant.ofEpochMilli(reader.readDateTime());
                case RECOMMENDATION -> recommendation = reader.readString();
                case CLIENT -> client = reader.readString();
                default -> reader.skipValue();
            }
        }

        Interaction toInteraction() {
            return new Interaction(
                    new InteractionId(Objects.requireNonNull(id)),
                    new CustomerId(Objects.requireNonNull(customer)),
                    user,
                    new ProductId(Objects.requireNonNull(product)),
                    InteractionType.named(Objects.requireNonNull(type)),
                    rating,
                    Objects.requireNonNull(at),
                    recommendation,
                    client);
        }
    }
}
