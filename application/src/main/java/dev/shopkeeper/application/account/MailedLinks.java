package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import java.time.Instant;
import java.util.Optional;

/** The links that were mailed and not used yet. Each write survives a crash once it has returned. */
public interface MailedLinks {

    void add(MailedLink link);

    Optional<MailedLink> find(String hash);

    /** Takes a link away. @return whether it was there, so that of two who use it at once one succeeds */
    boolean take(String hash);

    /** Takes away all links of this account, of one purpose. */
    void removeAll(AccountId account, Purpose purpose);

    /** Takes away what expired before then. @return how many */
    int removeExpired(Instant before);
}
