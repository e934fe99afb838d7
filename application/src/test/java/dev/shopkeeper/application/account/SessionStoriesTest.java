package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.LastAdmin;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sessions from the sign-in to their end. */
class SessionStoriesTest {

    private static final Password NEW = new Password("a new battery staple");

    private final House house = new House();
    private final Account ann = house.staff("ann", Role.ADMIN);

    private boolean opens(SignedIn signedIn) {
        try {
            house.recognised(signedIn.accessToken(), null, null);
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    private boolean refreshes(SignedIn signedIn) {
        try {
            house.refresh.refresh(signedIn.refreshToken().value());
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    @Test
    void refreshesWithEachTokenOnce() {
        SignedIn first = house.signedIn("ann");
        SignedIn second = house.refresh.refresh(first.refreshToken().value());
        SignedIn third = house.refresh.refresh(second.refreshToken().value());
        assertThat(opens(third)).isTrue();

        assertThat(refreshes(first)).isFalse();

        assertThat(refreshes(third)).isFalse();
        assertThat(opens(first) || opens(second) || opens(third)).isFalse();
    }

    @Test
    void sparesOtherSessionsOfTheSameAccount() {
        SignedIn stolen = house.signedIn("ann");
        SignedIn other = house.signedIn("ann");
        house.refresh.refresh(stolen.refreshToken().value());
        assertThat(refreshes(stolen)).isFalse();

        assertThat(opens(other)).isTrue();
        assertThat(refreshes(other)).isTrue();
    }

    @Test
    void letsOneOfManyRefreshAndEndsTheSession() throws InterruptedException, ExecutionException {
        SignedIn signedIn = house.signedIn("ann");
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            racers.add(() -> refreshes(signedIn));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (Future<Boolean> result : threads.invokeAll(racers)) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(opens(signedIn)).isFalse();
    }

    @Test
    void endsAfterItsTime() {
        SignedIn signedIn = house.signedIn("ann");
        house.pass(Duration.ofDays(29));
        SignedIn refreshed = house.refresh.refresh(signedIn.refreshToken().value());
        house.pass(Duration.ofDays(29));
        SignedIn again = house.refresh.refresh(refreshed.refreshToken().value());
        house.pass(Duration.ofDays(30));

        assertThat(refreshes(again)).isFalse();
        assertThat(opens(again)).isFalse();
    }

    @Test
    void endsAtOnceByLoggingOut() {
        SignedIn signedIn = house.signedIn("ann");
        SignedIn other = house.signedIn("ann");
        assertThat(opens(signedIn)).isTrue();

        house.logOut.logOut(house.session(signedIn));

        assertThat(opens(signedIn)).isFalse();
        assertThat(refreshes(signedIn)).isFalse();
        assertThat(opens(other)).isTrue();
    }

    @Test
    void endsEverywhereByLoggingOutEverywhere() {
        SignedIn signedIn = house.signedIn("ann");
        SignedIn other = house.signedIn("ann");
        house.staff("bob", Role.SUPPORT);
        SignedIn bob = house.signedIn("bob");
        assertThat(opens(signedIn) && opens(other) && opens(bob)).isTrue();

        house.logOut.logOutEverywhere(house.session(signedIn));

        assertThat(opens(signedIn) || opens(other)).isFalse();
        assertThat(refreshes(signedIn) || refreshes(other)).isFalse();
        assertThat(opens(bob)).isTrue();
    }

    @Test
    void endsEverywhereElseWithANewPassword() {
        SignedIn mine = house.signedIn("ann");
        SignedIn thiefs = house.signedIn("ann");
        assertThat(opens(thiefs)).isTrue();

        house.changePassword.change(ann.id(), house.session(mine), House.SECRET, NEW);

        assertThat(opens(thiefs)).isFalse();
        assertThat(refreshes(thiefs)).isFalse();
        assertThat(opens(mine)).isTrue();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> house.signedIn("ann"));
        house.logIn.logIn("ann", NEW, House.AFAR);
    }

    @Test
    void asksForTheOldPasswordAFewTimesOnly() {
        SignedIn mine = house.signedIn("ann");
        for (int i = 0; i < House.TRIES; i++) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() ->
                            house.changePassword.change(ann.id(), house.session(mine), new Password("guess"), NEW));
        }

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> house.changePassword.change(ann.id(), house.session(mine), House.SECRET, NEW));
    }

    @Test
    void losesAccessWithinFiveSecondsOnAnyNode() {
        Account bea = house.staff("bea", Role.MARKETER);
        SignedIn signedIn = house.signedIn("bea");
        Standings otherNode = new Standings(house.accounts, house.sessions, house.clock);
        assertThat(otherNode.of(house.session(signedIn))).isPresent();

        house.update.update(bea.id(), new UpdateStaffAccount.Change(null, null, true, null));

        assertThat(opens(signedIn)).isFalse();
        house.pass(Duration.ofSeconds(5));
        assertThat(otherNode.of(house.session(signedIn))).isEmpty();
        assertThat(refreshes(signedIn)).isFalse();
        house.update.update(bea.id(), new UpdateStaffAccount.Change(null, null, false, null));
        assertThat(opens(signedIn)).isFalse();
        assertThat(opens(house.signedIn("bea"))).isTrue();
    }

    @Test
    void doesAtOnceWhatItsRolesAllowNow() {
        Account bea = house.staff("bea", Role.MARKETER);
        SignedIn signedIn = house.signedIn("bea");

        house.update.update(bea.id(), new UpdateStaffAccount.Change(null, Set.of(Role.SUPPORT), null, null));

        assertThat(house.recognised(signedIn.accessToken(), null, null).caller().roles())
                .containsExactly(Role.SUPPORT);
    }

    @Test
    void neverLosesTheLastAdmin() {
        AccountId id = ann.id();
        assertThatExceptionOfType(LastAdmin.class)
                .isThrownBy(() -> house.update.update(id, new UpdateStaffAccount.Change(null, null, true, null)));
        assertThatExceptionOfType(LastAdmin.class)
                .isThrownBy(() ->
                        house.update.update(id, new UpdateStaffAccount.Change(null, Set.of(Role.SUPPORT), null, null)));
        house.staff("bea", Role.ADMIN);

        assertThat(house.update
                        .update(id, new UpdateStaffAccount.Change(null, null, true, null))
                        .disabled())
                .isTrue();
        assertThat(house.accounts.activeAdmins()).isEqualTo(1);
    }

    @Test
    void changesNothingWhenNothingIsSent() {
        assertThat(house.update.update(ann.id(), new UpdateStaffAccount.Change(null, null, null, null)))
                .isEqualTo(ann);
        assertThat(house.update.update(
                        ann.id(), new UpdateStaffAccount.Change("ANN@shop.example", Set.of(Role.ADMIN), false, null)))
                .isEqualTo(ann);
    }
}
