package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.shopkeeper.application.accountmail.AccountLetters;
import dev.shopkeeper.application.accountmail.AccountLinks;
import dev.shopkeeper.application.accountmail.ProveAddress;
import dev.shopkeeper.application.accountmail.SendAccountMail;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.application.notification.mail.InMemoryMailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.UnknownLink;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.NotAllowed;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From signing up and forgetting to the link in the e-mail and what it does. */
class AccountMailStoriesTest {

    private static final Password NEXT = new Password("another fine horse");

    private final House house = new House();
    private final InMemoryMailer mailer = new InMemoryMailer();
    private final InMemoryInteractions interactions = new InMemoryInteractions();
    private final SendAccountMail send = new SendAccountMail(
            house.mails,
            house.links,
            house.accounts,
            house.customers,
            new AccountLetters("Tiệm Hoa", "en"),
            new AccountLinks(() -> URI.create("https://shop.example")),
            () -> "secret-" + house.ids.next(),
            mailer,
            new MessageIds("shop.example"),
            house.clock);
    private final ProveAddress prove = new ProveAddress(
            house.links,
            house.accounts,
            house.customers,
            interactions,
            List.of(new AccountTraces(house.accounts)),
            house.standings,
            house.clock);
    private final RequestNewPassword forgot =
            new RequestNewPassword(house.mails, house.limiter, house.ids, house.clock);
    private final RenewPassword renew =
            new RenewPassword(house.links, house.accounts, house.sessions, house.hasher, house.standings, house.clock);

    private String mailedSecret() {
        send.sendDue();
        return secretIn(mailer.accepted().getLast());
    }

    private static String secretIn(Email email) {
        return email.text().replaceAll("(?s).*https://shop\\.example/\\S*/(\\S+).*", "$1");
    }

    private Customer imported(String id, String email) {
        Profile profile = new Profile(
                id, "Bob B.", new EmailAddress(email), null, null, null, null, null, Set.of("vip"), Map.of());
        Customer customer = Customer.entered(new CustomerId("c-" + id), profile, true, "import", house.now);
        house.customers.add(customer);
        return customer;
    }

    private Account account(SignedIn signedIn) {
        return house.accounts.find(signedIn.account().id()).orElseThrow();
    }

    private Profile profileOf(Account account) {
        return house.customers
                .find(Objects.requireNonNull(account.customerId()))
                .orElseThrow()
                .profile();
    }

    @Test
    void linksASignUpToTheCustomerWithTheProvenAddress() {
        Customer imported = imported("7", "bob@mail.example");
        SignedIn bob = house.registered("bob", "bob@mail.example");
        CustomerId light = Objects.requireNonNull(bob.account().customerId());

        Account proven = prove.prove(mailedSecret());

        assertThat(proven.emailProven()).isTrue();
        assertThat(proven.customerId()).isEqualTo(imported.id());
        assertThat(account(bob)).isEqualTo(proven);
        assertThat(profileOf(proven)).isEqualTo(imported.profile());
        assertThat(house.customers.find(light)).isEmpty();
        assertThat(house.recognised(bob.accessToken(), null, null).caller().customerId())
                .isEqualTo(imported.id());
    }

    @Test
    void claimsAnAddressThatNoCustomerHas() {
        SignedIn bob = house.registered("bob", "bob@mail.example");
        assertThat(profileOf(account(bob)).attributes()).containsKey("unverified_email");

        prove.prove(mailedSecret());

        assertThat(account(bob).customerId()).isEqualTo(bob.account().customerId());
        assertThat(profileOf(account(bob)).email()).isEqualTo(new EmailAddress("bob@mail.example"));
        assertThat(profileOf(account(bob)).attributes()).doesNotContainKey("unverified_email");
    }

    @Test
    void provesOnceAndLeavesNothingToWhoeverWroteTheSameAddress() {
        SignedIn thief = house.registered("thief", "bob@mail.example");
        String thiefs = mailedSecret();
        house.registered("bob", "bob@mail.example");
        String bobs = mailedSecret();

        prove.prove(bobs);

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> prove.prove(bobs));
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> prove.prove(thiefs));
        assertThat(account(thief).emailProven()).isFalse();
        assertThat(profileOf(account(thief)).email()).isNull();
    }

    @Test
    void makesNoAccountACustomerWhoHasAnAccountAlready() {
        Customer imported = imported("7", "bob@mail.example");
        SignedIn bob = house.registered("bob", "bob@mail.example");
        prove.prove(mailedSecret());
        Customer moved = house.customers.find(imported.id()).orElseThrow();
        Profile other = new Profile(
                "7", "Bob B.", new EmailAddress("rob@mail.example"), null, null, null, null, null, Set.of(), Map.of());
        house.customers.replace(moved.edited(other, true, house.now));

        SignedIn rob = house.registered("rob", "rob@mail.example");
        String secret = mailedSecret();
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> prove.prove(secret));
        assertThat(account(rob).customerId()).isEqualTo(rob.account().customerId());
        assertThat(account(bob).customerId()).isEqualTo(imported.id());
    }

    @Test
    void refusesLinksThatAreOldMadeUpOrForSomethingElse() {
        house.registered("bob", "bob@mail.example");
        String old = mailedSecret();
        forgot.request("bob@mail.example", House.AFAR);
        String password = mailedSecret();

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> prove.prove("made-up"));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> prove.prove(password));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> renew.renew(old, NEXT));
        house.pass(Duration.ofDays(7));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> prove.prove(old));
        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> renew.renew(password, NEXT));
    }

    @Test
    void provesTheNewAddressAndNotTheOld() {
        SignedIn bob = house.registered("bob", "bob@mail.example");
        String old = mailedSecret();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> house.askForProof.change(bob.account().id(), "new@mail.example", NEXT));
        house.askForProof.change(bob.account().id(), "new@mail.example", House.SECRET);
        String fresh = mailedSecret();

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> prove.prove(old));
        prove.prove(fresh);
        assertThat(profileOf(account(bob)).email()).isEqualTo(new EmailAddress("new@mail.example"));
        assertThat(account(bob).emailProven()).isTrue();
    }

    @Test
    void leavesAddressesOfStaffToAdmins() {
        Account mai = house.staff("mai", Role.SUPPORT);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> house.askForProof.change(mai.id(), "new@mail.example", House.SECRET));
    }

    @Test
    void renewsAForgottenPasswordOnceAndEndsAllSessions() {
        SignedIn bob = house.registered("bob", "bob@mail.example");
        send.sendDue();
        forgot.request(" Bob@Mail.Example ", House.AFAR);
        String secret = mailedSecret();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> renew.renew(secret, new Password("short")));
        renew.renew(secret, NEXT);

        assertThatExceptionOfType(UnknownLink.class).isThrownBy(() -> renew.renew(secret, House.SECRET));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> house.signedIn("bob"));
        assertThatNoException().isThrownBy(() -> house.logIn.logIn("bob", NEXT, House.AFAR));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> house.refresh.refresh(bob.refreshToken().value()));
    }

    @Test
    void takesUnknownAddressesAsItTakesKnownOnes() {
        forgot.request("nobody@mail.example", House.AFAR);
        assertThat(house.mails.size()).isOne();
        send.sendDue();
        assertThat(mailer.accepted()).isEmpty();
        assertThat(house.mails.size()).isZero();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forgot.request("no address", House.AFAR));
    }

    @Test
    void mailsOneAddressOnlySoOftenAndTakesOnlySoMuchFromOnePlace() {
        house.registered("bob", "bob@mail.example");
        send.sendDue();
        for (int i = 0; i < 12; i++) {
            forgot.request("bob@mail.example", new ClientOrigin("203.0.113." + i, false));
        }
        send.sendDue();
        assertThat(mailer.accepted()).hasSize(1 + 5);
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> {
            for (int i = 0; i < 30; i++) {
                forgot.request("c" + i + "@mail.example", House.AFAR);
            }
        });
    }

    @Test
    void waitsForAServerThatIsAwayAndSendsTheSameEmail() {
        house.registered("bob", "bob@mail.example");
        mailer.answer(_ -> new MailOutcome.Unreachable("away"));
        send.sendDue();
        assertThat(house.mails.size()).isOne();
        house.pass(Duration.ofSeconds(1));
        mailer.answer(_ -> new MailOutcome.Accepted("250"));
        send.sendDue();
        assertThat(mailer.accepted()).as("not before its time").isEmpty();
        house.pass(Duration.ofSeconds(2));
        send.sendDue();
        assertThat(mailer.accepted()).hasSize(1);
        assertThat(house.mails.size()).isZero();
        house.pass(Duration.ofDays(1));
        send.sendDue();
        assertThat(mailer.accepted()).hasSize(1);
    }

    @Test
    void givesUpAfterADayAndAtOnceWhenRefused() {
        house.registered("bob", "bob@mail.example");
        mailer.answer(_ -> new MailOutcome.Deferred(450, "later"));
        send.sendDue();
        house.pass(Duration.ofDays(1));
        send.sendDue();
        assertThat(house.mails.size()).isZero();
        house.registered("rob", "rob@mail.example");
        mailer.answer(_ -> new MailOutcome.Refused(550, "unknown", true));
        send.sendDue();
        assertThat(house.mails.size()).isZero();
        assertThat(mailer.accepted()).isEmpty();
    }

    @Test
    void writesInTheReadersLanguage() {
        house.register.register(
                new Register.Application("hoab", "hoa@mail.example", House.SECRET, null, null, "vi-VN"));
        send.sendDue();
        Email email = mailer.accepted().getLast();
        assertThat(email.subject()).isEqualTo("Xác nhận địa chỉ e-mail của bạn tại Tiệm Hoa");
        assertThat(email.text()).startsWith("Chào hoab,").contains("https://shop.example/auth/verify/");
        assertThat(email.html()).contains("lang=\"vi\"").contains("https://shop.example/auth/verify/");
        assertThat(email.kind()).isEqualTo(Email.Kind.ACCOUNT);

        house.register.register(new Register.Application("jan", "jan@mail.example", House.SECRET, null, null, "nl"));
        send.sendDue();
        assertThat(mailer.accepted().getLast().subject()).isEqualTo("Confirm your e-mail address for Tiệm Hoa");
    }
}
