package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {

    private static final Password WRONG = new Password("wrong horse battery");

    private final House house = new House();
    private final Account ann = house.staff("Ann", Role.SUPPORT);

    @ParameterizedTest
    @ValueSource(strings = {"Ann", " ann ", "ANN", "ann@shop.example", "Ann@Shop.Example "})
    void takesNameOrAddress(String name) {
        SignedIn signedIn = house.logIn.logIn(name, House.SECRET, House.AFAR);

        assertThat(signedIn.account()).isEqualTo(ann);
        assertThat(signedIn.expiresIn()).isEqualTo(Duration.ofMinutes(30));
        assertThat(house.recognised(signedIn.accessToken(), null, null).caller().accountId())
                .isEqualTo(ann.id());
    }

    private NotAllowed refusal(String name, Password password, ClientOrigin origin) {
        try {
            house.logIn.logIn(name, password, origin);
        } catch (NotAllowed e) {
            return e;
        }
        throw new AssertionError("signed in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@shop.example", "not a name at all", "@", "ann", "ann@shop.example"})
    void refusesWrongPasswordsAndUnknownNamesAlikeAfterTheSameWork(String name) {
        int before = house.hasher.checks;

        NotAllowed refusal = refusal(name, WRONG, House.AFAR);

        assertThat(refusal.isUnauthenticated()).isTrue();
        assertThat(refusal.message()).isEqualTo("user name or password is wrong");
        assertThat(house.hasher.checks).isEqualTo(before + 1);
    }

    @Test
    void checksADecoyWhereThereIsNoAccount() {
        refusal("nobody", WRONG, House.AFAR);

        assertThat(house.hasher.checked).containsExactly(house.hasher.decoy());
    }

    @Test
    void doesTheSameWorkForADisabledAccountAndOneThatIsElsewhere() {
        house.accounts.replace(ann.withAccess(false));
        assertThat(refusal("ann", House.SECRET, House.AFAR).message()).isEqualTo("user name or password is wrong");
        house.create.createForTrial(
                new Username("demo"), new EmailAddress("demo@shop.example"), Set.of(Role.MARKETER), House.SECRET);
        assertThat(refusal("demo", House.SECRET, House.AFAR).message()).isEqualTo("user name or password is wrong");

        assertThat(house.hasher.checks).isEqualTo(2);
        assertThat(house.logIn.logIn("demo", House.SECRET, House.HERE).account().onlyFromHere())
                .isTrue();
    }

    @Test
    void refusesAHugePasswordWithoutHashingIt() {
        refusal("ann", new Password("x".repeat(1_000_000)), House.AFAR);

        assertThat(house.hasher.checks).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "nobody", "nobody@shop.example"})
    void limitsTriesForEachNameKnownOrNot(String name) {
        for (int i = 0; i < House.TRIES; i++) {
            refusal(name, WRONG, new ClientOrigin("203.0.113." + i, false));
        }
        int before = house.hasher.checks;

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> house.logIn.logIn(name, House.SECRET, new ClientOrigin("203.0.113.99", false)));
        assertThat(house.hasher.checks).isEqualTo(before);
    }

    @Test
    void countsTriesByNameAndByAddressOfOneAccountTogether() {
        for (int i = 0; i < House.TRIES; i++) {
            refusal(i % 2 == 0 ? "ann" : "ann@shop.example", WRONG, new ClientOrigin("203.0.113." + i, false));
        }

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> house.signedIn("ANN"));
    }

    @Test
    void limitsTriesFromEachAddress() {
        for (int i = 0; i < House.TRIES; i++) {
            refusal("guess" + i, WRONG, House.AFAR);
        }

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> house.signedIn("ann"));
    }

    @Test
    void bearsAnyNumberOfRightPasswords() {
        for (int i = 0; i < 3 * House.TRIES; i++) {
            house.signedIn("ann");
        }
    }

    @Test
    void hashesAnewWhenTheRulesHaveGrown() {
        house.hasher.rules = "v2:";

        house.signedIn("ann");

        assertThat(house.accounts.find(ann.id()).orElseThrow().passwordHash().value())
                .startsWith("v2:");
        house.signedIn("ann");
        assertThat(house.accounts.find(ann.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void doesNotLetASquatterTakeAProvenAddress() {
        house.registered("squatter", "ann@shop.example");

        assertThat(house.signedIn("ann@shop.example").account()).isEqualTo(ann);
    }
}
