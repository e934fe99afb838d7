package dev.shopkeeper.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.account.InMemoryAccounts;
import dev.shopkeeper.application.service.Setup.Setting;
import dev.shopkeeper.application.service.Setup.State;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewSetupTest {

    private static final Account ADMIN = Account.staff(
            new AccountId("1"),
            new Username("admin"),
            null,
            Set.of(Role.ADMIN),
            new PasswordHash("hash"),
            Instant.parse("2026-11-22T08:00:00Z"));

    private final InMemoryAccounts accounts = new InMemoryAccounts();

    private Setup reviewed(State mongo, boolean needed) {
        Setting setting = new Setting("mongodb", mongo, needed, List.of("MONGODB_URI"), "…");
        return new ReviewSetup(new Setup(mongo == State.EMBEDDED, List.of(setting)), accounts).review();
    }

    private static State passwords(Setup setup) {
        return setup.settings().getLast().state();
    }

    @Test
    void isReadyWhenAllThatIsNeededIsSet() {
        accounts.add(ADMIN);

        assertThat(reviewed(State.SET, true).isReadyForProduction()).isTrue();
        assertThat(reviewed(State.EMBEDDED, false).isReadyForProduction()).isTrue();
        assertThat(reviewed(State.EMBEDDED, true).isReadyForProduction()).isFalse();
    }

    @Test
    void warnsOfAPasswordThatEverybodyKnows() {
        accounts.add(ADMIN.keptHere());

        Setup setup = reviewed(State.SET, true);

        assertThat(passwords(setup)).isEqualTo(State.DEFAULT);
        assertThat(setup.isReadyForProduction()).isFalse();
    }

    @Test
    void isContentOnceItIsChangedOrTheAccountIsDisabled() {
        Account trial = ADMIN.keptHere();
        accounts.add(trial);

        accounts.replace(trial.withPassword(new PasswordHash("other")));
        assertThat(passwords(reviewed(State.SET, true))).isEqualTo(State.SET);

        accounts.replace(trial.atVersion(2).withAccess(false));
        assertThat(passwords(reviewed(State.SET, true))).isEqualTo(State.SET);
    }
}
