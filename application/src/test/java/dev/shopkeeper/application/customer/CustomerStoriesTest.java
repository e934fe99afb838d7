package dev.shopkeeper.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.ProfileChange;
import dev.shopkeeper.domain.customer.ProfileChange.Text;
import dev.shopkeeper.domain.customer.StaleCustomer;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerStoriesTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final Caller ADMIN = new Caller("boss", Set.of(Role.ADMIN), new AccountId("boss"), null);
    private static final Caller MARKETER = new Caller("mark", Set.of(Role.MARKETER), new AccountId("mark"), null);

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryTombstones tombstones = new InMemoryTombstones();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final List<Customer> unsubscribed = new ArrayList<>();
    private final RememberedNotes notes = new RememberedNotes();
    private final PhoneNumbers phones = (written, country) -> written.startsWith("+84") && written.length() == 12
            ? written
            : written.startsWith("0") && written.length() == 10 ? "+84" + written.substring(1) : null;
    private final AtomicInteger lastId = new AtomicInteger();
    private final InstantSource clock = () -> T0.plusSeconds(lastId.get());
    private final CustomerQueries queries = new CustomerQueries(customers, phones);
    private final AddCustomer add =
            new AddCustomer(customers, phones, audit, () -> "c" + lastId.incrementAndGet(), clock);
    private final EditCustomer edit = new EditCustomer(queries, customers, phones, unsubscribed::add, audit, clock);
    private final EraseCustomer erase = new EraseCustomer(queries, customers, tombstones, List.of(notes), audit, clock);
    private final CustomerData data = new CustomerData(queries, List.of(notes), audit, clock);

    /** A feature that holds something on people. */
    private static final class RememberedNotes implements PersonalData {

        private final List<CustomerId> about = new ArrayList<>();

        @Override
        public String section() {
            return "notes";
        }

        @Override
        public Object of(Customer customer) {
            return about.stream()
                    .filter(customer.id()::equals)
                    .map(id -> "likes tea")
                    .toList();
        }

        @Override
        public void erase(Customer customer) {
            about.remove(customer.id());
        }
    }

    /** A feature to which something happens every minute. */
    private record Minutes(String kind, int offset) implements CustomerHistory {

        @Override
        public List<Event> newest(Customer customer, int limit) {
            return IntStream.range(0, Math.min(limit, 10))
                    .mapToObj(n -> Event.of(T0.minusSeconds(60L * n + offset), kind, "tick", "n", n, "none", null))
                    .toList();
        }
    }

    @Test
    void showsWhatHappenedNewestFirstWhoeverKnowsOfIt() {
        Customer an = add.add(ADMIN, change(Text.EMAIL, "an@example.com"));
        CustomerTimeline timeline =
                new CustomerTimeline(queries, List.of(new Minutes("even", 0), new Minutes("odd", 30)));

        CustomerTimeline.Shown three = timeline.of(MARKETER, an.id().value(), null, 3);
        CustomerTimeline.Shown odd = timeline.of(MARKETER, an.id().value(), "odd", 10);

        assertThat(three.events()).extracting(CustomerHistory.Event::kind).containsExactly("even", "odd", "even");
        assertThat(three.events().getFirst().details()).isEqualTo(Map.of("n", 0));
        assertThat(three.more()).isTrue();
        assertThat(odd.events()).hasSize(10).allMatch(event -> event.kind().equals("odd"));
        assertThat(odd.more()).isFalse();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> timeline.of(ADMIN, an.id().value(), "gossip", 3));
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> timeline.of(ADMIN, "nobody", null, 3));
    }

    @Test
    void anAdminAddsACustomer() {
        Customer added =
                add.add(ADMIN, change(Text.NAME, " An ", Text.EMAIL, "An@Example.com", Text.PHONE, "0912345678"));

        assertThat(added.profile().name()).isEqualTo("An");
        assertThat(added.profile().email()).hasToString("an@example.com");
        assertThat(added.profile().phone()).isEqualTo(Phone.e164("+84912345678"));
        assertThat(added.source()).isEqualTo("api");
        assertThat(added.subscribed()).isTrue();
        assertThat(queries.named("c1")).isEqualTo(added);
        assertThat(audit.latest(9))
                .containsExactly(new AuditEntry("boss", AuditEntry.CUSTOMER_ADDED, "c1", added.createdAt()));
    }

    @Test
    void aNewCustomerNeedsAKeyAndValidFields() {
        assertRefused("email", () -> add.add(ADMIN, change(Text.NAME, "An")));
        assertRefused("email", () -> add.add(ADMIN, change(Text.EMAIL, "an")));
        assertRefused("phone", () -> add.add(ADMIN, change(Text.EMAIL, "an@example.com", Text.PHONE, "call me")));
        assertRefused("language", () -> add.add(ADMIN, change(Text.EMAIL, "an@example.com", Text.LANGUAGE, "!")));
    }

    private static void assertRefused(String field, Runnable deed) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(deed::run)
                .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo(field));
    }

    @Test
    void isFoundByOurIdBeforeTheirs() {
        add.add(ADMIN, change(Text.EXTERNAL_ID, "c2"));
        Customer second = add.add(ADMIN, change(Text.EXTERNAL_ID, "X"));

        assertThat(queries.named("c2")).isEqualTo(second);
        assertThat(queries.named("X")).isEqualTo(second);
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> queries.named("Y"));
    }

    @Test
    void aCustomerSeesOnlyThemself() {
        Customer mine = add.add(ADMIN, change(Text.EMAIL, "a@example.com"));
        Customer other = add.add(ADMIN, change(Text.EMAIL, "b@example.com"));
        Caller me = customer(mine);

        assertThat(queries.namedFor(me, "c1")).isEqualTo(mine);
        assertThat(queries.namedFor(MARKETER, "c2")).isEqualTo(other);
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> queries.namedFor(me, "c2"));
        assertThatExceptionOfType(UnknownCustomer.class)
                .isThrownBy(() -> edit.edit(me, "c2", change(Text.NAME, "x"), null));
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> data.of(me, "c2"));
    }

    @Test
    void thatSomebodyUnsubscribedIsNewsOnce() {
        add.add(ADMIN, change(Text.EMAIL, "an@example.com"));
        ProfileChange off = new ProfileChange(Map.of(), null, Map.of(), false, false);
        ProfileChange on = new ProfileChange(Map.of(), null, Map.of(), false, true);

        edit.edit(ADMIN, "c1", off, null);
        edit.edit(ADMIN, "c1", off, null);
        edit.edit(ADMIN, "c1", change(Text.NAME, "Ba"), null);
        assertThat(unsubscribed).hasSize(1);
        edit.edit(ADMIN, "c1", on, null);
        edit.edit(ADMIN, "c1", off, null);

        assertThat(unsubscribed).hasSize(2);
    }

    @Test
    void anEditMergesAndClears() {
        add.add(ADMIN, change(Text.NAME, "An", Text.EMAIL, "an@example.com", Text.CITY, "Huế"));
        ProfileChange change = new ProfileChange(
                Map.of(Text.CITY, Optional.empty(), Text.COMPANY, Optional.of("Hoa")),
                List.of("VIP"),
                Map.of("size", Optional.of("42")),
                false,
                false);

        Customer edited = edit.edit(ADMIN, "c1", change, null);

        assertThat(edited.profile().name()).isEqualTo("An");
        assertThat(edited.profile().city()).isNull();
        assertThat(edited.profile().company()).isEqualTo("Hoa");
        assertThat(edited.profile().tags()).containsExactly("vip");
        assertThat(edited.profile().attributes()).containsExactly(Map.entry("size", "42"));
        assertThat(edited.subscribed()).isFalse();
        assertThat(unsubscribed).containsExactly(edited);
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.editedAt()).isNotNull();

        ProfileChange other = new ProfileChange(
                Map.of(), null, Map.of("size", Optional.empty(), "eyes", Optional.of("brown")), false, null);
        assertThat(edit.edit(ADMIN, "c1", other, null).profile().attributes())
                .containsExactly(Map.entry("eyes", "brown"));
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        Customer added = add.add(ADMIN, change(Text.EMAIL, "an@example.com"));

        assertThat(edit.edit(ADMIN, "c1", change(Text.EMAIL, "AN@example.com"), null))
                .isEqualTo(added);
    }

    @Test
    void aStaleEditIsRefused() {
        add.add(ADMIN, change(Text.EMAIL, "an@example.com"));
        edit.edit(ADMIN, "c1", change(Text.NAME, "An"), Set.of(1L));

        assertThatExceptionOfType(StaleCustomer.class)
                .isThrownBy(() -> edit.edit(ADMIN, "c1", change(Text.NAME, "Binh"), Set.of(1L)));
        assertThat(edit.edit(ADMIN, "c1", change(Text.NAME, "Binh"), null)
                        .profile()
                        .name())
                .isEqualTo("Binh");
    }

    @Test
    void aTakenKeyIsNamed() {
        add.add(ADMIN, change(Text.EMAIL, "a@example.com"));
        add.add(ADMIN, change(Text.EMAIL, "b@example.com"));

        assertThatExceptionOfType(KeyTaken.class)
                .isThrownBy(() -> edit.edit(ADMIN, "c2", change(Text.EMAIL, "a@example.com"), null))
                .satisfies(taken -> assertThat(taken.field()).isEqualTo("email"));
    }

    @Test
    void customersChangeTheirContactFieldsAndClaimNothing() {
        Customer mine = add.add(ADMIN, change(Text.EXTERNAL_ID, "X", Text.PHONE, "0912345678"));
        Caller me = customer(mine);

        Customer edited = edit.edit(me, "X", change(Text.NAME, "An", Text.PHONE, "0912345670"), null);
        assertThat(edited.profile().phone()).isEqualTo(Phone.asWritten("+84912345670"));
        assertThat(edited.profile().phoneKey()).isNull();
        assertThat(edit.edit(me, "X", change(Text.PHONE, "0912345670"), null)).isEqualTo(edited);
        for (Text field : List.of(Text.EMAIL, Text.EXTERNAL_ID)) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> edit.edit(me, "c1", change(field, "an@example.com"), null));
        }
        ProfileChange tags = new ProfileChange(Map.of(), List.of("vip"), Map.of(), false, null);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> edit.edit(me, "c1", tags, null));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> edit.edit(MARKETER, "c1", change(Text.NAME, "x"), null));
        assertThat(edit.edit(me, "X", change(Text.EXTERNAL_ID, "X", Text.CITY, "Huế"), null)
                        .profile()
                        .city())
                .isEqualTo("Huế");
    }

    @Test
    void anErasedPersonIsGoneAndNotImportedAgain() {
        Customer added = add.add(ADMIN, change(Text.EMAIL, "an@example.com"));
        notes.about.add(added.id());

        erase.erase(ADMIN, "c1");

        assertThat(notes.about).isEmpty();
        assertThat(tombstones.knows(List.of(added.profile()))).containsExactly(true);
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> queries.named("c1"));
        assertThatExceptionOfType(UnknownCustomer.class).isThrownBy(() -> erase.erase(ADMIN, "c1"));
        assertThat(audit.latest(1)).extracting(AuditEntry::action).containsExactly(AuditEntry.CUSTOMER_ERASED);
        assertThat(add.add(ADMIN, change(Text.EMAIL, "an@example.com")).id()).isEqualTo(new CustomerId("c2"));
    }

    @Test
    void showsEverythingThatIsHeld() {
        Customer added = add.add(ADMIN, change(Text.EMAIL, "an@example.com"));
        notes.about.add(added.id());

        CustomerData.Held held = data.of(customer(added), "c1");

        assertThat(held.customer()).isEqualTo(added);
        assertThat(held.sections()).containsExactly(Map.entry("notes", List.of("likes tea")));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> data.of(MARKETER, "c1"));
    }

    @Test
    void looksForNumbersAndTagsAsTheyAreKept() {
        CustomerFilter wish = new CustomerFilter(
                "0912345678", " An@Example.com", "0912345678", " VIP ", " Hoa  Sen ", null, "vi_vn", null, null, null);

        assertThat(wish.normalised(phones))
                .isEqualTo(new CustomerFilter(
                        "+84912345678",
                        "an@example.com",
                        "+84912345678",
                        "vip",
                        "Hoa Sen",
                        null,
                        "vi-VN",
                        null,
                        null,
                        null));
    }

    @Test
    void theDemoIsTheSameEveryTime() {
        new DemoCustomers(customers, () -> "d%05d".formatted(lastId.incrementAndGet()), clock).load();
        List<Customer> people = new ArrayList<>();
        customers.walk(CustomerFilter.ALL, people::add);

        assertThat(people).hasSize(DemoCustomers.COUNT);
        assertThat(people.getFirst().profile().email()).hasToString("nguyen.thi.an1@example.com");
        assertThat(people).allMatch(one -> one.source().equals("demo"));
    }

    private static Caller customer(Customer customer) {
        return new Caller("me", Set.of(Role.CUSTOMER), new AccountId("me"), customer.id());
    }

    private static ProfileChange change(@Nullable Object... fieldsAndValues) {
        Map<Text, Optional<String>> texts = new java.util.EnumMap<>(Text.class);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            Object field = fieldsAndValues[i];
            Object value = fieldsAndValues[i + 1];
            texts.put((Text) java.util.Objects.requireNonNull(field), Optional.ofNullable((String) value));
        }
        return new ProfileChange(texts, null, Map.of(), false, null);
    }
}
