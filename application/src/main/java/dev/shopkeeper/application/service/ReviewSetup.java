package dev.shopkeeper.application.service;

import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.service.Setup.Setting;
import dev.shopkeeper.application.service.Setup.State;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.List;

/** Says what is still to be set before a shop's customers come: settings, and passwords that everybody knows. */
public final class ReviewSetup {

    private final Setup given;
    private final Accounts accounts;

    public ReviewSetup(Setup given, Accounts accounts) {
        this.given = given;
        this.accounts = accounts;
    }

    public Setup review() {
        return given.with(passwords());
    }

    /** Accounts whose password is well known are made on the first start: they are among the oldest. */
    private Setting passwords() {
        boolean wellKnown = accounts.listStaff(PageRequest.first(PageRequest.MAX_PAGE_SIZE)).items().stream()
                .anyMatch(ReviewSetup::opensToEverybodyHere);
        return wellKnown
                ? setting(
                        State.DEFAULT,
                        "An account has a password that everybody knows, and opens from this machine only:"
                                + " choose another password, or disable it.")
                : setting(State.SET, "No account has a password that everybody knows.");
    }

    private static boolean opensToEverybodyHere(Account account) {
        return account.onlyFromHere() && !account.disabled();
    }

    private static Setting setting(State state, String message) {
        return new Setting("passwords", state, true, List.of("ADMIN_PASSWORD"), message);
    }
}
