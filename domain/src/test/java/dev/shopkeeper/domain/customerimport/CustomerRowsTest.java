package dev.shopkeeper.domain.customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.bulkimport.BatchDecision;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.OnDuplicate;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How batches of records of customers are decided. */
class CustomerRowsTest {

    private static final CustomerKind KIND = new CustomerKind();

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final ImportId IMPORT = new ImportId("import");
    private static final BatchDecision.Rules<CustomerRow, Customer> SKIP =
            new BatchDecision.Rules<>(KIND, IMPORT, OnDuplicate.SKIP, NOW);
    private static final BatchDecision.Rules<CustomerRow, Customer> UPDATE =
            new BatchDecision.Rules<>(KIND, IMPORT, OnDuplicate.UPDATE, NOW);

    @Test
    void createsWhomItDoesNotKnow() {
        BatchDecision<Customer> decision = decide(SKIP, List.of(), row(1, profile("a", "a@example.com", null)));

        assertThat(decision.outcomes()).containsExactly(new RowOutcome.Created("import-1"));
        assertThat(decision.writes()).singleElement().satisfies(customer -> {
            assertThat(customer.createdBy()).isEqualTo(new Stamp("import", 1));
            assertThat(customer.version()).isEqualTo(1);
        });
    }

    @Test
    void countsASecondRowOfTheSamePersonAsDuplicate() {
        BatchDecision<Customer> decision = decide(
                SKIP,
                List.of(),
                row(1, profile("a", "a@example.com", null)),
                row(2, profile(null, "a@example.com", null)),
                row(3, profile("a", null, null)));

        assertThat(decision.outcomes().subList(1, 3)).containsOnly(new RowOutcome.Duplicate());
        assertThat(decision.writes()).hasSize(1);
    }

    @Test
    void updatesOnlyWhatChanges() {
        Customer known = stored("c1", profile("a", "a@example.com", null), 7);

        BatchDecision<Customer> decision = decide(
                UPDATE, List.of(known), row(1, profile("a", null, null)), row(2, profile("a", null, "+84912345678")));

        assertThat(decision.outcomes()).containsExactly(new RowOutcome.Duplicate(), new RowOutcome.Updated("c1"));
        assertThat(decision.writes()).singleElement().satisfies(customer -> {
            assertThat(customer.version()).isEqualTo(8);
            assertThat(customer.profile().phoneKey()).isEqualTo("+84912345678");
            assertThat(customer.profile().email()).isNotNull();
        });
    }

    @Test
    void writesACustomerOnceHoweverManyRowsSpeakOfIt() {
        BatchDecision<Customer> decision = decide(
                UPDATE,
                List.of(),
                row(1, profile("a", "a@example.com", null)),
                row(2, profile("a", "b@example.com", null)),
                row(3, profile(null, "a@example.com", null)));

        assertThat(decision.outcomes())
                .containsExactly(
                        new RowOutcome.Created("import-1"),
                        new RowOutcome.Updated("import-1"),
                        new RowOutcome.Created("import-3"));
        assertThat(decision.writes()).extracting(Customer::version).containsExactly(1L, 1L);
    }

    @Test
    void refusesARowThatPointsAtTwoCustomers() {
        BatchDecision<Customer> decision = decide(
                UPDATE,
                List.of(
                        stored("c1", profile("a", null, null), 1),
                        stored("c2", profile(null, "b@example.com", null), 1)),
                row(1, profile("a", "b@example.com", null)));

        assertThat(decision.outcomes())
                .containsExactly(new RowOutcome.Refused(null, "points at different customers: c1, c2"));
        assertThat(decision.writes()).isEmpty();
    }

    @Test
    void refusesToGiveACustomerAnotherExternalId() {
        BatchDecision<Customer> decision = decide(
                UPDATE,
                List.of(stored("c1", profile("a", "a@example.com", null), 1)),
                row(1, profile("z", "a@example.com", null)));

        assertThat(decision.outcomes()).singleElement().isInstanceOf(RowOutcome.Refused.class);
    }

    @Test
    void refusesWhatIsBarred() {
        BatchDecision<Customer> decision =
                decide(SKIP, List.of(), row(1, profile("a", null, null)).refused("is barred"));

        assertThat(decision.outcomes()).containsExactly(new RowOutcome.Refused(null, "is barred"));
        assertThat(decision.writes()).isEmpty();
    }

    @Test
    void neverSubscribesSomebodyWhoSaidNo() {
        Customer no = Customer.entered(new CustomerId("c1"), profile("a", null, null), false, "api", NOW);
        ReadRow<CustomerRow> yes = ReadRow.of(
                new ImportRow(1, List.of(), null),
                new CustomerRow(profile("a", "a@example.com", null), true),
                List.of());

        BatchDecision<Customer> decision = BatchDecision.of(List.of(yes), List.of(no), UPDATE);

        assertThat(decision.writes()).singleElement().matches(customer -> !customer.subscribed());
    }

    @Test
    void repeatsAPlanWithoutDoingAnythingTwice() {
        Customer known = stored("c1", profile("k", "k@example.com", null), 3);
        List<ReadRow<CustomerRow>> rows = List.of(
                row(1, profile("a", "a@example.com", null)),
                row(2, profile("k", null, "+84912345678")),
                row(3, profile("k", "new@example.com", null)),
                row(4, profile(null, "k@example.com", null)));
        BatchDecision<Customer> first = BatchDecision.of(rows, List.of(known), UPDATE);

        for (int done = 0; done <= first.writes().size(); done++) {
            List<Customer> store = new ArrayList<>(first.writes().subList(0, done));
            if (store.stream().noneMatch(customer -> customer.id().equals(known.id()))) {
                store.add(known);
            }
            BatchDecision<Customer> again = BatchDecision.again(rows, first.outcomes(), store, UPDATE);

            assertThat(again.outcomes()).isEqualTo(first.outcomes());
            assertThat(again.writes())
                    .isEqualTo(first.writes().subList(done, first.writes().size()));
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static BatchDecision<Customer> decide(
            BatchDecision.Rules<CustomerRow, Customer> rules, List<Customer> stored, ReadRow<CustomerRow>... rows) {
        return BatchDecision.of(List.of(rows), stored, rules);
    }

    private static ReadRow<CustomerRow> row(long number, Profile profile) {
        return ReadRow.of(new ImportRow(number, List.of(), null), new CustomerRow(profile, null), List.of());
    }

    private static Customer stored(String id, Profile profile, long version) {
        return Customer.entered(new CustomerId(id), profile, true, "api", NOW).withVersion(version);
    }

    private static Profile profile(@Nullable String externalId, @Nullable String email, @Nullable String phone) {
        return new Profile(
                externalId,
                null,
                email == null ? null : new EmailAddress(email),
                phone == null ? null : Phone.e164(phone),
                null,
                null,
                null,
                null,
                Set.of(),
                Map.of());
    }
}
