package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long signing in takes, and how long being recognised. Run it with
 * {@code ./mvnw -pl bootstrap -am test -Dtest=LoginBenchmark -Dgroups=slow -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("slow")
class LoginBenchmark {

    private static final int WARM_UP = 160;
    private static final int CALLS = 200;

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.start(
            Map.of("shopkeeper.password-hashing.memory-kib", "19456", "shopkeeper.password-hashing.passes", "2"));

    @AfterEach
    void stop() {
        shopkeeper.close();
    }

    @Test
    @SuppressWarnings("SystemOut")
    void tellsHowLongItTakes() throws InterruptedException, ExecutionException {
        Api api = shopkeeper.api();
        Api admin = shopkeeper.asAdmin();
        Map<String, String> right = Map.of("username", "admin", "password", RunningShopkeeper.ADMIN_PASSWORD);
        Map<String, String> unknown = Map.of("username", "nobody", "password", RunningShopkeeper.ADMIN_PASSWORD);
        System.out.println("| call | clients | p50 ms | p95 ms | calls/s |\n| --- | --- | --- | --- | --- |");
        for (int clients : List.of(1, 8)) {
            measure("sign in", clients, 200, () -> api.post("/auth/login", right)
                    .status());
            measure("sign in, unknown name", clients, 401, () -> api.post("/auth/login", unknown)
                    .status());
            measure("who am I", clients, 200, () -> admin.get("/auth/me").status());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure(String name, int clients, int expected, Supplier<Integer> call)
            throws InterruptedException, ExecutionException {
        run(clients, WARM_UP, expected, call);
        long start = System.nanoTime();
        long[] times = run(clients, CALLS, expected, call);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                "| %s | %d | %.1f | %.1f | %.0f |%n",
                name, clients, times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6, CALLS / seconds);
    }

    private static long[] run(int clients, int calls, int expected, Supplier<Integer> call)
            throws InterruptedException, ExecutionException {
        List<Future<long[]>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                results.add(threads.submit(() -> {
                    long[] times = new long[calls / clients];
                    for (int i = 0; i < times.length; i++) {
                        long start = System.nanoTime();
                        assertThat(call.get()).isEqualTo(expected);
                        times[i] = System.nanoTime() - start;
                    }
                    return times;
                }));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<long[]> result : results) {
            Arrays.stream(result.get()).forEach(all::add);
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
