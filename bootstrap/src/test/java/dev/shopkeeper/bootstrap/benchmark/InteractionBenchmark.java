package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * How many interactions a second are taken in through HTTP on the embedded store, in batches and one by one, and how long
 * a look at the newest of a customer takes among a million.
 *
 * <p>{@code bench/run InteractionBenchmark [events.csv]}: lines {@code user,item,behaviour,seconds,…}; without a file the
 * events are made up.
 */
public final class InteractionBenchmark {

    private static final Map<String, String> NO_LIMIT =
            Map.of("RATE_LIMIT_PER_MINUTE", "100000000", "SERVICE_RATE_LIMIT_PER_MINUTE", "100000000");
    private static final Map<String, String> TYPES =
            Map.of("buy", "purchase", "pv", "view", "fav", "wishlist", "cart", "cart");
    private static final int BATCH = 10_000;
    private static final int BATCHES = 24;
    private static final int SINGLES = 8_000;
    private static final int MILLION = 1_000_000;
    private static final int CUSTOMERS = 20_000;
    private static final int LOOKS = 20_000;

    private InteractionBenchmark() {}

    private record Event(String user, String product, String type, Instant at) {
        String json(int round) {
            return """
                    {"user_id":"%s","product_id":"%s","interaction_type":"%s","occurred_at":"%s"}""".formatted(user, product, type, at.plusSeconds(round * 7L));
        }
    }

    public static void main(String[] args) throws Exception {
        List<Event> events = args.length == 0 ? madeUp() : read(Path.of(args[0]));
        try (RunningShopkeeper running = RunningShopkeeper.start(NO_LIMIT)) {
            Api service = running.asService();
            AtomicInteger rounds = new AtomicInteger();
            IntFunction<String> batch = n -> batch(events, n, rounds.get());
            run(4, 2, n -> post(service, "/api/interactions/batch", batch.apply(n)));
            System.out.println("| through | clients | interactions | seconds | interactions/s | p50, ms | p99, ms |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (int clients : new int[] {1, 8}) {
                rounds.addAndGet(100);
                measure(
                        "batches of 10,000",
                        clients,
                        BATCHES,
                        BATCH,
                        n -> post(service, "/api/interactions/batch", batch.apply(n)));
            }
            run(2_000, 8, n -> post(service, "/interactions", event(events, n).json(1_000)));
            for (int clients : new int[] {1, 8}) {
                int round = 2_000 * clients;
                measure(
                        "single posts",
                        clients,
                        SINGLES,
                        1,
                        n -> post(service, "/interactions", event(events, n).json(round)));
            }
            newest(running.bean(Interactions.class));
        }
        System.exit(0);
    }

    private static List<Event> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Event(
                        cells[0],
                        cells[1],
                        TYPES.getOrDefault(cells[2], "view"),
                        Instant.ofEpochSecond(Long.parseLong(cells[3]))))
                .toList();
    }

    private static List<Event> madeUp() {
        Random random = new Random(1);
        Instant start = Instant.now().minus(Duration.ofDays(90));
        List<String> types = List.of("view", "view", "view", "click", "wishlist", "cart", "purchase");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 4 * BATCH; i++) {
            events.add(new Event(
                    "u" + (int) (4_000 * Math.pow(random.nextDouble(), 2)),
                    "p" + (int) (5_000 * Math.pow(random.nextDouble(), 2)),
                    types.get(random.nextInt(types.size())),
                    start.plusSeconds(i * 2L)));
        }
        return events;
    }

    private static Event event(List<Event> events, int n) {
        return events.get(n % events.size());
    }

    private static String batch(List<Event> events, int n, int round) {
        StringBuilder body = new StringBuilder("{\"interactions\":[");
        for (int i = 0; i < BATCH; i++) {
            int place = n * BATCH + i;
            body.append(i == 0 ? "" : ",").append(event(events, place).json(round + place / events.size()));
        }
        return body.append("]}").toString();
    }

    private static void post(Api api, String path, String body) {
        Answer answer = api.post(path, body);
        if (answer.status() >= 300 || !answer.text("status").equals("success")) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private interface Call {
        void make(int n);
    }

    private static void measure(String name, int clients, int calls, int each, Call call) throws Exception {
        long before = System.nanoTime();
        long[] nanos = run(calls, clients, call);
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf(
                "| %s | %d | %,d | %.1f | %,.0f | %.2f | %.2f |%n",
                name,
                clients,
                calls * each,
                seconds,
                calls * each / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    /** Makes so many calls by so many clients; gives how long each took, sorted. */
    private static long[] run(int calls, int clients, Call call) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[calls];
        Callable<Void> client = () -> {
            for (int n = next.getAndIncrement(); n < calls; n = next.getAndIncrement()) {
                long before = System.nanoTime();
                call.make(n);
                nanos[n] = System.nanoTime() - before;
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void newest(Interactions interactions) {
        Random random = new Random(2);
        Instant start = Instant.now().minus(Duration.ofDays(300));
        List<Interaction> batch = new ArrayList<>();
        for (int i = 0; interactions.count() < MILLION; i += Interactions.MAX_SLICE) {
            batch.clear();
            for (int j = 0; j < Interactions.MAX_SLICE; j++) {
                Report report = new Report(
                        "p" + random.nextInt(50_000),
                        InteractionType.VIEW,
                        null,
                        start.plusSeconds(20L * (i + j)),
                        null,
                        null);
                batch.add(Interaction.reported(customer(random), "u", report, Instant.now()));
            }
            interactions.append(batch);
        }
        System.out.printf(
                "%n| newest of a customer among %,d | p50, ms | p99, ms |%n| ---: | ---: | ---: |%n",
                interactions.count());
        for (int limit : new int[] {20, 100, 1_000}) {
            long[] nanos = new long[LOOKS];
            for (int i = -LOOKS / 4; i < LOOKS; i++) {
                CustomerId customer = customer(random);
                long before = System.nanoTime();
                interactions.newest(customer, limit);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - before;
                }
            }
            Arrays.sort(nanos);
            System.out.printf("| %d | %.2f | %.2f |%n", limit, nanos[LOOKS / 2] / 1e6, nanos[LOOKS * 99 / 100] / 1e6);
        }
    }

    private static CustomerId customer(Random random) {
        return new CustomerId("c" + (int) (CUSTOMERS * Math.pow(random.nextDouble(), 1.5)));
    }
}
