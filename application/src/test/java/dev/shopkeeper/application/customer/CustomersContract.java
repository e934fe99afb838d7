package dev.shopkeeper.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of customers does when it writes and looks up; {@link CustomerListsContract} tells of its lists. */
public abstract class CustomersContract {

    protected static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");

    /** An empty store. */
    protected abstract Customers customers();

    @Test
    void givesBackWhatItWasGiven() {
        Customers customers = customers();
        Customer bare = Customer.entered(new CustomerId("c1"), Profile.EMPTY, false, "external", T0);
        Profile full = new Profile(
                "X-1",
                "Đặng Thị Ngọc",
                CustomerSamples.email("ngoc@example.com"),
                Phone.e164("+84912345678"),
                "vi-VN",
                "Công ty Hoa",
                "Huế",
                "Vietnam",
                Set.of("vip", "a.b"),
                Map.of("favourite.colour", "blue", "$size", "42", "ngày sinh", "1.1.1990"));
        Customer imported = Customer.imported(new CustomerId("c2"), full, true, new Stamp("i1", 7), T0)
                .updated(full.mergedWith(Profile.EMPTY), true, new Stamp("i2", 8), T0.plusSeconds(1))
                .edited(full, false, T0.plusSeconds(2));
        customers.add(bare);
        customers.add(imported);

        assertThat(customers.find(bare.id())).contains(bare);
        assertThat(customers.find(imported.id())).contains(imported);
        assertThat(customers.findByExternalId("X-1")).contains(imported);
        assertThat(customers.find(new CustomerId("c3"))).isEmpty();
        assertThat(customers.findByExternalId("x-1")).isEmpty();
    }

    @Test
    void refusesATakenKeyAndNamesIt() {
        Customers customers = customers();
        customers.add(CustomerSamples.customer("c1", CustomerSamples.keys("X", "a@example.com", "+84912345678")));

        assertTaken("external_id", customers, CustomerSamples.keys("X", "b@example.com", "+84912345670"));
        assertTaken("email", customers, CustomerSamples.keys("Y", "a@example.com", "+84912345670"));
        assertTaken("phone", customers, CustomerSamples.keys("Y", "b@example.com", "+84912345678"));
        assertThat(customers.findAll(List.of(new CustomerId("c2")))).isEmpty();
    }

    private static void assertTaken(String field, Customers customers, Profile profile) {
        assertThatExceptionOfType(KeyTaken.class)
                .isThrownBy(() -> customers.add(CustomerSamples.customer("c2", profile)))
                .satisfies(taken -> assertThat(taken.field()).isEqualTo(field));
    }

    @Test
    void manyMayLackAKeyOrShareANumberNobodyUnderstands() {
        Customers customers = customers();
        Profile odd = CustomerSamples.phone(Phone.asWritten("555-1234x9"));
        customers.add(CustomerSamples.customer("c1", odd));
        customers.add(CustomerSamples.customer("c2", odd));
        customers.add(CustomerSamples.customer("c3", Profile.EMPTY));
        customers.add(CustomerSamples.customer("c4", Profile.EMPTY));

        assertThat(customers.findByKeys(List.of(), List.of(), List.of("555-1234x9")))
                .isEmpty();
        assertThat(customers.find(new CustomerId("c2")).orElseThrow().profile()).isEqualTo(odd);
    }

    @Test
    void replacesOnlyTheStateBefore() {
        Customers customers = customers();
        Customer first = CustomerSamples.customer("c1", CustomerSamples.keys("X", "a@example.com", "+84912345678"));
        customers.add(first);
        Customer second = first.edited(CustomerSamples.named("An"), false, T0.plusSeconds(5));

        assertThat(customers.replace(second)).isTrue();
        assertThat(customers.replace(second)).isFalse();
        assertThat(customers.replace(first.edited(CustomerSamples.named("Binh"), true, T0)))
                .isFalse();
        assertThat(customers.find(first.id())).contains(second);
        assertThat(customers.findByExternalId("X")).isEmpty();
        assertThat(customers.replace(
                        CustomerSamples.customer("c9", Profile.EMPTY).edited(Profile.EMPTY, true, T0)))
                .isFalse();
        assertThat(customers.find(new CustomerId("c9"))).isEmpty();
    }

    @Test
    void aReplacementMayNotTakeTheKeyOfAnother() {
        Customers customers = customers();
        customers.add(CustomerSamples.customer("c1", CustomerSamples.keys("X", "a@example.com", null)));
        Customer other = CustomerSamples.customer("c2", CustomerSamples.keys("Y", "b@example.com", null));
        customers.add(other);

        assertThatExceptionOfType(KeyTaken.class)
                .isThrownBy(() ->
                        customers.replace(other.edited(CustomerSamples.keys("Y", "a@example.com", null), true, T0)))
                .satisfies(taken -> assertThat(taken.field()).isEqualTo("email"));
        assertThat(customers.find(other.id())).contains(other);
    }

    @Test
    void aKeyThatWasGivenUpIsFree() {
        Customers customers = customers();
        Customer first = CustomerSamples.customer("c1", CustomerSamples.keys("X", "a@example.com", "+84912345678"));
        customers.add(first);
        customers.replace(first.edited(CustomerSamples.keys("X", null, null), true, T0));
        customers.add(CustomerSamples.customer("c2", CustomerSamples.keys(null, "a@example.com", "+84912345678")));
        customers.remove(first.id(), null);
        customers.add(CustomerSamples.customer("c3", CustomerSamples.keys("X", null, null)));

        assertThat(ids(customers.findByKeys(List.of("X"), List.of("a@example.com"), List.of("+84912345678"))))
                .containsExactlyInAnyOrder("c2", "c3");
    }

    @Test
    void removesUnlessItHasChanged() {
        Customers customers = customers();
        Customer first = CustomerSamples.customer("c1", CustomerSamples.named("An"));
        customers.add(first);
        customers.replace(first.edited(CustomerSamples.named("Binh"), true, T0));

        assertThat(customers.remove(first.id(), 1L)).isFalse();
        assertThat(customers.remove(first.id(), 2L)).isTrue();
        assertThat(customers.remove(first.id(), null)).isFalse();
        assertThat(customers.find(first.id())).isEmpty();
    }

    @Test
    void removesManyButThoseThatHaveChanged() {
        Customers customers = customers();
        Customer first = CustomerSamples.customer("c1", CustomerSamples.named("An"));
        Customer second = CustomerSamples.customer("c2", CustomerSamples.named("Binh"));
        Customer gone = CustomerSamples.customer("c3", CustomerSamples.named("Chi"));
        customers.add(first);
        customers.add(second);
        customers.replace(second.edited(CustomerSamples.named("Dung"), true, T0));

        assertThat(customers.removeAll(List.of(first, second, gone))).containsExactly(second.id());
        assertThat(customers.find(first.id())).isEmpty();
        assertThat(customers.find(second.id())).isPresent();
        assertThat(customers.removeAll(List.of())).isEmpty();
    }

    @Test
    void findsByAnyKeyEachOnce() {
        Customers customers = customers();
        customers.add(CustomerSamples.customer("c1", CustomerSamples.keys("X1", "a@example.com", "+84912345671")));
        customers.add(CustomerSamples.customer("c2", CustomerSamples.keys("X2", "b@example.com", "+84912345672")));
        customers.add(CustomerSamples.customer("c3", CustomerSamples.keys("X3", "c@example.com", "+84912345673")));

        assertThat(ids(customers.findByKeys(
                        List.of("X1", "none"), List.of("a@example.com", "b@example.com"), List.of("+84912345671"))))
                .containsExactlyInAnyOrder("c1", "c2");
        assertThat(customers.findByKeys(List.of(), List.of(), List.of())).isEmpty();
        assertThat(ids(customers.findAll(List.of(new CustomerId("c3"), new CustomerId("none")))))
                .containsExactly("c3");
        assertThat(customers.findAll(List.of())).isEmpty();
    }

    @Test
    void saysWhatWritingToCustomersAsksFor() {
        Customers customers = customers();
        Customer known = CustomerSamples.customer("c1", CustomerSamples.keys("X1", "a@example.com", null));
        Customer unreachable = CustomerSamples.customer("c2", CustomerSamples.keys("X2", null, "+84912345672"));
        customers.add(known);
        customers.add(unreachable);

        assertThat(customers.addressees(List.of(known.id(), new CustomerId("none"), known.id(), unreachable.id())))
                .containsExactlyInAnyOrder(Addressee.of(known), Addressee.of(unreachable));
        assertThat(customers.addressees(List.of())).isEmpty();
    }

    @Test
    void findsAThousandByKeys() {
        Customers customers = customers();
        List<Customer> thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> CustomerSamples.customer(
                        "c%04d".formatted(i), CustomerSamples.keys("X" + i, "a" + i + "@example.com", null)))
                .toList();
        assertThat(customers.writeAll(thousand)).isEmpty();

        assertThat(customers.findByKeys(
                        IntStream.range(0, 1_000).mapToObj(i -> "X" + i).toList(),
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> "a" + i + "@example.com")
                                .toList(),
                        List.of()))
                .containsExactlyInAnyOrderElementsOf(thousand);
    }

    @Test
    void writesManyEachOnItsOwn() {
        Customers customers = customers();
        Customer old = CustomerSamples.customer("c1", CustomerSamples.keys("X1", "a@example.com", null));
        Customer stale = CustomerSamples.customer("c2", CustomerSamples.keys("X2", "b@example.com", null));
        Customer greedy = CustomerSamples.customer("c3", CustomerSamples.keys("X3", "c@example.com", null));
        List.of(old, stale, greedy).forEach(customers::add);
        customers.replace(stale.edited(stale.profile(), false, T0));
        Customer changed =
                old.updated(CustomerSamples.keys("X1", "new@example.com", null), true, new Stamp("i", 1), T0);
        Customer fresh = CustomerSamples.customer("c4", CustomerSamples.keys("X4", "d@example.com", null));

        Set<CustomerId> notWritten = customers.writeAll(List.of(
                CustomerSamples.customer("c5", CustomerSamples.keys("X1", null, null)),
                changed,
                stale.updated(CustomerSamples.named("late"), true, new Stamp("i", 2), T0),
                greedy.updated(CustomerSamples.keys("X3", "b@example.com", null), true, new Stamp("i", 3), T0),
                fresh,
                CustomerSamples.customer("c6", CustomerSamples.keys("X4", null, null)),
                CustomerSamples.customer("c7", Profile.EMPTY).edited(Profile.EMPTY, true, T0)));

        assertThat(notWritten)
                .containsExactlyInAnyOrder(
                        new CustomerId("c5"),
                        new CustomerId("c2"),
                        new CustomerId("c3"),
                        new CustomerId("c6"),
                        new CustomerId("c7"));
        assertThat(customers.find(old.id())).contains(changed);
        assertThat(customers.find(fresh.id())).contains(fresh);
        assertThat(customers.find(greedy.id())).contains(greedy);
        assertThat(customers.find(new CustomerId("c7"))).isEmpty();
        assertThat(customers.writeAll(List.of())).isEmpty();
    }

    @Test
    void writingTheSameBatchAgainWritesNothing() {
        Customers customers = customers();
        Customer one = CustomerSamples.customer("c1", CustomerSamples.keys("X1", null, null));
        customers.writeAll(List.of(one));

        assertThat(customers.writeAll(List.of(one))).containsExactly(one.id());
        assertThat(customers.find(one.id())).contains(one);
    }

    @Test
    void showsWhatAnImportCreatedInOrderOfId() {
        Customers customers = customers();
        for (int i = 5; i > 0; i--) {
            customers.add(Customer.imported(
                    new CustomerId("c" + i), CustomerSamples.named("n" + i), true, new Stamp("i1", i), T0));
        }
        customers.add(Customer.imported(new CustomerId("c0"), Profile.EMPTY, true, new Stamp("i2", 1), T0));

        assertThat(ids(customers.createdBy("i1", null, 3))).containsExactly("c1", "c2", "c3");
        assertThat(ids(customers.createdBy("i1", new CustomerId("c3"), 3))).containsExactly("c4", "c5");
        assertThat(customers.createdBy("i3", null, 3)).isEmpty();
    }

    protected static List<String> ids(List<Customer> customers) {
        return customers.stream().map(one -> one.id().value()).toList();
    }
}
