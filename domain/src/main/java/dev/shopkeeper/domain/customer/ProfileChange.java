package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants changed about a customer. Only what is named changes; an empty value takes the old one away.
 *
 * @param texts      the plain fields that are named
 * @param tags       all tags from now on; null when they stay
 * @param attributes the attributes that are named; the others stay
 * @param onlyThese  whether the attributes not named are taken away
 * @param subscribed null when it stays
 */
public record ProfileChange(
        Map<Text, Optional<String>> texts,
        @Nullable List<String> tags,
        Map<String, Optional<String>> attributes,
        boolean onlyThese,
        @Nullable Boolean subscribed) {

    /** The plain fields of a customer. */
    public enum Text {
        EXTERNAL_ID,
        NAME,
        EMAIL,
        PHONE,
        LANGUAGE,
        COMPANY,
        CITY,
        COUNTRY
    }

    public ProfileChange {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
        tags = tags == null ? null : List.copyOf(tags);
        attributes = Map.copyOf(attributes);
    }

    /** What the profile is after the change, and what is wrong with it. */
    public Reading applyTo(Profile old, ProfileReader reader) {
        Reading read = reader.read(new ProfileReader.Raw(
                sent(Text.EXTERNAL_ID),
                sent(Text.NAME),
                sent(Text.EMAIL),
                sent(Text.PHONE),
                sent(Text.LANGUAGE),
                sent(Text.COMPANY),
                sent(Text.CITY),
                texts.containsKey(Text.COUNTRY) ? sent(Text.COUNTRY) : old.country(),
                tags == null ? List.of() : tags,
                attributesAfter(old)));
        Profile fresh = read.profile();
        Profile next = new Profile(
                texts.containsKey(Text.EXTERNAL_ID) ? fresh.externalId() : old.externalId(),
                texts.containsKey(Text.NAME) ? fresh.name() : old.name(),
                texts.containsKey(Text.EMAIL) ? fresh.email() : old.email(),
                texts.containsKey(Text.PHONE) ? fresh.phone() : old.phone(),
                texts.containsKey(Text.LANGUAGE) ? fresh.language() : old.language(),
                texts.containsKey(Text.COMPANY) ? fresh.company() : old.company(),
                texts.containsKey(Text.CITY) ? fresh.city() : old.city(),
                fresh.country(),
                tags == null ? old.tags() : fresh.tags(),
                fresh.attributes());
        return new Reading(next, errors(read, old, next), read.warnings());
    }

    /** A person at a form can put a number right that a file cannot: it is refused, unless it was there before. */
    private static List<FieldError> errors(Reading read, Profile old, Profile next) {
        List<FieldError> errors = new ArrayList<>(read.errors());
        Phone phone = next.phone();
        if (phone != null && !phone.isE164() && !phone.equals(old.phone())) {
            errors.add(new FieldError(
                    "phone", "must be a phone number that exists: write it with its country, such as +84 912 345 678"));
        }
        return List.copyOf(errors);
    }

    private @Nullable String sent(Text field) {
        Optional<String> value = texts.get(field);
        return value == null ? null : value.orElse(null);
    }

    private Map<String, String> attributesAfter(Profile old) {
        Map<String, String> after = onlyThese ? new LinkedHashMap<>() : new TreeMap<>(old.attributes());
        attributes.forEach((name, value) -> {
            if (value.isPresent()) {
                after.put(name, value.get());
            } else {
                after.remove(name);
            }
        });
        return after;
    }
}
