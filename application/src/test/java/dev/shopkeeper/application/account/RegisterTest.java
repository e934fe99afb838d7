package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final House house = new House();

    private Customer customerOf(SignedIn signedIn) {
        CustomerId id = Objects.requireNonNull(signedIn.account().customerId());
        return house.customers.find(id).orElseThrow();
    }

    @Test
    void givesAnAccountAndACustomerRecordOfItsOwn() {
        SignedIn signedIn = house.register.register(
                new Register.Application("bob", "Bob@Mail.Example", House.SECRET, 31, "male", "vi_vn"));

        Account account = signedIn.account();
        assertThat(account.roles()).containsExactly(Role.CUSTOMER);
        assertThat(account.email()).isEqualTo(new EmailAddress("bob@mail.example"));
        Profile profile = customerOf(signedIn).profile();
        assertThat(profile.hasKey()).isFalse();
        assertThat(profile.name()).isEqualTo("bob");
        assertThat(profile.language()).isEqualTo("vi-VN");
        assertThat(profile.attributes())
                .isEqualTo(Map.of("age", "31", "gender", "male", "unverified_email", "bob@mail.example"));
        assertThat(house.recognised(signedIn.accessToken(), null, null).caller().customerId())
                .isEqualTo(account.customerId());
    }

    @Test
    void neitherShowsNorTouchesAnImportedCustomerWithThatAddress() {
        Profile profile = new Profile(
                "7", "Bob", new EmailAddress("bob@mail.example"), null, null, null, null, null, Set.of(), Map.of());
        Customer imported =
                Customer.imported(new CustomerId("imported"), profile, true, new Stamp("import", 1), house.now);
        house.customers.add(imported);

        SignedIn signedIn = house.registered("bob", "bob@mail.example");

        assertThat(signedIn.account().customerId()).isNotEqualTo(imported.id());
        assertThat(house.customers.find(imported.id())).contains(imported);
    }

    @Test
    void letsTwoWriteTheSameAddress() {
        SignedIn first = house.registered("bob", "bob@mail.example");
        SignedIn second = house.registered("rob", "bob@mail.example");

        assertThat(first.account().customerId()).isNotEqualTo(second.account().customerId());
    }

    @Test
    void refusesATakenUserNameAndLeavesNoRecordBehind() {
        SignedIn first = house.registered("bob", "bob@mail.example");

        assertThatExceptionOfType(UsernameTaken.class)
                .isThrownBy(() -> house.registered("BOB", "other@mail.example"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("username"));
        assertThat(house.accounts.size()).isEqualTo(1);
        assertThat(customerOf(first).profile().name()).isEqualTo("bob");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.register.register(
                        new Register.Application("b@b", "nowhere", new Password("short"), -1, null, "not a language")))
                .satisfies(e -> assertThat(e.fields())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("username", "email", "password", "age", "language"));
        assertThat(house.accounts.size()).isZero();
    }

    @Test
    void cannotMakeStaff() {
        SignedIn signedIn = house.registered("bob", "bob@mail.example");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.update.update(
                        signedIn.account().id(), new UpdateStaffAccount.Change(null, Set.of(Role.ADMIN), null, null)));
    }
}
