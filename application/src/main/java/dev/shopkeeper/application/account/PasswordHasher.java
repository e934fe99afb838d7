package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.failure.LimitReached;

/**
 * Makes and checks password hashes, slowly by intent. Only a few run at once, so that no flood of sign-ins takes the
 * machine; when too many wait, all methods that hash refuse with {@link LimitReached}.
 */
public interface PasswordHasher {

    PasswordHash hash(Password password);

    boolean matches(Password password, PasswordHash hash);

    /** Whether it was made with weaker parameters than today's. */
    boolean isOutdated(PasswordHash hash);

    /** A hash with today's parameters that no password matches: to be checked where there is no account. */
    PasswordHash decoy();
}
