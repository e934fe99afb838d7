package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as far as we know and believe.
 *
 * @param subject    the caller's own name, as answers echo it: an account's id, a foreign subject, or a service's
 * @param accountId  the account that signed in; null for services and foreign subjects
 * @param customerId the customer the caller is, or acts for
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable AccountId accountId,
        @Nullable CustomerId customerId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public boolean isStaff() {
        return isAdmin() || roles.contains(Role.MARKETER) || roles.contains(Role.SUPPORT);
    }

    /** Whether the caller may act as this role; an admin may act as any. */
    public boolean may(Role role) {
        return isAdmin() || roles.contains(role);
    }

    public boolean is(CustomerId customer) {
        return customer.equals(customerId);
    }

    /** The customer the caller is or acts for, or a refusal that says one is needed. */
    public CustomerId requireCustomer() {
        return Optional.ofNullable(customerId)
                .orElseThrow(() -> NotAllowed.forbidden("this needs a customer: sign in as one, or name one"));
    }
}
