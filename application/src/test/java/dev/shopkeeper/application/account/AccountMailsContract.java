package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every keeper of e-mails to accounts must do. Its e-mails are long due: others are not touched. */
public abstract class AccountMailsContract {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2999-01-01T00:00:00Z");
    private static final EmailAddress ANN = new EmailAddress("ann-of-the-contract@mail.example");
    private static final AccountId ACCOUNT = new AccountId("account-of-the-contract");

    protected abstract AccountMails mails();

    @AfterEach
    void tidy() {
        mails().forget(ACCOUNT, ANN);
    }

    private AccountMail added(Instant due) {
        AccountMail mail = AccountMail.toProve(UUID.randomUUID().toString(), ANN, ACCOUNT, due);
        mails().add(mail);
        return mail;
    }

    @Test
    void givesWhatHasBeenDueForLongestAndOnlyOnce() {
        AccountMail second = added(LONG_AGO.plusSeconds(2));
        AccountMail first = added(LONG_AGO.plusSeconds(1));
        added(LONG_AGO.plusSeconds(9));
        Instant now = LONG_AGO.plusSeconds(3);

        assertThat(mails().claim(now, UNTIL)).contains(first.claimedUntil(UNTIL));
        assertThat(mails().claim(now, UNTIL)).contains(second.claimedUntil(UNTIL));
        assertThat(mails().claim(now, UNTIL)).isEmpty();
    }

    @Test
    void givesAgainWhatNobodyFinished() {
        AccountMail mail = added(LONG_AGO);
        Instant until = LONG_AGO.plusSeconds(60);

        assertThat(mails().claim(LONG_AGO, until)).isPresent();
        assertThat(mails().claim(until.minusMillis(1), until)).isEmpty();
        Optional<AccountMail> again = mails().claim(until, UNTIL);
        assertThat(again).isPresent();
        assertThat(again.get().id()).isEqualTo(mail.id());
        assertThat(again.get().attempts()).isEqualTo(2);
    }

    @Test
    void postponesAndRemoves() {
        AccountMail mail = added(LONG_AGO);
        AccountMail claimed = mails().claim(LONG_AGO, UNTIL).orElseThrow();
        AccountMail postponed = claimed.postponed(LONG_AGO);
        mails().replace(postponed);

        assertThat(mails().claim(LONG_AGO.plus(Duration.ofDays(1)), UNTIL)).contains(postponed.claimedUntil(UNTIL));
        mails().remove(mail.id());
        mails().replace(mail);
        assertThat(mails().claim(LONG_AGO.plus(Duration.ofDays(1)), UNTIL)).isEmpty();
    }

    @Test
    void keepsWhatIsForAnAddressOnly() {
        AccountMail mail = AccountMail.toRenewPassword(UUID.randomUUID().toString(), ANN, LONG_AGO);
        mails().add(mail);
        assertThat(mails().claim(LONG_AGO, UNTIL)).contains(mail.claimedUntil(UNTIL));
        mails().replace(mail);
        mails().forget(new AccountId("another"), ANN);
        assertThat(mails().claim(LONG_AGO, UNTIL)).isEmpty();
    }
}
