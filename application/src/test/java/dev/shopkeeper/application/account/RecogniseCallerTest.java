package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identity rules, each beside an attempt to break it. */
class RecogniseCallerTest {

    private final House house = new House();

    private Caller caller(@Nullable String token, @Nullable String secret, @Nullable String userId) {
        return house.recognised(token, secret, userId).caller();
    }

    private void refuses(@Nullable String token, @Nullable String secret, @Nullable String userId) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> caller(token, secret, userId))
                .satisfies(e -> assertThat(e.isUnauthenticated()).isTrue());
    }

    private Customer customerOf(Caller caller) {
        return house.customers.find(Objects.requireNonNull(caller.customerId())).orElseThrow();
    }

    @Test
    void makesACustomerOfAForeignSubject() {
        Caller first = caller("shop:77", null, null);

        assertThat(first.roles()).containsExactly(Role.CUSTOMER);
        assertThat(first.subject()).isEqualTo("77");
        assertThat(first.accountId()).isNull();
        assertThat(customerOf(first).profile().externalId()).isEqualTo("77");
        assertThat(caller("shop:77", null, null)).isEqualTo(first);
    }

    @Test
    void neverTakesAForeignSubjectForOneOfOurIds() {
        SignedIn bob = house.registered("bob", "bob@mail.example");
        CustomerId bobsRecord = Objects.requireNonNull(bob.account().customerId());
        SignedIn admin = signedInAdmin();

        for (String subject : new String[] {
            bobsRecord.value(),
            bob.account().id().value(),
            admin.account().id().value(),
            bob.account().username().value(),
            "bob@mail.example",
            "admin"
        }) {
            Caller foreign = caller("shop:" + subject, null, null);
            Caller served = caller(null, House.SERVICE_SECRET, subject);

            assertThat(foreign.is(bobsRecord)).as(subject).isFalse();
            assertThat(foreign.roles()).containsExactly(Role.CUSTOMER);
            assertThat(served.is(bobsRecord)).as(subject).isFalse();
            assertThat(served.isStaff()).isFalse();
        }
    }

    private SignedIn signedInAdmin() {
        house.staff("root", Role.ADMIN);
        return house.signedIn("root");
    }

    @Test
    void givesAnErasedCustomerWhoComesBackANewRecord() {
        Caller before = caller("shop:77", null, null);
        house.customers.remove(Objects.requireNonNull(before.customerId()), null);

        Caller after = caller("shop:77", null, null);

        assertThat(after.customerId()).isNotEqualTo(before.customerId());
    }

    @Test
    void knowsAServiceByAnyOfItsSecrets() {
        assertThat(caller(null, House.SERVICE_SECRET, null))
                .isEqualTo(new Caller("service", Set.of(Role.SERVICE), null, null));
        assertThat(caller(null, "service-secret-of-old", null).may(Role.SERVICE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "service-secret-of-toda", "service-secret-of-todayx", "SERVICE-SECRET-OF-TODAY"})
    void refusesAWrongSecret(String secret) {
        refuses(null, secret, null);
        refuses(null, secret, "77");
    }

    @Test
    void refusesEverySecretWhereThereIsNone() {
        assertThat(new ServiceSecrets(java.util.List.of()).matches("")).isFalse();
    }

    @Test
    void ignoresAUserIdWithoutASecret() {
        refuses(null, null, "77");
        SignedIn admin = signedInAdmin();

        assertThat(caller(admin.accessToken(), null, "77").customerId()).isNull();
        Caller foreign = caller("shop:78", null, "77");
        assertThat(customerOf(foreign).profile().externalId()).isEqualTo("78");
    }

    @Test
    void letsAServiceActAsACustomerAndNeverAsStaff() {
        SignedIn admin = signedInAdmin();

        Caller served = caller(admin.accessToken(), House.SERVICE_SECRET, "77");

        assertThat(served.roles()).containsExactly(Role.SERVICE);
        assertThat(served.accountId()).isNull();
        assertThat(served.subject()).isEqualTo("77");
        assertThat(customerOf(served).profile().externalId()).isEqualTo("77");
    }

    @Test
    void refusesAGoodTokenBesideAWrongSecretAndTheOtherWayRound() {
        SignedIn admin = signedInAdmin();

        refuses(admin.accessToken(), "wrong", null);
        refuses("forged", House.SERVICE_SECRET, null);
        refuses("forged", House.SERVICE_SECRET, "77");
    }

    @Test
    void refusesATokenThatNamesTheSessionOfAnother() {
        SignedIn bob = house.registered("bob", "bob@mail.example");
        SignedIn admin = signedInAdmin();
        house.tokens.forge("mixed", admin.account().id(), house.session(bob));

        refuses("mixed", null, null);
    }

    @Test
    void refusesSubjectsThatCannotBeAnybody() {
        refuses("shop: ", null, null);
        refuses("shop:" + "x".repeat(201), null, null);
        refuses(null, House.SERVICE_SECRET, "x".repeat(201));
    }
}
