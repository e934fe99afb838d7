package dev.shopkeeper.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.ChildShopkeeper;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process in the middle of imports, and compares what comes out with an import nobody disturbed. */
class ImportCrashTest {

    private static final Map<String, String> NO_LIMIT = Map.of("RATE_LIMIT_PER_MINUTE", "1000000");

    @Test
    void survivesAKillInTheMiddleOfASmallImport(@TempDir Path data) {
        compare(Kind.CUSTOMERS, data, 10_000, 1, 7);
    }

    @Test
    @Tag("slow")
    void survivesAKillInTheMiddleOfAnImportOfProducts(@TempDir Path data) {
        compare(Kind.PRODUCTS, data, 10_000, 1, 11);
    }

    @Test
    @Tag("slow")
    void survivesTenKillsInTheMiddleOfALargeImport(@TempDir Path data) {
        compare(Kind.CUSTOMERS, data, 200_000, 10, 42);
    }

    /** What is imported. */
    private enum Kind {
        CUSTOMERS("/customers/import") {
            @Override
            byte[] file(int rows) {
                return customers(rows);
            }

            @Override
            Set<String> store(Api admin) {
                return export(admin);
            }
        },
        PRODUCTS("/api/v1/admin/products/bulk-upload") {
            @Override
            byte[] file(int rows) {
                return products(rows);
            }

            @Override
            Set<String> store(Api admin) {
                return listing(admin);
            }
        };

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        abstract byte[] file(int rows);

        abstract Set<String> store(Api admin);
    }

    private static void compare(Kind kind, Path data, int rows, int kills, long seed) {
        byte[] file = kind.file(rows);
        Ending calm = importInPeace(kind, file);
        Ending killed = importWithKills(kind, data, file, kills, new Random(seed));

        assertThat(killed.counters()).isEqualTo(calm.counters());
        assertThat(killed.store()).isEqualTo(calm.store());
    }

    private record Ending(List<Long> counters, Set<String> store) {}

    private static Ending importInPeace(Kind kind, byte[] file) {
        try (RunningShopkeeper calm = RunningShopkeeper.start(NO_LIMIT)) {
            return ending(kind, calm.asAdmin(), start(kind, calm.asAdmin(), file));
        }
    }

    private static Ending importWithKills(Kind kind, Path data, byte[] file, int kills, Random random) {
        ChildShopkeeper child = ChildShopkeeper.start(data, NO_LIMIT);
        try {
            Api admin = child.asAdmin();
            String url = start(kind, admin, file);
            for (int kill = 1; kill <= kills; kill++) {
                awaitShare(admin, url, (kill - random.nextDouble()) / (kills + 1));
                child.kill();
                child = ChildShopkeeper.start(data, NO_LIMIT);
                admin = child.asAdmin();
            }
            return ending(kind, admin, url);
        } finally {
            child.close();
        }
    }

    private static String start(Kind kind, Api admin, byte[] file) {
        return admin.upload(kind.path, "c.csv", file, Map.of("on_duplicate", "update"))
                .text("status_url");
    }

    private static Ending ending(Kind kind, Api admin, String url) {
        Answer end =
                Eventually.becomes(Duration.ofMinutes(5), () -> admin.get(url), status -> !List.of("pending", "running")
                        .contains(status.text("status")));
        assertThat(end.text("status")).isEqualTo("completed");
        return new Ending(ImportJourneyTest.counters(end), kind.store(admin));
    }

    private static void awaitShare(Api admin, String url, double share) {
        Eventually.becomes(
                Duration.ofMinutes(2),
                () -> admin.get(url),
                status -> status.number("total") > 0 && status.number("processed") >= share * status.number("total"));
    }

    /** Every customer but for what differs between any two imports: ids and times. */
    private static Set<String> export(Api admin) {
        Set<String> customers = new TreeSet<>();
        admin.with("Accept", "application/x-ndjson")
                .get("/customers/export")
                .body()
                .lines()
                .map(line -> line.replaceAll("\"(id|created_at|updated_at)\":\"[^\"]*\",?", ""))
                .forEach(customers::add);
        return customers;
    }

    /** Records of every kind: new, repeated, changed by a later one, refused, in conflict. */
    private static byte[] customers(int rows) {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("Customer Id,First Name,Last Name,Email,Phone 1,City,Note\n");
        for (int row = 0; row < rows; row++) {
            int person = random.nextInt(10) == 0 ? random.nextInt(row + 1) : row;
            String email = random.nextInt(50) == 0 ? "broken" : "p" + person + "@example.com";
            int other = random.nextInt(100) == 0 ? random.nextInt(row + 1) : person;
            csv.append('c')
                    .append(other)
                    .append(",First")
                    .append(person)
                    .append(",Last,")
                    .append(email);
            csv.append(",,City ")
                    .append(random.nextInt(5))
                    .append(",\"note, ")
                    .append(row % 7)
                    .append("\"\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every product but for its times. */
    private static Set<String> listing(Api admin) {
        Set<String> products = new TreeSet<>();
        String after = "";
        while (true) {
            List<JsonNode> slice = new ArrayList<>();
            admin.get("/products" + after).json().values().forEach(slice::add);
            if (slice.isEmpty()) {
                return products;
            }
            for (JsonNode one : slice) {
                products.add(one.get("product_id") + " " + one.get("name") + " " + one.get("price") + " "
                        + one.get("attributes"));
            }
            after = "?after="
                    + requireNonNull(slice.getLast().get("product_id")).getStringValue();
        }
    }

    private static byte[] products(int rows) {
        Random random = new Random(2);
        StringBuilder csv = new StringBuilder("product_id,name,price,Note\n");
        for (int row = 0; row < rows; row++) {
            int product = random.nextInt(10) == 0 ? random.nextInt(row + 1) : row;
            csv.append('p').append(product);
            csv.append(random.nextInt(50) == 0 ? ",," : ",Product " + product + ",");
            csv.append(random.nextInt(50) == 0 ? "free" : Integer.toString(random.nextInt(90)));
            csv.append(",\"note, ").append(row % 7).append("\"\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
