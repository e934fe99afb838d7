package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long a recommendation takes, in process and over HTTP from a second process. {@code bench/run RecommendationBenchmark
 * [products] [customers] [interactions] [models]}
 */
public final class RecommendationBenchmark {

    private static final int BATCH = 1_000;
    private static final int REQUESTS = 3_000;
    private static final int WARM_UP = 2_000;
    private static final int FACTORS = 64;
    private static final Map<String, String> NO_LIMIT = Map.of(
            "RATE_LIMIT_PER_MINUTE", "100000000",
            "SERVICE_RATE_LIMIT_PER_MINUTE", "100000000",
            "RETRAIN_AFTER_INTERACTIONS", "2000000000");

    private RecommendationBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int products = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int customers = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int interactions = args.length > 2 ? Integer.parseInt(args[2]) : 300_000;
        try (RunningShopkeeper running = RunningShopkeeper.start(NO_LIMIT)) {
            fill(running, products);
            List<CustomerId> people = act(running, products, customers, interactions);
            System.out.printf(
                    "| %,d products, %,d customers, %,d interactions | p50, ms | p99, ms | |%n| --- | ---: | ---: | ---: |%n",
                    products, customers, interactions);
            String models = args.length > 3 ? args[3] : "Popular,ItemKNN,ALS,Blend";
            for (ModelType type :
                    Arrays.stream(models.split(",", -1)).map(ModelType::parse).toList()) {
                train(running, type);
                running.bean(ServingState.class).refresh();
                inProcess(running, type, people);
            }
            for (int rate : new int[] {500, 0}) {
                load(running, people.size(), rate);
            }
        }
        System.exit(0);
    }

    private static void fill(RunningShopkeeper running, int count) {
        Products products = running.bean(Products.class);
        Instant now = Instant.now();
        List<Product> batch = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ProductDetails details =
                    ProductDetails.named("Product " + n, "USD").inCategories(List.of("Group " + n % 200));
            batch.add(Product.entered(new ProductId("p" + n), details, now));
            if (batch.size() == BATCH || n == count - 1) {
                products.writeAll(batch);
                batch.clear();
            }
        }
    }

    /** People with a taste for some groups; a product's chance falls with its place in its group. */
    private static List<CustomerId> act(RunningShopkeeper running, int products, int customers, int count) {
        Api service = running.asService();
        Random random = new Random(1);
        Instant first = Instant.now().minusSeconds(30L * 86_400);
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int person = random.nextInt(customers);
            int group = (person * 31 + random.nextInt(5)) % 200;
            int place = (int) (products / 200.0 * Math.pow(random.nextDouble(), 3));
            batch.add(Map.of(
                    "user_id",
                    "u" + person,
                    "product_id",
                    "p" + Math.min(products - 1, place * 200 + group),
                    "interaction_type",
                    random.nextInt(10) == 0 ? "purchase" : "view",
                    "occurred_at",
                    first.plusSeconds(n * 8L).toString()));
            if (batch.size() == 10 * BATCH || n == count - 1) {
                Answer answer = service.post("/api/interactions/batch", Map.of("interactions", batch));
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.toString());
                }
                batch.clear();
            }
        }
        List<CustomerId> people = new ArrayList<>();
        running.bean(Interactions.class).latest(null, BATCH).stream()
                .filter(fact -> fact.type() != InteractionType.RECOMMEND)
                .map(Interaction::customerId)
                .distinct()
                .forEach(people::add);
        return people;
    }

    private static void train(RunningShopkeeper running, ModelType type) {
        Api service = running.asService();
        Answer answer = service.post(
                "/api/training/train",
                Map.of(
                        "model_type",
                        type.wireName(),
                        "parameters",
                        Map.of("factors", FACTORS, "iterations", 5),
                        "force",
                        true,
                        "wait",
                        0));
        String id = answer.text("training_id");
        Answer over = Eventually.becomes(
                Duration.ofMinutes(30),
                () -> running.asAdmin().get("/api/v1/admin/recommendation-engine/status?training_id=" + id),
                status -> !List.of("pending", "running").contains(status.text("status")));
        if (!over.text("status").equals("success")) {
            throw new IllegalStateException(over.toString());
        }
    }

    private static void inProcess(RunningShopkeeper running, ModelType type, List<CustomerId> people) {
        RecommendProducts recommend = running.bean(RecommendProducts.class);
        Wish wish = new Wish(type, null, ExcludeSeen.BOUGHT, 10);
        long[] nanos = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            CustomerId person = people.get(Math.floorMod(i * 7, people.size()));
            long before = System.nanoTime();
            int found = recommend
                    .forCustomer(person, Placement.SHOP, wish)
                    .products()
                    .size();
            if (found != 10) {
                throw new IllegalStateException("only " + found);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| in process, %s: history, fold-in, top 10 | %.2f | %.2f | |%n",
                type.wireName(), nanos[REQUESTS / 2] / 1e6, nanos[(int) (0.99 * (REQUESTS - 1))] / 1e6);
    }

    private static void load(RunningShopkeeper running, int customers, int rate)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RequestLoad.class.getName(),
                        running.url().toString(),
                        RunningShopkeeper.CLIENT_SECRET,
                        Integer.toString(customers),
                        Integer.toString(rate),
                        "20")
                .inheritIO()
                .start();
        process.waitFor();
    }
}
