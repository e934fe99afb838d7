package dev.shopkeeper.jobs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.application.notification.mail.MailAccess.Encryption;
import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.Script;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.application.notification.mail.smtp.Verdict;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Accepted;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Deferred;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Refused;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unclear;
import dev.shopkeeper.domain.notification.mail.MailOutcome.Unreachable;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import java.net.IDN;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes of handing over, and what that costs, against a server that does what it is told. */
class SmtpMailerTest {

    private static final int MANY = 500;
    private static final int CUTS_EVERY = 10;

    private final SmtpSink sink = SmtpSink.start(Offers.usual());
    private final TestMailer mailer = TestMailer.to(sink);

    @AfterEach
    void close() {
        mailer.close();
        sink.close();
    }

    private MailOutcome send(String to) {
        return mailer.send(TestMailer.email("d-" + to, to));
    }

    @Test
    void sendsManyOverOneConnection() {
        for (int i = 0; i < 50; i++) {
            assertThat(send("c" + i + "@mail.example")).isInstanceOf(Accepted.class);
        }
        assertThat(sink.taken().total()).isEqualTo(50);
        assertThat(sink.connections()).isOne();
    }

    @Test
    void neverOpensMoreConnectionsThanAllowed() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                String to = "c" + i + "@mail.example";
                threads.execute(() -> send(to));
            }
        }
        assertThat(sink.taken().recipients()).hasSize(500).allSatisfy((_, times) -> assertThat(times)
                .isOne());
        assertThat(sink.mostAtOnce()).isBetween(2, TestMailer.CONNECTIONS);
        assertThat(sink.connections()).isLessThanOrEqualTo(TestMailer.CONNECTIONS);
    }

    @Test
    void givesNobodyAnEmailTwiceWhileConnectionsAreCut() {
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                String to = "c" + i + "@mail.example";
                boolean cuts = i % CUTS_EVERY == 0;
                threads.execute(() -> {
                    if (cuts) {
                        sink.cutConnections();
                    }
                    if (send(to) instanceof Accepted) {
                        accepted.add(to);
                    }
                });
            }
        }
        assertThat(sink.taken().recipients()).containsKeys(accepted.toArray(String[]::new));
        assertThat(sink.taken().recipients())
                .allSatisfy((_, times) -> assertThat(times).isOne());
        assertThat(accepted).isNotEmpty();
    }

    @Test
    void tellsARefusalForGoodFromOneForNow() {
        sink.follow(Script.always(new Verdict.RefuseRecipient(450, "4.2.1 <a@mail.example> greylisted")));
        assertThat(send("a@mail.example")).isEqualTo(new Deferred(450, "450 4.2.1 <…> greylisted"));
        sink.follow(Script.always(new Verdict.RefuseRecipient(550, "5.1.1 unknown")));
        assertThat(send("a@mail.example")).isEqualTo(new Refused(550, "550 5.1.1 unknown", true));
        sink.follow(Script.always(new Verdict.RefuseEmail(451, "4.3.0 later")));
        assertThat(send("a@mail.example")).isEqualTo(new Deferred(451, "451 4.3.0 later"));
        sink.follow(Script.always(new Verdict.RefuseEmail(554, "5.7.1 spam")));
        assertThat(send("a@mail.example")).isEqualTo(new Refused(554, "554 5.7.1 spam", false));
        sink.follow(Script.takingAll());
        assertThat(send("a@mail.example")).isInstanceOf(Accepted.class);
        assertThat(sink.connections()).as("a refusal costs no connection").isOne();
    }

    @Test
    void knowsWhetherTheEndWasSentWhenTheServerHangsUp() {
        sink.follow(Script.always(new Verdict.DropInData()));
        assertThat(mailer.send(TestMailer.large("d1", "a@mail.example"))).isInstanceOf(Unreachable.class);
        sink.follow(Script.always(new Verdict.DropAtEnd(true)));
        assertThat(send("b@mail.example")).isInstanceOf(Unclear.class);
        sink.follow(Script.always(new Verdict.DropAtEnd(false)));
        assertThat(send("c@mail.example")).isInstanceOf(Unclear.class);
        assertThat(sink.taken().recipients()).containsOnlyKeys("b@mail.example");
    }

    @Test
    void doesNotNoticeThatAnIdleConnectionWasCut() {
        send("a@mail.example");
        sink.cutConnections();
        assertThat(send("b@mail.example")).isInstanceOf(Accepted.class);
        assertThat(sink.connections()).isEqualTo(2);
    }

    @Test
    void saysThatNobodyListensAndGoesOnWhenSomebodyDoes() {
        send("a@mail.example");
        sink.stop();
        assertThat(send("b@mail.example")).isInstanceOf(Unreachable.class);
        assertThat(send("b@mail.example")).isInstanceOf(Unreachable.class);
        sink.startAgain();
        assertThat(send("b@mail.example")).isInstanceOf(Accepted.class);
        assertThat(sink.taken().ofRecipient("b@mail.example")).isOne();
    }

    @Test
    void refusesOneOfManyAndSendsTheOthers() {
        sink.follow(Script.forRecipients(Set.of("b@mail.example"), new Verdict.RefuseRecipient(550, "no such user")));
        assertThat(send("a@mail.example")).isInstanceOf(Accepted.class);
        assertThat(send("b@mail.example")).isEqualTo(new Refused(550, "550 no such user", true));
        assertThat(send("c@mail.example")).isInstanceOf(Accepted.class);
    }

    @Test
    void sendsToAddressesBeyondAsciiWhereTheServerCan() {
        Email email = TestMailer.email("d1", new Mailbox(new EmailAddress("đặng@thư.example"), "Đặng"));
        assertThat(mailer.send(email)).isInstanceOf(Accepted.class);
        assertThat(sink.taken().last().recipient()).isEqualTo("đặng@" + ascii() + ".example");
        assertThat(sink.taken().last().header()).contains("đặng@");
        assertThat(send("a@mail.example")).isInstanceOf(Accepted.class);
    }

    private static String ascii() {
        return IDN.toASCII("thư");
    }

    @Test
    void refusesAddressesBeyondAsciiWhereTheServerCannot() {
        try (SmtpSink old = SmtpSink.start(Offers.usual().withoutSmtpUtf8());
                TestMailer toOld = TestMailer.to(old)) {
            MailOutcome outcome = toOld.send(TestMailer.email("d1", "đặng@mail.example"));
            assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reply()).contains("SMTPUTF8");
                assertThat(refused.hardBounce()).isFalse();
            });
            assertThat(toOld.send(TestMailer.email("d2", "a@thư.example"))).isInstanceOf(Accepted.class);
            assertThat(old.taken().last().recipient()).isEqualTo("a@" + ascii() + ".example");
        }
    }

    @Test
    void signsInAndEncrypts() {
        Offers offers = Offers.usual().withTls(TestMailer.certificate()).withSignIn("shop", "secret of the shop");
        try (SmtpSink strict = SmtpSink.start(offers)) {
            try (TestMailer known = TestMailer.to(strict, "shop", "secret of the shop", Encryption.IF_OFFERED)) {
                assertThat(known.send(TestMailer.email("d1", "a@mail.example"))).isInstanceOf(Accepted.class);
                assertThat(strict.taken().last().encrypted()).isTrue();
                assertThat(strict.taken().last().signedIn()).isTrue();
            }
            try (TestMailer wrong = TestMailer.to(strict, "shop", "something else", Encryption.REQUIRED)) {
                assertThat(wrong.send(TestMailer.email("d2", "a@mail.example")))
                        .isInstanceOfSatisfying(Unreachable.class, away -> assertThat(away.why())
                                .contains("user and password")
                                .doesNotContain("something else"));
            }
            try (TestMailer open = TestMailer.to(strict, "shop", "secret of the shop", Encryption.OFF)) {
                assertThat(open.send(TestMailer.email("d3", "a@mail.example"))).isInstanceOf(Accepted.class);
                assertThat(strict.taken().last().encrypted()).isFalse();
            }
            assertThat(strict.taken().total()).isEqualTo(2);
        }
    }

    @Test
    void sendsNothingInTheClearWhereEncryptionIsRequired() {
        try (TestMailer strict = TestMailer.to(sink, null, null, Encryption.REQUIRED)) {
            assertThat(strict.send(TestMailer.email("d1", "a@mail.example"))).isInstanceOf(Unreachable.class);
        }
        assertThat(sink.taken().total()).isZero();
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() {
        try (SmtpSink strange = SmtpSink.start(Offers.usual().withTls(TestMailer.certificate()));
                TestMailer careful = TestMailer.careful(strange)) {
            assertThat(careful.send(TestMailer.email("d1", "a@mail.example"))).isInstanceOf(Unreachable.class);
            assertThat(strange.taken().total()).isZero();
        }
    }

    @Test
    void tellsNoSecretsOfItsAccess() {
        MailAccess access = TestMailer.access(sink, "shop", "secret of the shop", Encryption.OFF);
        assertThat(access.toString()).doesNotContain("secret").doesNotContain("shop@");
    }
}
