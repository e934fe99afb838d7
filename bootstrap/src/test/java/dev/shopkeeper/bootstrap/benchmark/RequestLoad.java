package dev.shopkeeper.bootstrap.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for recommendations from a process of its own: at a fixed rate, each answer timed from when its request was due, or
 * as fast as it goes with so many clients. Arguments: base URL, client secret, customers, requests per second (0: as fast
 * as it goes), seconds.
 */
public final class RequestLoad {

    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String secret;
    private final int customers;
    private final LongAdder refused = new LongAdder();

    private RequestLoad(String base, String secret, int customers) {
        this.base = base;
        this.secret = secret;
        this.customers = customers;
    }

    public static void main(String[] args) throws InterruptedException {
        RequestLoad load = new RequestLoad(args[0], args[1], Integer.parseInt(args[2]));
        int rate = Integer.parseInt(args[3]);
        int seconds = Integer.parseInt(args[4]);
        if (rate > 0) {
            load.atRate(rate, WARM_UP_SECONDS);
            load.atRate(rate, seconds);
        } else {
            load.asFastAsItGoes(WARM_UP_SECONDS);
            load.asFastAsItGoes(seconds);
        }
        System.exit(0);
    }

    private HttpRequest request(Random random) {
        return HttpRequest.newBuilder(URI.create(base + "/api/recommendations?top_k=10"))
                .header("X-Client-Secret", secret)
                .header("X-User-ID", "u" + random.nextInt(customers))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    private void atRate(int rate, int seconds) throws InterruptedException {
        int requests = rate * seconds;
        long[] nanos = new long[requests];
        CountDownLatch done = new CountDownLatch(requests);
        Random random = new Random(requests);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int at = i;
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.max(1_000, due - System.nanoTime()));
            }
            var _ = client.sendAsync(request(random), BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        nanos[at] = System.nanoTime() - due;
                        if (failure != null || answer.statusCode() != 200) {
                            refused.increment();
                        }
                        done.countDown();
                    });
        }
        done.await();
        report(rate + " requests/s", nanos, requests, System.nanoTime() - start);
    }

    private void asFastAsItGoes(int seconds) throws InterruptedException {
        long[] nanos = new long[2_000_000];
        AtomicInteger asked = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[CLIENTS];
        for (int c = 0; c < CLIENTS; c++) {
            Random random = new Random(c);
            threads[c] = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    long before = System.nanoTime();
                    try {
                        if (client.send(request(random), BodyHandlers.ofByteArray())
                                        .statusCode()
                                != 200) {
                            refused.increment();
                        }
                    } catch (IOException e) {
                        refused.increment();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    nanos[Math.min(asked.getAndIncrement(), nanos.length - 1)] = System.nanoTime() - before;
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        report("as fast as it goes", nanos, Math.min(asked.get(), nanos.length), System.nanoTime() - start);
    }

    private void report(String what, long[] nanos, int n, long elapsed) {
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        System.out.printf(
                "| HTTP, %s | %.2f | %.2f | %.0f/s, %d refused |%n",
                what,
                sorted[n / 2] / 1e6,
                sorted[(int) (0.99 * (n - 1))] / 1e6,
                n * 1e9 / elapsed,
                refused.sumThenReset());
    }
}
