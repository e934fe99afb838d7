package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.StaleAccount;
import dev.shopkeeper.domain.account.UnknownLink;
import java.time.InstantSource;
import java.util.Optional;

/** Gives an account the password that the holder of the mailed link chose; all its sessions end. */
public final class RenewPassword {

    private static final int TRIES = 5;

    private final MailedLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Standings standings;
    private final InstantSource clock;

    public RenewPassword(
            MailedLinks links,
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            Standings standings,
            InstantSource clock) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.standings = standings;
        this.clock = clock;
    }

    /** Whether the link would do. */
    public boolean isGood(String secret) {
        return find(secret).isPresent();
    }

    /**
     * Sets it, once for each link. A password that will not do leaves the link good.
     *
     * @throws UnknownLink when the link is not good, was used, or was mailed to an address the account no longer has
     */
    public void renew(String secret, Password next) {
        MailedLink link = find(secret).orElseThrow(UnknownLink::new);
        Account account = ownerOf(link);
        PasswordPolicy.check("new_password", next, account.username(), account.email());
        if (!links.take(link.hash())) {
            throw new UnknownLink();
        }
        save(link, next);
        links.removeAll(account.id(), Purpose.NEW_PASSWORD);
        sessions.revokeAll(account.id(), null, Reason.PASSWORD_CHANGED, clock.instant());
        standings.forget(account.id());
    }

    private Optional<MailedLink> find(String secret) {
        return links.find(MailedLink.hashed(secret))
                .filter(found -> found.purpose() == Purpose.NEW_PASSWORD && found.isGoodAt(clock.instant()));
    }

    private Account ownerOf(MailedLink link) {
        return accounts.find(link.account())
                .filter(account -> link.address().equals(account.email()) && !account.disabled())
                .orElseThrow(UnknownLink::new);
    }

    private void save(MailedLink link, Password next) {
        for (int i = 0; i < TRIES; i++) {
            if (accounts.replace(ownerOf(link).withPassword(hasher.hash(next)))) {
                return;
            }
        }
        throw new StaleAccount();
    }
}
