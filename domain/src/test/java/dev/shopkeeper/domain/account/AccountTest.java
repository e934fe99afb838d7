package dev.shopkeeper.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PasswordHash HASH = new PasswordHash("$secret-hash");
    private static final EmailAddress EMAIL = new EmailAddress("ann@shop.example");

    private static Account of(Set<Role> roles, @Nullable CustomerId customer) {
        return new Account(
                new AccountId("a"), new Username("ann"), null, false, roles, customer, false, false, HASH, NOW, 1);
    }

    private final Account staff =
            Account.staff(new AccountId("a"), new Username("ann"), EMAIL, Set.of(Role.ADMIN), HASH, NOW);
    private final Account customer =
            Account.registered(new AccountId("b"), new Username("bob"), EMAIL, new CustomerId("c"), HASH, NOW);

    @Test
    void isStaffOrOneCustomerAndNeverBoth() {
        CustomerId someone = new CustomerId("c");
        of(Set.of(Role.CUSTOMER), someone);
        of(Set.of(Role.ADMIN, Role.SUPPORT), null);
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of(Role.CUSTOMER), null));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of(Role.ADMIN), someone));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of(Role.ADMIN, Role.CUSTOMER), someone));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Set.of(Role.SERVICE), null));
    }

    @Test
    void believesAnAdminsWordForAnAddressAndNotACustomers() {
        assertThat(staff.emailProven()).isTrue();
        assertThat(customer.emailProven()).isFalse();
    }

    @Test
    void neverPromotesACustomer() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> customer.withRoles(Set.of(Role.ADMIN)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> staff.withRoles(Set.of(Role.CUSTOMER)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> staff.withRoles(Set.of()));
    }

    @Test
    void opensToTheWorldWithAPasswordOfItsOwn() {
        Account here = staff.keptHere();

        assertThat(here.onlyFromHere()).isTrue();
        assertThat(here.rehashed(HASH).onlyFromHere()).isTrue();
        assertThat(here.withRoles(Set.of(Role.SUPPORT)).onlyFromHere()).isTrue();
        assertThat(here.withPassword(HASH).onlyFromHere()).isFalse();
    }

    @Test
    void countsItsChanges() {
        assertThat(staff.withAccess(false).withRoles(Set.of(Role.SUPPORT)).version())
                .isEqualTo(3);
        assertThat(staff.withAccess(false).isActiveAdmin()).isFalse();
    }

    @Test
    void neverShowsItsHash() {
        assertThat(staff.toString()).doesNotContain("secret-hash");
        assertThat(new Password("plain").toString()).doesNotContain("plain");
    }
}
