package dev.shopkeeper.rest.account;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How to sign out.
 *
 * @param everywhere whether all sessions of the account end, rather than the one this is asked in
 */
@Serdeable
record LogOutJson(@Nullable Boolean everywhere) {

    boolean isEverywhere() {
        return Boolean.TRUE.equals(everywhere);
    }
}
