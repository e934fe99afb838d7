package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;

/** Takes the times of requests for lists, one after the other, and prints them as a table. */
final class ListTimes {

    private static final int REQUESTS = 500;
    private static final int WARM_UP = 200;

    private ListTimes() {}

    static void print(String list, int rows, Api api, Map<String, IntFunction<String>> requests) {
        System.out.printf("| `%s` at %,d | p50, ms | p95, ms | p99, ms |%n| --- | ---: | ---: | ---: |%n", list, rows);
        requests.forEach((name, request) -> measure(api, name, request));
    }

    private static void measure(Api api, String name, IntFunction<String> request) {
        long[] nanos = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long before = System.nanoTime();
            Answer answer = api.get(request.apply(i + WARM_UP));
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        System.out.printf("| %s | %.1f | %.1f | %.1f |%n", name, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
