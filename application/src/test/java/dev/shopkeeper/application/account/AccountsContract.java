package dev.shopkeeper.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of accounts must do; it may hold other accounts already. */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    protected abstract Accounts accounts();

    private Username name(String name) {
        return new Username(name + "-" + run);
    }

    private EmailAddress email(String name) {
        return new EmailAddress(name + "-" + run + "@shop.example");
    }

    private static AccountId id() {
        return new AccountId(UUID.randomUUID().toString());
    }

    private Account staff(String name, Role role) {
        return Account.staff(id(), name(name), email(name), Set.of(role), new PasswordHash("$hash"), NOW);
    }

    private Account customer(String name, EmailAddress email, Instant at) {
        CustomerId customer = new CustomerId(UUID.randomUUID().toString());
        return Account.registered(id(), name(name), email, customer, new PasswordHash("$hash"), at);
    }

    @Test
    void givesBackWhatWasAdded() {
        Account staff = staff("Ann", Role.SUPPORT).keptHere();
        Account customer = customer("bob", email("bob"), NOW);

        accounts().add(staff);
        accounts().add(customer);

        assertThat(accounts().find(staff.id())).contains(staff);
        assertThat(accounts().find(customer.id())).contains(customer);
        assertThat(accounts().findByUsername(name("aNN"))).contains(staff);
        assertThat(accounts().ofCustomers(List.of(new CustomerId("nobody"), customerOf(customer))))
                .containsExactly(customer);
    }

    private static CustomerId customerOf(Account account) {
        if (account.customerId() == null) {
            throw new AssertionError("not a customer");
        }
        return account.customerId();
    }

    @Test
    void refusesAUserNameThatIsTakenWhateverItsCase() {
        accounts().add(staff("ann", Role.SUPPORT));

        assertThatExceptionOfType(UsernameTaken.class)
                .isThrownBy(() -> accounts().add(customer("ANN", email("other"), NOW)));
    }

    @Test
    void letsOneOfManyHaveAUserName() throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Account account = customer("racer", email("racer"), NOW);
            racers.add(() -> {
                try {
                    accounts().add(account);
                    return true;
                } catch (UsernameTaken e) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (Future<Boolean> result : threads.invokeAll(racers)) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void keepsAProvenAddressToOneAccount() {
        EmailAddress shared = email("shared");
        Account proven = staff("ann", Role.SUPPORT).withProvenEmail(shared).atVersion(1);
        Account second = staff("cid", Role.SUPPORT);
        accounts().add(proven);
        accounts().add(second);

        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> accounts().add(staff("dan", Role.SUPPORT).withProvenEmail(shared)));
        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> accounts().replace(second.withProvenEmail(shared)));
        assertThat(accounts().find(second.id())).contains(second);
    }

    @Test
    void letsManyWriteAnAddressAndSignsTheOneInWhoHasProvenIt() {
        EmailAddress shared = email("shared");
        Account older = customer("older", shared, NOW);
        Account newer = customer("newer", shared, NOW.plusSeconds(1));
        accounts().add(newer);
        accounts().add(older);
        assertThat(accounts().findByEmail(shared)).contains(older);

        Account proven = staff("ann", Role.SUPPORT).withProvenEmail(shared).atVersion(1);
        accounts().add(proven);

        assertThat(accounts().findByEmail(shared)).contains(proven);
    }

    @Test
    void replacesOnlyTheVersionBefore() {
        Account first = staff("ann", Role.ADMIN);
        accounts().add(first);
        Account second = first.withAccess(false);

        assertThat(accounts().replace(second)).isTrue();
        assertThat(accounts().replace(first.withRoles(Set.of(Role.SUPPORT)))).isFalse();
        assertThat(accounts().find(first.id())).contains(second);
        accounts().remove(first.id());
        assertThat(accounts().replace(second.withAccess(true))).isFalse();
        assertThat(accounts().find(first.id())).isEmpty();
    }

    @Test
    void countsAdminsWhoMaySignIn() {
        int before = accounts().activeAdmins();
        Account admin = staff("ann", Role.ADMIN);
        accounts().add(admin);
        accounts().add(staff("cid", Role.SUPPORT));
        assertThat(accounts().activeAdmins()).isEqualTo(before + 1);

        accounts().replace(admin.withAccess(false));

        assertThat(accounts().activeAdmins()).isEqualTo(before);
    }

    @Test
    void walksStaffInBothDirectionsAndLeavesCustomersOut() {
        accounts().add(customer("zoe", email("zoe"), NOW));
        for (String name : List.of("b", "a", "d", "c", "e")) {
            accounts().add(staff("w" + name, Role.MARKETER));
        }
        List<String> up = walk(new PageRequest.Sort("username", false));
        List<String> down = walk(new PageRequest.Sort("username", true));
        List<String> byAge = walk(new PageRequest.Sort("created_at", false));

        assertThat(up)
                .containsSubsequence(List.of("wa", "wb", "wc", "wd", "we").stream()
                        .map(name -> name + "-" + run)
                        .toList());
        assertThat(down).isEqualTo(up.reversed());
        assertThat(byAge).containsExactlyInAnyOrderElementsOf(up);
        assertThat(up).doesNotContain("zoe-" + run);
    }

    private List<String> walk(PageRequest.Sort sort) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Page<Account> page = accounts().listStaff(new PageRequest(1, 2, after, sort));
            page.items().forEach(account -> names.add(account.username().value()));
            assertThat(page.total()).isGreaterThanOrEqualTo(names.size());
            after = page.nextCursor();
        } while (after != null);
        return names;
    }

    @Test
    void refusesACursorItNeverGave() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts().listStaff(new PageRequest(1, 2, "nothing", null)));
    }
}
