package dev.shopkeeper.bootstrap.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first account, made on the first start.
 *
 * @param email        null, beside a null password, means that none is made
 * @param loopbackOnly whether it may sign in from this machine only: its password is the one that everybody knows
 */
public record AdminSettings(
        @Nullable String email, @Nullable Secret password, boolean loopbackOnly) {

    public static final String DEFAULT_EMAIL = "admin@example.com";

    private static final Secret DEFAULT_PASSWORD = new Secret("admin123");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    static AdminSettings read(Variables variables, boolean embedded) {
        String email = variables.text("ADMIN_EMAIL");
        Secret password = variables.password("ADMIN_PASSWORD");
        if (email != null && !EMAIL.matcher(email).matches()) {
            variables.refuse("ADMIN_EMAIL", "must be an e-mail address");
        }
        if (password != null && password.value().length() < 8) {
            variables.refuse("ADMIN_PASSWORD", "must be at least 8 characters long");
        }
        if (embedded) {
            Secret used = password == null ? DEFAULT_PASSWORD : password;
            return new AdminSettings(email == null ? DEFAULT_EMAIL : email, used, used.equals(DEFAULT_PASSWORD));
        }
        refuseForProduction(variables, email, password);
        return new AdminSettings(email, password, false);
    }

    private static void refuseForProduction(Variables variables, @Nullable String email, @Nullable Secret password) {
        if (DEFAULT_PASSWORD.equals(password)) {
            variables.refuse("ADMIN_PASSWORD", "must not be the default one when MONGODB_URI is set");
        }
        if (DEFAULT_EMAIL.equalsIgnoreCase(email)) {
            variables.refuse("ADMIN_EMAIL", "must not be the default one when MONGODB_URI is set");
        }
        if (email != null && password == null) {
            variables.refuse("ADMIN_PASSWORD", "must be set beside ADMIN_EMAIL");
        }
        if (password != null && email == null) {
            variables.refuse("ADMIN_EMAIL", "must be set beside ADMIN_PASSWORD");
        }
    }
}
