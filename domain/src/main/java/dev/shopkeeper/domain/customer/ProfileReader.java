package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.text.Attributes;
import dev.shopkeeper.domain.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a customer as people and files write them: normalises what can be, and says of the rest what is
 * wrong. One reader serves the form and the file, so that both mean the same by a valid customer.
 */
public final class ProfileReader {

    public static final int MAX_TEXT = 500;
    public static final int MAX_EXTERNAL_ID = 200;
    public static final int MAX_TAGS = 50;
    public static final int MAX_TAG = 50;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    /** A list of tags in one text is many tags, so a tag never holds what separates them in a file. */
    private static final Pattern TAG_SEPARATOR = Pattern.compile("[,;|]");

    /** Turns a phone number as written into E.164, given the country as written; null when it cannot. */
    @FunctionalInterface
    public interface PhoneFormat extends BiFunction<String, @Nullable String, @Nullable String> {}

    /**
     * The fields as they came; null or blank means not given.
     *
     * @param attributes whatever else is known, by name
     */
    public record Raw(
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String company,
            @Nullable String city,
            @Nullable String country,
            List<String> tags,
            Map<String, String> attributes) {}

    /**
     * What came of reading.
     *
     * @param profile  what could be used
     * @param errors   what is wrong, and in the way
     * @param warnings what is odd, and was kept as it came
     */
    public record Reading(Profile profile, List<FieldError> errors, List<FieldError> warnings) {
        public boolean isValid() {
            return errors.isEmpty();
        }
    }

    private final PhoneFormat phones;

    public ProfileReader(PhoneFormat phones) {
        this.phones = phones;
    }

    public Reading read(Raw raw) {
        List<FieldError> errors = new ArrayList<>();
        List<FieldError> warnings = new ArrayList<>();
        String country = text("country", raw.country(), MAX_TEXT, errors);
        Profile profile = new Profile(
                text("external_id", raw.externalId(), MAX_EXTERNAL_ID, errors),
                text("name", raw.name(), MAX_TEXT, errors),
                email(raw.email(), errors),
                phone(raw.phone(), country, errors, warnings),
                language(raw.language(), errors),
                text("company", raw.company(), MAX_TEXT, errors),
                text("city", raw.city(), MAX_TEXT, errors),
                country,
                tags(raw.tags(), errors),
                Attributes.read(raw.attributes(), errors));
        return new Reading(profile, List.copyOf(errors), List.copyOf(warnings));
    }

    private static @Nullable String text(String field, @Nullable String raw, int limit, List<FieldError> errors) {
        String text = PlainText.tidied(raw);
        if (text == null || text.length() <= limit) {
            return text;
        }
        errors.add(new FieldError(field, "must have at most " + limit + " characters"));
        return null;
    }

    private static @Nullable EmailAddress email(@Nullable String raw, List<FieldError> errors) {
        String text = PlainText.tidied(raw);
        if (text == null) {
            return null;
        }
        EmailAddress email = EmailAddress.parse(text).orElse(null);
        if (email == null) {
            errors.add(new FieldError("email", "must be an e-mail address"));
        }
        return email;
    }

    private @Nullable Phone phone(
            @Nullable String raw, @Nullable String country, List<FieldError> errors, List<FieldError> warnings) {
        String text = PlainText.tidied(raw);
        if (text == null) {
            return null;
        }
        if (text.length() > Phone.MAX_LENGTH) {
            errors.add(new FieldError("phone", "must have at most " + Phone.MAX_LENGTH + " characters"));
            return null;
        }
        String e164 = phones.apply(text, country);
        if (e164 == null) {
            warnings.add(new FieldError("phone", "is no phone number we understand, kept as it came"));
            return Phone.asWritten(text);
        }
        return Phone.e164(e164);
    }

    private static @Nullable String language(@Nullable String raw, List<FieldError> errors) {
        String text = PlainText.tidied(raw);
        if (text == null) {
            return null;
        }
        if (text.length() > 35 || !LANGUAGE.matcher(text).matches()) {
            errors.add(new FieldError("language", "must be a language tag such as en or vi-VN"));
            return null;
        }
        return Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
    }

    private static Set<String> tags(List<String> raw, List<FieldError> errors) {
        TreeSet<String> tags = new TreeSet<>();
        for (String one : raw) {
            String list = PlainText.tidied(one);
            if (list != null) {
                for (String part : TAG_SEPARATOR.split(list, -1)) {
                    tags.add(part.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        tags.remove("");
        if (tags.size() > MAX_TAGS || tags.stream().anyMatch(tag -> tag.length() > MAX_TAG)) {
            errors.add(
                    new FieldError("tags", "must be at most " + MAX_TAGS + ", of at most " + MAX_TAG + " characters"));
            return new TreeSet<>();
        }
        return tags;
    }
}
