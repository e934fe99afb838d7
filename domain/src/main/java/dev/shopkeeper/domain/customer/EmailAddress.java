package dev.shopkeeper.domain.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a customer gets mail: trimmed, lower-cased, in Unicode's composed form, so that equal addresses are equal. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address in normal form");
        }
    }

    /** Reads what a person wrote; empty when it is no address. */
    public static Optional<EmailAddress> parse(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return isValid(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= MAX_LOCAL_PART
                && text.length() <= MAX_LENGTH
                && LOCAL_PART.matcher(text).region(0, at).matches()
                && DOMAIN.matcher(text).region(at + 1, text.length()).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
