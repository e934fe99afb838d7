package dev.shopkeeper.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of customers does when it lists, filters and walks. */
public abstract class CustomerListsContract {

    private static final Instant T0 = CustomersContract.T0;

    /** An empty store. */
    protected abstract Customers customers();

    private Customers five() {
        Customers customers = customers();
        add(customers, "c1", "Đặng Ngọc", "ngoc@example.com", "+84912345678", "Hoa Sen", "Huế", "vi", true, "vip", 0);
        add(customers, "c2", "Jane O'Brien", "jane.o@mail.example.org", null, "Hoa Sen", "Oslo", "en", true, "vip", 10);
        add(customers, "c3", "anna", "anna@example.com", null, null, "oslo", "en", false, "new", 10);
        add(customers, "c4", null, null, "+84912000000", "Sen Trading", null, null, true, "new", 10);
        add(customers, "c5", "Zoë", "zoe@example.com", null, "ACME", "Hue", "nl", false, "old", 20);
        return customers;
    }

    private static void add(
            Customers customers,
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String city,
            @Nullable String language,
            boolean subscribed,
            String tag,
            long after) {
        Profile profile = new Profile(
                null,
                name,
                email == null ? null : EmailAddress.parse(email).orElseThrow(),
                phone == null ? null : Phone.e164(phone),
                language,
                company,
                city,
                null,
                Set.of(tag, "all"),
                Map.of());
        customers.add(Customer.entered(new CustomerId(id), profile, subscribed, "api", T0.plusSeconds(after)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "default",
            value = {
                "default, c5 c4 c3 c2 c1",
                "-created_at, c5 c4 c3 c2 c1",
                "created_at, c1 c2 c3 c4 c5",
                "updated_at, c1 c2 c3 c4 c5",
                "-updated_at, c5 c4 c3 c2 c1",
                "name, c4 c3 c1 c2 c5",
                "-name, c5 c2 c1 c3 c4"
            })
    void sortsPagesAndWalksInTheSameOrder(@Nullable String sort, String expected) {
        Customers customers = five();
        List<String> inOrder = List.of(expected.split(" "));
        PageRequest.Sort by = sort == null ? null : PageRequest.Sort.parse(sort);

        assertThat(ids(customers.list(CustomerFilter.ALL, new PageRequest(1, 100, null, by))))
                .isEqualTo(inOrder);
        for (int size = 1; size <= 3; size++) {
            List<String> paged = new ArrayList<>();
            List<String> walked = new ArrayList<>();
            String after = null;
            for (int page = 1; page <= 5; page++) {
                paged.addAll(ids(customers.list(CustomerFilter.ALL, new PageRequest(page, size, null, by))));
                if (page == 1 || after != null) {
                    Page<Customer> step = customers.list(CustomerFilter.ALL, new PageRequest(1, size, after, by));
                    assertThat(step.total()).isEqualTo(5);
                    walked.addAll(ids(step));
                    after = step.nextCursor();
                }
            }
            assertThat(after).isNull();
            assertThat(paged).isEqualTo(inOrder);
            assertThat(walked).isEqualTo(inOrder);
        }
    }

    @Test
    void saysWhatPageItIs() {
        Page<Customer> page = five().list(CustomerFilter.ALL, new PageRequest(2, 2, null, null));

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.pageSize()).isEqualTo(2);
        assertThat(page.total()).isEqualTo(5);
        assertThat(five().list(CustomerFilter.ALL, new PageRequest(9, 2, null, null))
                        .items())
                .isEmpty();
    }

    @Test
    void refusesUnknownSortsAndForeignCursors() {
        Customers customers = five();
        String cursor = customers
                .list(CustomerFilter.ALL, new PageRequest(1, 2, null, null))
                .nextCursor();

        assertRefused(customers, new PageRequest(1, 2, null, PageRequest.Sort.parse("phone")), "sort");
        assertRefused(customers, new PageRequest(1, 2, "no cursor!", null), "after");
        assertRefused(customers, new PageRequest(1, 2, "YWJj", null), "after");
        assertRefused(customers, new PageRequest(1, 2, cursor, PageRequest.Sort.parse("name")), "after");
    }

    private static void assertRefused(Customers customers, PageRequest page, String field) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> customers.list(CustomerFilter.ALL, page))
                .satisfies(refusal ->
                        assertThat(refusal.fields().getFirst().field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "ngoc, c1",
        "NGỌC, c1",
        "dang ngoc, c1",
        "ng, c1",
        "jane, c2",
        "o'brien, c2",
        "OBri jane, c2",
        "hoa, c2 c1",
        "sen, c4 c2 c1",
        "ngoc@ex, c1",
        "ngoc@example.com, c1",
        "example, c5 c3 c2 c1",
        "mail.example.org, c2",
        "+84 912 345 678, c1",
        "8491, c4 c1",
        "zoe acme, c5",
        "zoe hoa, ''",
        "rien, ''",
        "., c5 c4 c3 c2 c1",
        ".*, c5 c4 c3 c2 c1",
    })
    void findsByTheBeginningsOfWords(String query, String expected) {
        Page<Customer> found = five().list(Filters.query(query), PageRequest.first(10));

        assertThat(String.join(" ", ids(found))).isEqualTo(expected);
        assertThat(found.total()).isEqualTo(found.items().size());
    }

    @Test
    void filtersByEachField() {
        Customers customers = five();

        assertFound(customers, Filters.email("anna@example.com"), "c3");
        assertFound(customers, Filters.email("nobody@example.com"));
        assertFound(customers, Filters.phone("+84912345678"), "c1");
        assertFound(customers, Filters.tag("new"), "c4", "c3");
        assertFound(customers, Filters.company("hoa sen"), "c2", "c1");
        assertFound(customers, Filters.city("HUE"), "c5", "c1");
        assertFound(customers, Filters.language("en"), "c3", "c2");
        assertFound(customers, Filters.subscribed(false), "c5", "c3");
        assertFound(customers, Filters.created(T0.plusSeconds(10), null), "c5", "c4", "c3", "c2");
        assertFound(customers, Filters.created(null, T0.plusSeconds(10)), "c1");
        assertFound(customers, Filters.created(T0.plusSeconds(10), T0.plusSeconds(20)), "c4", "c3", "c2");
    }

    @Test
    void findsANumberAsItWasWritten() {
        Customers customers = customers();
        customers.add(CustomerSamples.customer("c1", CustomerSamples.phone(Phone.asWritten("(209)172-7124x3651"))));
        customers.add(CustomerSamples.customer("c2", CustomerSamples.phone(Phone.asWritten("2091727124 x3651"))));

        assertFound(customers, Filters.phone("(209)172-7124x3651"), "c1");
        assertFound(customers, Filters.query("209.172.7124"), "c2", "c1");
    }

    @Test
    void combinesFiltersWithPagesAndCursors() {
        Customers customers = five();
        CustomerFilter filter =
                new CustomerFilter("sen", null, null, null, null, null, null, true, T0, T0.plusSeconds(11));
        Page<Customer> first = customers.list(filter, PageRequest.first(2));
        Page<Customer> second = customers.list(filter, new PageRequest(1, 2, first.nextCursor(), null));

        assertThat(ids(first)).containsExactly("c4", "c2");
        assertThat(ids(second)).containsExactly("c1");
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void walksInOrderOfIdUntilToldToStop(int stopAfter) {
        List<String> seen = new ArrayList<>();
        five().walk(CustomerFilter.ALL, customer -> {
            seen.add(customer.id().value());
            return seen.size() < stopAfter;
        });

        assertThat(seen).isEqualTo(List.of("c1", "c2", "c3", "c4", "c5").subList(0, stopAfter));
    }

    @Test
    void walksThroughAFilter() {
        List<String> seen = new ArrayList<>();
        five().walk(Filters.query("sen"), customer -> seen.add(customer.id().value()));

        assertThat(seen).containsExactly("c1", "c2", "c4");
    }

    @Test
    void walksThroughThousands() {
        Customers customers = customers();
        List<Customer> batch = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            batch.add(CustomerSamples.customer("c%05d".formatted(i), CustomerSamples.named("n" + i)));
            if (batch.size() == 500) {
                customers.writeAll(batch);
                batch.clear();
            }
        }
        List<String> seen = new ArrayList<>();
        customers.walk(CustomerFilter.ALL, customer -> seen.add(customer.id().value()));

        assertThat(seen).hasSize(2_500).isSorted().doesNotHaveDuplicates();
        assertThat(customers.list(CustomerFilter.ALL, PageRequest.first(1)).total())
                .isEqualTo(2_500);
    }

    private static void assertFound(Customers customers, CustomerFilter filter, String... expected) {
        Page<Customer> page = customers.list(filter, PageRequest.first(10));
        assertThat(ids(page)).containsExactly(expected);
        assertThat(page.total()).isEqualTo(expected.length);
    }

    private static List<String> ids(Page<Customer> page) {
        return page.items().stream().map(one -> one.id().value()).toList();
    }

    /** Filters by one field. */
    private static final class Filters {
        static CustomerFilter query(String query) {
            return new CustomerFilter(query, null, null, null, null, null, null, null, null, null);
        }

        static CustomerFilter email(String email) {
            return new CustomerFilter(null, email, null, null, null, null, null, null, null, null);
        }

        static CustomerFilter phone(String phone) {
            return new CustomerFilter(null, null, phone, null, null, null, null, null, null, null);
        }

        static CustomerFilter tag(String tag) {
            return new CustomerFilter(null, null, null, tag, null, null, null, null, null, null);
        }

        static CustomerFilter company(String company) {
            return new CustomerFilter(null, null, null, null, company, null, null, null, null, null);
        }

        static CustomerFilter city(String city) {
            return new CustomerFilter(null, null, null, null, null, city, null, null, null, null);
        }

        static CustomerFilter language(String language) {
            return new CustomerFilter(null, null, null, null, null, null, language, null, null, null);
        }

        static CustomerFilter subscribed(boolean subscribed) {
            return new CustomerFilter(null, null, null, null, null, null, null, subscribed, null, null);
        }

        static CustomerFilter created(@Nullable Instant from, @Nullable Instant to) {
            return new CustomerFilter(null, null, null, null, null, null, null, null, from, to);
        }
    }
}
