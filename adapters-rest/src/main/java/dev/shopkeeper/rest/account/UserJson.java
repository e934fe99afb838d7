package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, or may sign in.
 *
 * @param externalId the name the shop's backend has for a caller who has no account here
 */
@Serdeable
record UserJson(
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String customerId,
        @Nullable String username,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        List<String> roles,
        @Nullable Boolean disabled,
        @Nullable Instant createdAt) {

    static UserJson of(Account account) {
        return new UserJson(
                account.id().value(),
                null,
                text(account.customerId()),
                account.username().value(),
                Optional.ofNullable(account.email()).map(EmailAddress::value).orElse(null),
                account.email() == null ? null : account.emailProven(),
                words(account.roles()),
                account.disabled(),
                account.createdAt());
    }

    /** Somebody without an account here: a customer of the shop's backend, or a service. */
    static UserJson of(Caller caller) {
        String external = caller.customerId() == null ? null : caller.subject();
        return new UserJson(
                null, external, text(caller.customerId()), null, null, null, words(caller.roles()), null, null);
    }

    private static @Nullable String text(@Nullable CustomerId id) {
        return id == null ? null : id.value();
    }

    private static List<String> words(Collection<Role> roles) {
        return roles.stream().map(Access::word).sorted().toList();
    }
}
