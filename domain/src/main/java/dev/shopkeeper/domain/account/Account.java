package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in: a member of staff, or one customer.
 *
 * @param emailProven   whether the address is known to be the owner's; one proven address belongs to one account only
 * @param customerId    the customer this account is; null for staff
 * @param disabled      whether access is taken away
 * @param onlyFromHere  whether it may sign in only from the machine Shopkeeper runs on: so for well-known passwords
 * @param version       counts the changes, from 1
 */
public record Account(
        AccountId id,
        Username username,
        @Nullable EmailAddress email,
        boolean emailProven,
        Set<Role> roles,
        @Nullable CustomerId customerId,
        boolean disabled,
        boolean onlyFromHere,
        PasswordHash passwordHash,
        Instant createdAt,
        long version) {

    /** The roles a member of staff may have. */
    public static final Set<Role> STAFF_ROLES = Set.of(Role.ADMIN, Role.MARKETER, Role.SUPPORT);

    private static final Set<Role> CUSTOMER_ROLES = Set.of(Role.CUSTOMER);

    public Account {
        roles = Set.copyOf(roles);
        boolean customer = roles.equals(CUSTOMER_ROLES) && customerId != null;
        boolean staff = !roles.isEmpty() && STAFF_ROLES.containsAll(roles) && customerId == null;
        if (!customer && !staff) {
            throw new IllegalArgumentException("an account is staff, or one customer");
        }
    }

    /** A customer who signs up; the address is as they wrote it, and proves nothing. */
    public static Account registered(
            AccountId id,
            Username username,
            @Nullable EmailAddress email,
            CustomerId customer,
            PasswordHash hash,
            Instant now) {
        return new Account(id, username, email, false, CUSTOMER_ROLES, customer, false, false, hash, now, 1);
    }

    /** A member of staff whom an admin takes on, and whose address the admin vouches for. */
    public static Account staff(
            AccountId id,
            Username username,
            @Nullable EmailAddress email,
            Set<Role> roles,
            PasswordHash hash,
            Instant now) {
        return new Account(id, username, email, email != null, staffRoles(roles), null, false, false, hash, now, 1);
    }

    /** This account as one that may sign in only from the machine itself. */
    public Account keptHere() {
        return new Account(
                id, username, email, emailProven, roles, customerId, disabled, true, passwordHash, createdAt, version);
    }

    public boolean isStaff() {
        return customerId == null;
    }

    public boolean isActiveAdmin() {
        return !disabled && roles.contains(Role.ADMIN);
    }

    /** With a password of the owner's own choice, which ends what was said of a well-known one. */
    public Account withPassword(PasswordHash next) {
        return new Account(
                id, username, email, emailProven, roles, customerId, disabled, false, next, createdAt, version + 1);
    }

    /** With the same password, hashed anew. */
    public Account rehashed(PasswordHash next) {
        return new Account(
                id,
                username,
                email,
                emailProven,
                roles,
                customerId,
                disabled,
                onlyFromHere,
                next,
                createdAt,
                version + 1);
    }

    public Account withRoles(Set<Role> next) {
        if (!isStaff()) {
            throw InvalidInput.field("roles", "of a customer's account cannot change: make a staff account");
        }
        return new Account(
                id,
                username,
                email,
                emailProven,
                staffRoles(next),
                null,
                disabled,
                onlyFromHere,
                passwordHash,
                createdAt,
                version + 1);
    }

    /** With an address that is known to be the owner's: an admin vouches for it, or it was proven. */
    public Account withProvenEmail(EmailAddress next) {
        return new Account(
                id,
                username,
                next,
                true,
                roles,
                customerId,
                disabled,
                onlyFromHere,
                passwordHash,
                createdAt,
                version + 1);
    }

    /** With the address it has, which its owner has proven. */
    public Account proven() {
        if (email == null) {
            throw new IllegalStateException("an account without an address has nothing to prove");
        }
        return withProvenEmail(email);
    }

    /** With an address that is yet to be proven. */
    public Account withUnprovenEmail(EmailAddress next) {
        return new Account(
                id,
                username,
                next,
                false,
                roles,
                customerId,
                disabled,
                onlyFromHere,
                passwordHash,
                createdAt,
                version + 1);
    }

    /** A customer's account as that of the customer the shop knew already. */
    public Account asCustomer(CustomerId known) {
        if (isStaff()) {
            throw new IllegalStateException("an account of staff is no customer");
        }
        return new Account(
                id,
                username,
                email,
                emailProven,
                roles,
                known,
                disabled,
                onlyFromHere,
                passwordHash,
                createdAt,
                version + 1);
    }

    public Account withAccess(boolean allowed) {
        return new Account(
                id,
                username,
                email,
                emailProven,
                roles,
                customerId,
                !allowed,
                onlyFromHere,
                passwordHash,
                createdAt,
                version + 1);
    }

    /** The same as this version, for several changes that are saved as one. */
    public Account atVersion(long next) {
        return new Account(
                id,
                username,
                email,
                emailProven,
                roles,
                customerId,
                disabled,
                onlyFromHere,
                passwordHash,
                createdAt,
                next);
    }

    private static Set<Role> staffRoles(Set<Role> roles) {
        if (roles.isEmpty() || !STAFF_ROLES.containsAll(roles)) {
            throw InvalidInput.field("roles", "must be one or more of admin, marketer, support");
        }
        return EnumSet.copyOf(roles);
    }
}
