package dev.shopkeeper.domain.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.notification.mail.MailOutcome.Accepted;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Deferred;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Refused;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 no such user, true, true",
        "550, 550-5.1.1 no such user, true, true",
        "550, 550 No such user here, true, true",
        "551, 551 moved, true, true",
        "553, 553 no such mailbox, true, true",
        "550, 550 5.2.1 disabled, true, true",
        "556, 556 5.1.10 takes no mail, true, true",
        "550, 550 5.7.1 looks like spam, true, false",
        "552, 552 5.2.2 mailbox full, true, false",
        "552, 552 mailbox full, true, false",
        "550, 550 5.2.2 mailbox full, true, false",
        "550, 550 5.1.8 your own domain is unknown, true, false",
        "530, 530 5.7.0 sign in first, true, false",
        "550, 550 we do not like this text, false, false",
        "550, 550 5.1.1 found out late, false, true",
        "554, 554 5.7.1 no, false, false"
    })
    void knowsWhenTheAddressIsNoGood(int code, String reply, boolean ofRecipient, boolean hard) {
        assertThat(Refused.of(code, reply, ofRecipient).hardBounce()).isEqualTo(hard);
    }

    @Test
    void takesAddressesOutOfWhatServersSay() {
        assertThat(new Deferred(450, "450 4.2.0 <ann@mail.example>: Recipient address rejected: Greylisted").reply())
                .isEqualTo("450 4.2.0 <…>: Recipient address rejected: Greylisted");
        assertThat(Refused.of(550, "550 \"ann b\"@mail.example, đặng@thư.example unknown", true)
                        .reply())
                .doesNotContain("ann")
                .doesNotContain("đặng")
                .doesNotContain("@");
        assertThat(new Unreachable("user=ann@mail.example\r\nlost").why()).isEqualTo("… lost");
    }

    @Test
    void keepsWordsOfServersShortAndOnOneLine() {
        assertThat(new Accepted("250-one\r\n250 two\u0000\u2028three").reply()).isEqualTo("250-one 250 two three");
        assertThat(new Accepted("x".repeat(5_000)).reply()).hasSize(300);
        assertThat(new Accepted("@".repeat(5_000)).reply()).hasSizeLessThanOrEqualTo(300);
    }
}
