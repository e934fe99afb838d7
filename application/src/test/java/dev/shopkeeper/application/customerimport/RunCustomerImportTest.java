package dev.shopkeeper.application.customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.bulkimport.ImportStory;
import dev.shopkeeper.application.bulkimport.RejectedRows;
import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.customer.InMemoryTombstones;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.OnDuplicate;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RunCustomerImportTest {

    /** A story of customers. */
    private static final class CustomerStory {

        final InMemoryCustomers customers = new InMemoryCustomers();
        final InMemoryTombstones tombstones = new InMemoryTombstones();
        private final ImportStory story;

        CustomerStory(List<String> header, List<List<String>> rows, ImportOptions options, int batchSize) {
            story = new ImportStory(
                    header,
                    rows,
                    options,
                    batchSize,
                    crashes -> new CustomerIntake(
                            crashes.around(Customers.class, customers),
                            tombstones,
                            (written, country) -> written.startsWith("+") ? written : null));
        }

        SliceOutcome run() {
            return story.run();
        }

        SliceOutcome run(TaskRun run) {
            return story.run(run);
        }

        void runAcrossACrash(int afterCalls, boolean afterTheCall) {
            story.runAcrossACrash(afterCalls, afterTheCall);
        }

        BulkImport result() {
            return story.result();
        }

        List<RejectedRows.RejectedRow> refused() {
            return story.refused();
        }

        void assertTheLedgerBalanced() {
            story.assertTheLedgerBalanced();
        }

        List<Customer> everybody() {
            List<Customer> all = new ArrayList<>();
            customers.walk(CustomerFilter.ALL, all::add);
            return all;
        }
    }

    private static final List<String> HEADER = List.of("external_id", "email", "phone", "name", "note");

    @Property(tries = 300)
    void isNotChangedByACrashAnywhere(
            @ForAll("files") List<List<String>> rows,
            @ForAll OnDuplicate onDuplicate,
            @ForAll @IntRange(min = 1, max = 60) int calls,
            @ForAll boolean afterTheCall) {
        CustomerStory calm = story(rows, onDuplicate, false);
        CustomerStory crashed = story(rows, onDuplicate, false);

        calm.run();
        crashed.runAcrossACrash(calls, afterTheCall);

        assertThat(crashed.result().tally()).isEqualTo(calm.result().tally());
        assertThat(crashed.result().errors()).isEqualTo(calm.result().errors());
        assertThat(crashed.everybody()).isEqualTo(calm.everybody());
        calm.assertTheLedgerBalanced();
        crashed.assertTheLedgerBalanced();
    }

    @Property(tries = 100)
    void knowsEveryRowOfASecondRun(@ForAll("files") List<List<String>> rows) {
        CustomerStory first = story(rows, OnDuplicate.SKIP, false);
        first.run();
        CustomerStory second = story(rows, OnDuplicate.SKIP, false);
        first.everybody().forEach(customer -> {
            if (second.customers.find(customer.id()).isEmpty()) {
                second.customers.add(customer);
            }
        });
        second.run();

        assertThat(second.result().tally().succeeded()).isZero();
        assertThat(second.everybody()).isEqualTo(first.everybody());
    }

    @Property(tries = 100)
    void changesNothingInADryRun(@ForAll("files") List<List<String>> rows, @ForAll OnDuplicate onDuplicate) {
        CustomerStory dry = story(rows, onDuplicate, true);
        List<Customer> before = dry.everybody();

        dry.run();

        assertThat(dry.everybody()).isEqualTo(before);
        dry.assertTheLedgerBalanced();
    }

    @Test
    void stopsBetweenTwoBatchesWhenCancelled() {
        CustomerStory story = new CustomerStory(HEADER, people(25), options(OnDuplicate.SKIP, false), 10);

        SliceOutcome outcome = story.run(new ImportStory.Undisturbed() {
            @Override
            public boolean cancelRequested() {
                return story.result().tally().processed() >= 10;
            }
        });

        assertThat(outcome).isInstanceOf(SliceOutcome.Cancelled.class);
        assertThat(story.result().tally().succeeded()).isEqualTo(10);
        assertThat(story.everybody()).hasSize(10);
    }

    @Test
    void makesRoomAndGoesOnWhereItWas() {
        CustomerStory story = new CustomerStory(HEADER, people(95), options(OnDuplicate.SKIP, false), 10);

        story.run(new ImportStory.Undisturbed() {
            private int asked;

            @Override
            public boolean shouldYield() {
                asked++;
                return asked % 2 == 0;
            }
        });

        assertThat(story.result().tally().succeeded()).isEqualTo(95);
        assertThat(story.everybody()).hasSize(95);
        story.assertTheLedgerBalanced();
    }

    @Test
    void countsRepeatsAcrossBatchesInADryRun() {
        List<List<String>> rows = new ArrayList<>(people(20));
        rows.addAll(people(20));
        CustomerStory story = new CustomerStory(HEADER, rows, options(OnDuplicate.SKIP, true), 10);

        story.run();

        assertThat(story.result().tally().succeeded()).isEqualTo(20);
        assertThat(story.result().tally().duplicates()).isEqualTo(20);
    }

    @Test
    void keepsWhatItRefusedAndWhy() {
        List<List<String>> rows = List.of(
                List.of("", "not an address", "", "Anna", ""),
                List.of("", "", "", "Nobody", ""),
                List.of("", "", "12", "Phone only", ""),
                List.of("x", "", "12", "Odd phone", ""));
        CustomerStory story = new CustomerStory(HEADER, rows, options(OnDuplicate.SKIP, false), 10);
        ImportStory.Undisturbed run = new ImportStory.Undisturbed();

        story.run(run);

        List<RejectedRows.RejectedRow> refused = story.refused();
        assertThat(refused).extracting(RejectedRows.RejectedRow::row).containsExactly(1L, 2L, 3L);
        assertThat(refused.getFirst().reason()).isEqualTo("email must be an e-mail address");
        assertThat(refused.getFirst().cells()).isEqualTo(rows.getFirst());
        assertThat(story.result().tally().failed()).isEqualTo(3);
        assertThat(story.result().tally().warnings()).isEqualTo(1);
        assertThat(run.log).anyMatch(line -> line.startsWith("Record 4: phone"));
    }

    @Test
    void leavesOutThoseWhoWereErased() {
        CustomerStory story = new CustomerStory(HEADER, people(3), options(OnDuplicate.UPDATE, false), 10);
        story.tombstones.bury(new Profile(
                null, null, new EmailAddress("p2@example.com"), null, null, null, null, null, Set.of(), Map.of()));

        story.run();

        assertThat(story.result().tally().failed()).isEqualTo(1);
        assertThat(story.result().errors()).singleElement().matches(error -> error.row() == 3);
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> external = Arbitraries.of("", "", "a", "b", "c", "d");
        Arbitrary<String> email = Arbitraries.of(
                "", "a@example.com", "b@example.com", "c@example.com", "B@EXAMPLE.com ", "broken", "d@example.com");
        Arbitrary<String> phone = Arbitraries.of("", "", "+84912345678", "+84912345679", "12");
        Arbitrary<String> name = Arbitraries.of("", "Anna", "Bình");
        Arbitrary<String> note = Arbitraries.of("", "x", "=1+1");
        return Combinators.combine(external, email, phone, name, note)
                .as((a, b, c, d, e) -> List.of(a, b, c, d, e))
                .list()
                .ofMaxSize(30);
    }

    private static CustomerStory story(List<List<String>> rows, OnDuplicate onDuplicate, boolean dryRun) {
        CustomerStory story = new CustomerStory(HEADER, rows, options(onDuplicate, dryRun), 5);
        Profile known = new Profile(
                "c", "Châu", new EmailAddress("d@example.com"), null, null, null, null, null, Set.of(), Map.of());
        story.customers.add(Customer.entered(new CustomerId("known"), known, true, "api", ImportStory.NOW));
        return story;
    }

    private static ImportOptions options(OnDuplicate onDuplicate, boolean dryRun) {
        return new ImportOptions(onDuplicate, Map.of(), dryRun);
    }

    private static List<List<String>> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> List.of("", "p" + n + "@example.com", "", "Person " + n, ""))
                .toList();
    }
}
