package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.search.SearchWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Three hundred people who do not exist, the same at every first start. Their addresses are in the domains that are
 * kept for examples, their phone numbers among those that are kept for fiction.
 */
public final class DemoCustomers implements DemoData {

    public static final int COUNT = 300;

    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLES =
            List.of("Thị", "Văn", "Minh", "Ngọc", "Thanh", "Quốc", "Thu", "Đức", "Hải", "Gia", "Bảo");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Oanh",
            "Phúc", "Quỳnh", "Sơn", "Thảo", "Trang", "Tuấn", "Uyên", "Việt", "Yến");
    private static final List<String> FIRST = List.of(
            "Amelia", "Ben", "Chloé", "Diego", "Elena", "Felix", "Grace", "Hiro", "Ines", "Jonas", "Kofi", "Léa",
            "Mateo", "Nora", "Olga", "Priya", "Quentin", "Rosa", "Sven", "Tomás", "Ursula", "Viktor", "Yuki", "Zofia");
    private static final List<String> LAST = List.of(
            "Almeida",
            "Berg",
            "Castillo",
            "Dubois",
            "Eriksen",
            "Fischer",
            "García",
            "Hughes",
            "Ito",
            "Jansen",
            "Kowalska",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Okafor",
            "Patel",
            "Rossi",
            "Schmidt",
            "Tanaka",
            "Ueda",
            "Varga",
            "Weber",
            "Young");
    private static final List<String> COMPANIES = List.of(
            "Lotus Tea House",
            "Sông Hồng Travel",
            "Bamboo & Clay",
            "Northern Light Books",
            "Phố Cổ Coffee",
            "Harbour Bikes",
            "Mekong Ceramics",
            "Little Fern Studio",
            "Đại Dương Seafood",
            "Paper Kite");
    private static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org");
    private static final List<Place> VIETNAM = List.of(
            new Place("Hà Nội", "Vietnam", "vi"),
            new Place("TP. Hồ Chí Minh", "Vietnam", "vi"),
            new Place("Đà Nẵng", "Vietnam", "vi"),
            new Place("Huế", "Vietnam", "vi"),
            new Place("Cần Thơ", "Vietnam", "vi"));
    private static final List<Place> ABROAD = List.of(
            new Place("Boston", "United States", "en"),
            new Place("Lyon", "France", "fr"),
            new Place("Leipzig", "Germany", "de"),
            new Place("Osaka", "Japan", "ja"),
            new Place("Manchester", "United Kingdom", "en"),
            new Place("Valencia", "Spain", "es"));
    private static final List<String> AREA_CODES = List.of("212", "310", "415", "617");

    private record Place(String city, String country, String language) {}

    private final Customers customers;
    private final IdSource ids;
    private final InstantSource clock;

    public DemoCustomers(Customers customers, IdSource ids, InstantSource clock) {
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Customer> people = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            Instant since = now.minus(Duration.ofHours(25L * (COUNT - i)));
            people.add(Customer.entered(new CustomerId(ids.next()), person(i), i % 9 != 4, "demo", since));
        }
        customers.writeAll(people);
    }

    private static Profile person(int i) {
        boolean fromVietnam = i % 5 < 3;
        Place place = fromVietnam ? pick(VIETNAM, i) : pick(ABROAD, i);
        String name = fromVietnam
                ? pick(FAMILIES, i) + " " + pick(MIDDLES, i / 2) + " " + pick(GIVEN, i * 7)
                : pick(FIRST, i * 5) + " " + pick(LAST, i * 3);
        String local = SearchWords.fold(name).replace(' ', '.') + (i + 1);
        return new Profile(
                "demo-%03d".formatted(i + 1),
                name,
                EmailAddress.parse(local + "@" + pick(DOMAINS, i)).orElseThrow(),
                phone(i, fromVietnam),
                place.language(),
                i % 3 == 0 ? pick(COMPANIES, i / 3) : null,
                place.city(),
                place.country(),
                tags(i),
                Map.of("favourite", i % 2 == 0 ? "tea" : "coffee", "orders", Integer.toString(i * 13 % 17)));
    }

    /** In America 555-0100 to 555-0199 belong to nobody, in Vietnam what begins with 095. */
    private static @Nullable Phone phone(int i, boolean fromVietnam) {
        if (i % 4 == 3) {
            return null;
        }
        return Phone.e164(
                fromVietnam
                        ? "+8495000%04d".formatted(i)
                        : "+1%s55501%02d".formatted(pick(AREA_CODES, i / 100), i % 100));
    }

    private static Set<String> tags(int i) {
        Set<String> tags = new TreeSet<>();
        if (i % 10 == 0) {
            tags.add("vip");
        }
        if (i % 3 == 0) {
            tags.add("wholesale");
        }
        if (i >= COUNT - 30) {
            tags.add("new");
        }
        return tags;
    }

    private static <T> T pick(List<T> from, int i) {
        return from.get(i % from.size());
    }
}
