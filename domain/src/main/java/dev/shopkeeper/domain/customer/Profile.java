package dev.shopkeeper.domain.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a shop may know of a customer and change: keys, contact fields, tags and free attributes. A field that is null
 * is not known. Values are normalised and within their limits; {@link ProfileReader} makes them so.
 */
public record Profile(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        @Nullable String language,
        @Nullable String company,
        @Nullable String city,
        @Nullable String country,
        Set<String> tags,
        Map<String, String> attributes) {

    /** The attribute that notes which address somebody wrote who signed up, until it is proven. */
    public static final String UNVERIFIED_EMAIL = "unverified_email";

    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null, Set.of(), Map.of());

    public Profile {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** Whether any of the three keys is there by which a customer can be found again. */
    public boolean hasKey() {
        return externalId != null || email != null || phoneKey() != null;
    }

    /** The phone number where it is a key, else null. */
    public @Nullable String phoneKey() {
        return phone != null && phone.isE164() ? phone.value() : null;
    }

    /** The e-mail address as a key; null when there is none. */
    public @Nullable String emailKey() {
        return email == null ? null : email.value();
    }

    /** This profile with another phone number, or none. */
    public Profile withPhone(@Nullable Phone other) {
        return new Profile(externalId, name, email, other, language, company, city, country, tags, attributes);
    }

    /** This profile with every field that {@code news} knows taken from there; attributes are merged by name. */
    public Profile mergedWith(Profile news) {
        Map<String, String> merged = new LinkedHashMap<>(attributes);
        merged.putAll(news.attributes);
        return new Profile(
                newer(news.externalId, externalId),
                newer(news.name, name),
                newer(news.email, email),
                newer(news.phone, phone),
                newer(news.language, language),
                newer(news.company, company),
                newer(news.city, city),
                newer(news.country, country),
                news.tags.isEmpty() ? tags : news.tags,
                merged);
    }

    /** Whatever may name the person, as it stands: external id, e-mail address, phone number even where it is no key. */
    public List<String> identifiers() {
        return Stream.of(externalId, email == null ? null : email.value(), phone == null ? null : phone.value())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of the keys that this profile and another share a value of, in the order in which they count. */
    public List<String> keysSharedWith(Profile other) {
        return Stream.of(
                        shared("external_id", externalId, other.externalId),
                        shared("email", email, other.email),
                        shared("phone", phoneKey(), other.phoneKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String shared(String field, @Nullable Object mine, @Nullable Object theirs) {
        return mine != null && mine.equals(theirs) ? field : null;
    }

    private static <T> @Nullable T newer(@Nullable T fresh, @Nullable T old) {
        return fresh != null ? fresh : old;
    }
}
