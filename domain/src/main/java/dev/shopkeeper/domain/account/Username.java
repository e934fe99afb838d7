package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name an account signs in with, as its owner writes it. Two names that differ only in case, or in how Unicode
 * spells the same letters, are the same name; see {@link #key()}. It never holds an {@code @}, so that a name and an
 * e-mail address are never taken for each other.
 */
public record Username(String value) {

    public static final int MAX_LENGTH = 64;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,63}");

    public Username {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
        if (value.length() > MAX_LENGTH || !ALLOWED.matcher(value).matches()) {
            throw InvalidInput.field(
                    "username",
                    "must be 2 to 64 letters, digits, dots, dashes or underscores, and start with a letter or digit");
        }
    }

    /** What makes the name unique. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
