package dev.shopkeeper.domain.notification.template;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that a config says it uses.
 *
 * @param fallback what it is where no data says otherwise; null renders as nothing
 */
public record DeclaredVariable(String name, @Nullable String fallback) {

    public static final int MAX_NAME = 100;
    public static final int MAX_FALLBACK = 2_000;
    private static final Pattern NAME = Pattern.compile("[\\p{IsLetter}_][\\p{IsLetter}\\p{IsDigit}_]*");

    public DeclaredVariable {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name that a template can use");
        }
        if (fallback != null && fallback.length() > MAX_FALLBACK) {
            throw new IllegalArgumentException("a default has at most " + MAX_FALLBACK + " characters");
        }
    }

    /** Whether a template can use it as a name. */
    public static boolean isName(String text) {
        return text.length() <= MAX_NAME && NAME.matcher(text).matches();
    }
}
