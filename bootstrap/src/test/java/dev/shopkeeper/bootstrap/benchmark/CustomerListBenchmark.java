package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/** How long {@code GET /customers} takes with many customers, one request after the other. {@code bench/run CustomerListBenchmark} */
public final class CustomerListBenchmark {

    private static final int ROWS = 100_000;
    private static final Map<String, String> NO_LIMIT = Map.of("RATE_LIMIT_PER_MINUTE", "100000000");

    private CustomerListBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("list-benchmark");
        Path file = CustomerFile.write(directory, ROWS, "c");
        try (RunningShopkeeper running = RunningShopkeeper.start(NO_LIMIT)) {
            Api admin = running.asAdmin();
            ImportBenchmark.importFile(running, file, new ArrayList<>());
            String[] emails = emails(admin);
            String lastPage = lastPage(admin);
            Map<String, IntFunction<String>> requests = new LinkedHashMap<>();
            requests.put("first page", _ -> "/customers");
            requests.put("first page of 100, by name", _ -> "/customers?page_size=100&sort=name");
            requests.put("by e-mail", n -> "/customers?email=" + emails[n % emails.length]);
            requests.put("`q`, one word by prefix", n -> "/customers?q=" + emails[n % emails.length].substring(0, 4));
            requests.put("`q`, two words", _ -> "/customers?q=minh+nguyen");
            requests.put("last page, by key", _ -> lastPage);
            ListTimes.print("GET /customers", ROWS, admin, requests);
        }
        Files.delete(file);
        System.exit(0);
    }

    private static String[] emails(Api admin) {
        String[] emails = new String[100];
        Random random = new Random(1);
        for (int i = 0; i < emails.length; i++) {
            emails[i] = admin.get("/customers?page_size=1&page=" + (1 + random.nextInt(9_000)))
                    .text("items.0.email");
        }
        return emails;
    }

    private static String lastPage(Api admin) {
        String page = "/customers?page_size=100";
        String last = page;
        while (true) {
            Optional<JsonNode> next = admin.get(last).find("next_cursor");
            if (next.isEmpty()) {
                return last;
            }
            last = page + "&after=" + next.get().getStringValue();
        }
    }
}
