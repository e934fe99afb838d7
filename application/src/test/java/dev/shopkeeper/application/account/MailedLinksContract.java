package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail.Purpose;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of mailed links must do; it may hold other links already. */
public abstract class MailedLinksContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final EmailAddress ANN = new EmailAddress("ann@mail.example");

    private final AccountId account = new AccountId(UUID.randomUUID().toString());

    protected abstract MailedLinks links();

    private MailedLink added(Purpose purpose, Instant at) {
        MailedLink link = MailedLink.of(UUID.randomUUID().toString(), purpose, account, ANN, at);
        links().add(link);
        return link;
    }

    @Test
    void givesBackWhatWasAdded() {
        MailedLink link = added(Purpose.NEW_PASSWORD, NOW);
        assertThat(links().find(link.hash())).contains(link);
        assertThat(links().find("unknown")).isEmpty();
    }

    @Test
    void isTakenOnce() {
        MailedLink link = added(Purpose.NEW_PASSWORD, NOW);
        assertThat(links().take(link.hash())).isTrue();
        assertThat(links().take(link.hash())).isFalse();
        assertThat(links().find(link.hash())).isEmpty();
    }

    @Test
    void removesAllOfOnePurpose() {
        MailedLink one = added(Purpose.NEW_PASSWORD, NOW);
        MailedLink two = added(Purpose.NEW_PASSWORD, NOW);
        MailedLink other = added(Purpose.PROVE_ADDRESS, NOW);
        links().removeAll(account, Purpose.NEW_PASSWORD);
        assertThat(links().find(one.hash())).isEmpty();
        assertThat(links().find(two.hash())).isEmpty();
        assertThat(links().find(other.hash())).contains(other);
    }

    @Test
    void removesWhatExpired() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        MailedLink old = added(Purpose.NEW_PASSWORD, longAgo);
        MailedLink good = added(Purpose.NEW_PASSWORD, NOW);
        assertThat(links().removeExpired(longAgo.plusSeconds(3_601))).isEqualTo(1);
        assertThat(links().find(old.hash())).isEmpty();
        assertThat(links().find(good.hash())).contains(good);
    }
}
