package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new password must be: long enough, short enough to hash, and none of the first guesses. There are no rules
 * about digits or signs: they make passwords worse (NIST SP 800-63B).
 */
public final class PasswordPolicy {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    private static final int FEWEST_DIFFERENT = 3;
    private static final Set<String> FIRST_GUESSES = Set.of(
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "p@ssw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "11112222",
            "12341234",
            "qwertyui",
            "qwertyuiop",
            "qwerty123",
            "1q2w3e4r",
            "1qaz2wsx",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "trustno1",
            "superman",
            "starwars",
            "abcd1234",
            "abc12345",
            "abcdefgh",
            "letmein1",
            "welcome1",
            "changeme",
            "administrator",
            "shopkeeper");

    private PasswordPolicy() {}

    /**
     * Refuses a password that will not do.
     *
     * @param field how the one who sent it calls it
     */
    public static void check(
            String field, Password password, @Nullable Username username, @Nullable EmailAddress email) {
        problem(password, username, email).ifPresent(text -> {
            throw InvalidInput.field(field, text);
        });
    }

    private static Optional<String> problem(
            Password password, @Nullable Username username, @Nullable EmailAddress email) {
        String text = password.value();
        String folded = text.toLowerCase(Locale.ROOT);
        if (text.codePointCount(0, text.length()) < MIN_LENGTH) {
            return Optional.of("must have at least " + MIN_LENGTH + " characters");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("must have at most " + MAX_LENGTH + " characters");
        }
        if ((username != null && folded.equals(username.key())) || (email != null && folded.equals(email.value()))) {
            return Optional.of("must not be the user name or the e-mail address");
        }
        if (FIRST_GUESSES.contains(folded) || folded.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("is among the first that anyone would try: choose another");
        }
        return Optional.empty();
    }
}
