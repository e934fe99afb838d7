package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.account.EnsureFirstAdmin.FirstAdmin;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import org.junit.jupiter.api.Test;

class FirstAdminTest {

    private static final EmailAddress EMAIL = new EmailAddress("root@shop.example");
    private static final Password WELL_KNOWN = new Password("admin123");

    private final House house = new House();
    private final EnsureFirstAdmin ensure = new EnsureFirstAdmin(house.accounts, house.create);

    private Account admin() {
        return house.accounts.findByUsername(new Username("admin")).orElseThrow();
    }

    @Test
    void makesTheFirstAndNoSecond() {
        ensure.ensure(new FirstAdmin(EMAIL, House.SECRET, false));
        Account admin = admin();
        ensure.ensure(new FirstAdmin(new EmailAddress("other@shop.example"), new Password("other password"), false));

        assertThat(admin.roles()).containsExactly(Role.ADMIN);
        assertThat(admin.onlyFromHere()).isFalse();
        assertThat(admin()).isEqualTo(admin);
        house.signedIn("root@shop.example");
    }

    @Test
    void keepsAWellKnownPasswordToTheMachineItself() {
        ensure.ensure(new FirstAdmin(EMAIL, WELL_KNOWN, true));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> house.logIn.logIn("admin", WELL_KNOWN, House.AFAR));
        SignedIn here = house.logIn.logIn("admin", WELL_KNOWN, House.HERE);
        house.changePassword.change(here.account().id(), house.session(here), WELL_KNOWN, House.SECRET);
        house.signedIn("admin");
    }

    @Test
    void makesNoneWhenNothingWasSaid() {
        ensure.ensure(new FirstAdmin(null, null, false));

        assertThat(house.accounts.size()).isZero();
    }

    @Test
    void namesTheSettingThatWillNotDo() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ensure.ensure(new FirstAdmin(EMAIL, new Password("password123"), false)))
                .satisfies(e -> assertThat(e.message()).startsWith("ADMIN_PASSWORD "));
    }
}
