package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How fast products are imported, and how long {@code GET /api/v1/products} takes with many of them, one request after the
 * other. {@code bench/run ProductListBenchmark}
 */
public final class ProductListBenchmark {

    private static final int ROWS = 100_000;
    private static final String IMPORT = "/api/v1/admin/products/bulk-upload";
    private static final String PRODUCTS = "/api/v1/products";
    private static final Map<String, String> NO_LIMIT =
            Map.of("RATE_LIMIT_PER_MINUTE", "100000000", "SERVICE_RATE_LIMIT_PER_MINUTE", "100000000");
    private static final String[] WHAT = {
        "Áo dài",
        "Cà phê",
        "Trà sen",
        "Tour",
        "Shirt",
        "Kurta",
        "Trolley bag",
        "Lantern",
        "Bowl",
        "Class",
        "Boat trip",
        "Silk"
    };
    private static final String[] KIND = {
        "red", "green", "printed", "handmade", "Huế", "Hội An", "evening", "cotton", "lụa", "medium", "classic", "small"
    };
    private static final String[] MORE = {
        "with", "a", "fine", "finish", "made", "by", "hand", "in", "the", "hills", "of", "Đà Lạt", "for", "every",
        "day", "soft", "warm", "fresh", "light", "long", "lasting", "colour", "pattern", "pocket", "button", "lining"
    };

    private ProductListBenchmark() {}

    public static void main(String[] args) {
        try (RunningShopkeeper running = RunningShopkeeper.start(NO_LIMIT)) {
            Api admin = running.asAdmin();
            byte[] file = file();
            long start = System.nanoTime();
            Answer accepted = admin.upload(IMPORT, "products.csv", file, Map.of());
            Answer end = Eventually.becomes(
                    Duration.ofMinutes(5),
                    () -> admin.get(accepted.text("status_url")),
                    status -> !List.of("pending", "running").contains(status.text("status")));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (end.number("succeeded") != ROWS) {
                throw new IllegalStateException(end.toString());
            }
            System.out.printf("Imported %,d products in %.1f s, %,.0f a second%n%n", ROWS, seconds, ROWS / seconds);
            ListTimes.print("GET /api/v1/products", ROWS, running.api(), requests());
        }
        System.exit(0);
    }

    private static Map<String, IntFunction<String>> requests() {
        Map<String, IntFunction<String>> requests = new LinkedHashMap<>();
        requests.put("first page", _ -> PRODUCTS);
        requests.put("first page of 100, by price", _ -> PRODUCTS + "?page_size=100&sort=price");
        requests.put("one product", n -> PRODUCTS + "/p" + n * 131 % ROWS);
        requests.put("one category of 40, about 2,500 found", n -> PRODUCTS + "?category=kind+" + n % 40);
        requests.put("in stock, from 10 to 20", _ -> PRODUCTS + "?in_stock=true&min_price=10&max_price=20");
        requests.put("`q`, the code of one", n -> PRODUCTS + "?q=code" + n * 131 % ROWS);
        requests.put("`q`, one word, about 8,000 found", _ -> PRODUCTS + "?q=lantern");
        requests.put("`q`, two words without their marks", _ -> PRODUCTS + "?q=ao+hue");
        requests.put("`q`, a word most have", _ -> PRODUCTS + "?q=han");
        return requests;
    }

    private static byte[] file() {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("product_id,name,category,price,quantity,Description,Brand\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append('p').append(i).append(',');
            csv.append(pick(WHAT, random))
                    .append(' ')
                    .append(pick(KIND, random))
                    .append(" code")
                    .append(i);
            csv.append(",Kind ").append(random.nextInt(40));
            csv.append(',').append(1 + random.nextInt(99)).append('.').append(10 + random.nextInt(90));
            csv.append(',').append(random.nextInt(20)).append(',');
            for (int word = 0; word < 15; word++) {
                csv.append(pick(MORE, random)).append(' ');
            }
            csv.append(",Brand ").append(random.nextInt(500)).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
