package dev.shopkeeper.persistence.customer;

import dev.shopkeeper.application.customer.CustomerOrder;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerWords;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.search.SearchWords;
import java.time.Instant;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** A customer as a document, straight to and from BSON; what only serves to find it is written and not read. */
final class CustomerCodec implements Codec<Customer> {

    static final String ID = "_id";
    static final String EXTERNAL_ID = "external_id";
    static final String NAME = "name";
    static final String NAME_FOLDED = "name_folded";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String PHONE_WRITTEN = "phone_written";
    static final String LANGUAGE = "language";
    static final String COMPANY = "company";
    static final String COMPANY_FOLDED = "company_folded";
    static final String CITY = "city";
    static final String CITY_FOLDED = "city_folded";
    static final String COUNTRY = "country";
    static final String TAGS = "tags";
    static final String ATTRIBUTES = "attributes";
    static final String ATTRIBUTE_NAME = "name";
    static final String ATTRIBUTE_VALUE = "value";
    static final String WORDS = "words";
    static final String SUBSCRIBED = "subscribed";
    static final String SOURCE = "source";
    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";
    static final String EDITED_AT = "edited_at";
    static final String CREATED_BY = "created_by";
    static final String UPDATED_BY = "updated_by";
    static final String IMPORT = "import";
    static final String ROW = "row";
    static final String VERSION = "version";

    @Override
    public Class<Customer> getEncoderClass() {
        return Customer.class;
    }

    @Override
    public void encode(BsonWriter writer, Customer customer, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString(ID, customer.id().value());
        writer.writeInt64(VERSION, customer.version());
        writeProfile(writer, customer.profile());
        writer.writeString(NAME_FOLDED, CustomerOrder.foldedName(customer));
        writer.writeStartArray(WORDS);
        for (String word : CustomerWords.of(customer.profile())) {
            writer.writeString(word);
        }
        writer.writeEndArray();
        writer.writeBoolean(SUBSCRIBED, customer.subscribed());
        writer.writeString(SOURCE, customer.source());
        write(writer, CREATED_AT, customer.createdAt());
        write(writer, UPDATED_AT, customer.updatedAt());
        write(writer, EDITED_AT, customer.editedAt());
        write(writer, CREATED_BY, customer.createdBy());
        write(writer, UPDATED_BY, customer.updatedBy());
        writer.writeEndDocument();
    }

    private static void writeProfile(BsonWriter writer, Profile profile) {
        write(writer, EXTERNAL_ID, profile.externalId());
        write(writer, NAME, profile.name());
        write(writer, EMAIL, profile.emailKey());
        Phone phone = profile.phone();
        if (phone != null) {
            writer.writeString(phone.isE164() ? PHONE : PHONE_WRITTEN, phone.value());
        }
        write(writer, LANGUAGE, profile.language());
        writeWithFolded(writer, COMPANY, COMPANY_FOLDED, profile.company());
        writeWithFolded(writer, CITY, CITY_FOLDED, profile.city());
        write(writer, COUNTRY, profile.country());
        if (!profile.tags().isEmpty()) {
            writer.writeStartArray(TAGS);
            profile.tags().forEach(writer::writeString);
            writer.writeEndArray();
        }
        if (!profile.attributes().isEmpty()) {
            writer.writeStartArray(ATTRIBUTES);
            for (Map.Entry<String, String> attribute : profile.attributes().entrySet()) {
                writer.writeStartDocument();
                writer.writeString(ATTRIBUTE_NAME, attribute.getKey());
                writer.writeString(ATTRIBUTE_VALUE, attribute.getValue());
                writer.writeEndDocument();
            }
            writer.writeEndArray();
        }
    }

    private static void writeWithFolded(BsonWriter writer, String field, String folded, @Nullable String text) {
        if (text != null) {
            writer.writeString(field, text);
            writer.writeString(folded, SearchWords.fold(text));
        }
    }

    private static void write(BsonWriter writer, String field, @Nullable String text) {
        if (text != null) {
            writer.writeString(field, text);
        }
    }

    private static void write(BsonWriter writer, String field, @Nullable Instant instant) {
        if (instant != null) {
            writer.writeDateTime(field, instant.toEpochMilli());
        }
    }

    private static void write(BsonWriter writer, String field, @Nullable Stamp stamp) {
        if (stamp != null) {
            writer.writeStartDocument(field);
            writer.writeString(IMPORT, stamp.importId());
            writer.writeInt64(ROW, stamp.row());
            writer.writeEndDocument();
        }
    }

    @Override
    public Customer decode(BsonReader reader, DecoderContext context) {
        return CustomerReading.of(reader).toCustomer();
    }
}
