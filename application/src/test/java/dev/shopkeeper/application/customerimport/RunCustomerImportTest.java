package dev.shopkeeper.application.customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customerimport.ImportOptions;
import dev.shopkeeper.domain.customerimport.OnDuplicate;
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

    private static final List<String> HEADER = List.of("external_id", "email", "phone", "name", "note");

    @Property(tries = 300)
    void isNotChangedByACrashAnywhere(
            @ForAll("files") List<List<String>> rows,
            @ForAll OnDuplicate onDuplicate,
            @ForAll @IntRange(min = 1, max = 60) int calls,
            @ForAll boolean afterTheCall) {
        ImportStory calm = story(rows, onDuplicate, false);
        ImportStory crashed = story(rows, onDuplicate, false);

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
        ImportStory first = story(rows, OnDuplicate.SKIP, false);
        first.run();
        ImportStory second = story(rows, OnDuplicate.SKIP, false);
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
        ImportStory dry = story(rows, onDuplicate, true);
        List<Customer> before = dry.everybody();

        dry.run();

        assertThat(dry.everybody()).isEqualTo(before);
        dry.assertTheLedgerBalanced();
    }

    @Test
    void stopsBetweenTwoBatchesWhenCancelled() {
        ImportStory story = new ImportStory(HEADER, people(25), options(OnDuplicate.SKIP, false), 10);

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
        ImportStory story = new ImportStory(HEADER, people(95), options(OnDuplicate.SKIP, false), 10);

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
        ImportStory story = new ImportStory(HEADER, rows, options(OnDuplicate.SKIP, true), 10);

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
        ImportStory story = new ImportStory(HEADER, rows, options(OnDuplicate.SKIP, false), 10);
        ImportStory.Undisturbed run = new ImportStory.Undisturbed();

        story.run(run);

        List<RejectedRows.RejectedRow> refused = new ArrayList<>();
        story.rejects.forEach(ImportStory.ID, refused::add);
        assertThat(refused).extracting(RejectedRows.RejectedRow::row).containsExactly(1L, 2L, 3L);
        assertThat(refused.getFirst().reason()).isEqualTo("email must be an e-mail address");
        assertThat(refused.getFirst().cells()).isEqualTo(rows.getFirst());
        assertThat(story.result().tally().failed()).isEqualTo(3);
        assertThat(story.result().tally().warnings()).isEqualTo(1);
        assertThat(run.log).anyMatch(line -> line.startsWith("Record 4: phone"));
    }

    @Test
    void leavesOutThoseWhoWereErased() {
        ImportStory story = new ImportStory(HEADER, people(3), options(OnDuplicate.UPDATE, false), 10);
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

    private static ImportStory story(List<List<String>> rows, OnDuplicate onDuplicate, boolean dryRun) {
        ImportStory story = new ImportStory(HEADER, rows, options(onDuplicate, dryRun), 5);
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
