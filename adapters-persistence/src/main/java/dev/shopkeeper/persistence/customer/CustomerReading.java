package dev.shopkeeper.persistence.customer;

import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one stored customer, in whatever order they come. */
final class CustomerReading {

    private @Nullable String id;
    private @Nullable String externalId;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String phoneWritten;
    private @Nullable String language;
    private @Nullable String company;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String source;
    private List<String> tags = List.of();
    private Map<String, String> attributes = Map.of();
    private boolean subscribed;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant editedAt;
    private @Nullable Stamp createdBy;
    private @Nullable Stamp updatedBy;
    private long version;

    private CustomerReading() {}

    static CustomerReading of(BsonReader reader) {
        CustomerReading reading = new CustomerReading();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reading.take(reader.readName(), reader);
        }
        reader.readEndDocument();
        return reading;
    }

    Customer toCustomer() {
        Profile profile = new Profile(
                externalId,
                name,
                email == null ? null : new EmailAddress(email),
                phone(),
                language,
                company,
                city,
                country,
                Set.copyOf(tags),
                attributes);
        return new Customer(
                new CustomerId(Objects.requireNonNull(id)),
                profile,
                subscribed,
                Objects.requireNonNull(source),
                Objects.requireNonNull(createdAt),
                Objects.requireNonNull(updatedAt),
                createdBy,
                updatedBy,
                editedAt,
                version);
    }

    private @Nullable Phone phone() {
        if (phone != null) {
            return Phone.e164(phone);
        }
        return phoneWritten == null ? null : Phone.asWritten(phoneWritten);
    }

    private void take(String field, BsonReader reader) {
        switch (field) {
            case CustomerCodec.ID -> id = reader.readString();
            case CustomerCodec.EXTERNAL_ID -> externalId = reader.readString();
            case CustomerCodec.NAME -> name = reader.readString();
            case CustomerCodec.EMAIL -> email = reader.readString();
            case CustomerCodec.PHONE -> phone = reader.readString();
            case CustomerCodec.PHONE_WRITTEN -> phoneWritten = reader.readString();
            case CustomerCodec.LANGUAGE -> language = reader.readString();
            case CustomerCodec.COMPANY -> company = reader.readString();
            case CustomerCodec.CITY -> city = reader.readString();
            case CustomerCodec.COUNTRY -> country = reader.readString();
            case CustomerCodec.TAGS -> tags = strings(reader);
            case CustomerCodec.ATTRIBUTES -> attributes = attributes(reader);
            case CustomerCodec.SUBSCRIBED -> subscribed = reader.readBoolean();
            case CustomerCodec.SOURCE -> source = reader.readString();
            case CustomerCodec.CREATED_AT -> createdAt = Instant.ofEpochMilli(reader.readDateTime());
            case CustomerCodec.UPDATED_AT -> updatedAt = Instant.ofEpochMilli(reader.readDateTime());
            case CustomerCodec.EDITED_AT -> editedAt = Instant.ofEpochMilli(reader.readDateTime());
            case CustomerCodec.CREATED_BY -> createdBy = stamp(reader);
            case CustomerCodec.UPDATED_BY -> updatedBy = stamp(reader);
            case CustomerCodec.VERSION -> version = reader.readInt64();
            default -> reader.skipValue();
        }
    }

    private static List<String> strings(BsonReader reader) {
        List<String> strings = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            strings.add(reader.readString());
        }
        reader.readEndArray();
        return strings;
    }

    private static Map<String, String> attributes(BsonReader reader) {
        Map<String, String> attributes = new HashMap<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reader.readStartDocument();
            String name = reader.readString(CustomerCodec.ATTRIBUTE_NAME);
            attributes.put(name, reader.readString(CustomerCodec.ATTRIBUTE_VALUE));
            reader.readEndDocument();
        }
        reader.readEndArray();
        return attributes;
    }

    private static Stamp stamp(BsonReader reader) {
        reader.readStartDocument();
        String importId = reader.readString(CustomerCodec.IMPORT);
        long row = reader.readInt64(CustomerCodec.ROW);
        reader.readEndDocument();
        return new Stamp(importId, row);
    }
}
