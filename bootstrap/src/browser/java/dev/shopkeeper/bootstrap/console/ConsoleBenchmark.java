package dev.shopkeeper.bootstrap.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.shopkeeper.bootstrap.harness.Api;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * What the first load of the console costs, with an empty cache and with a warm one, and what its page of tasks holds while
 * tasks run, by {@code bench/console [minutes] [speed]}: with a speed of 6, all timers of the page run six times as fast.
 */
final class ConsoleBenchmark {

    private static final int LOADS = 7;
    private static final Duration BETWEEN_TASKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final String USABLE = "() => document.querySelector('.figures dd, .door input')";
    private static final double MEGABYTE = 1_000_000;

    private ConsoleBenchmark() {}

    /** One load: what went over the wire, and when somebody could do something with the page. */
    private record Load(long bytes, long requests, long millis) {}

    public static void main(String[] args) {
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int speed = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        Console console = Console.open(Map.of("RATE_LIMIT_PER_MINUTE", "1000000"));
        loads(console);
        if (minutes > 0) {
            watchTasks(console, Duration.ofMinutes(minutes), speed);
        }
        System.exit(0);
    }

    private static void loads(Console console) {
        List<Load> doors = new ArrayList<>();
        List<Load> cold = new ArrayList<>();
        List<Load> warm = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            try (BrowserContext stranger = console.browser().newContext()) {
                doors.add(load(stranger.newPage(), console.url()));
            }
            String session = session(console);
            try (BrowserContext context =
                    console.browser().newContext(new Browser.NewContextOptions().setStorageState(session))) {
                cold.add(load(context.newPage(), console.url()));
                warm.add(load(context.newPage(), console.url()));
            }
        }
        System.out.println("| load | kB over the wire | requests | ms until usable (median, slowest) |");
        System.out.println("| --- | --- | --- | --- |");
        print("the door, empty cache", doors);
        print("the first page, empty cache", cold);
        print("the first page, warm cache", warm);
    }

    private static String session(Console console) {
        try (BrowserContext context = console.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(console.url().toString());
            page.locator("input[name=username]").fill(console.adminName());
            page.locator("input[name=password]").fill(console.adminPassword());
            page.locator(".door button[type=submit]").click();
            page.locator("main[data-path]").waitFor();
            return context.storageState();
        }
    }

    private static Load load(Page page, URI url) {
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on("Network.loadingFinished", event -> {
            long length = event.get("encodedDataLength").getAsLong();
            bytes.addAndGet(length);
            requests.addAndGet(length > 0 ? 1 : 0);
        });
        long begun = System.nanoTime();
        page.navigate(url.toString());
        page.waitForFunction(USABLE);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return new Load(bytes.get(), requests.get(), millis);
    }

    private static void print(String name, List<Load> loads) {
        System.out.printf(
                "| %s | %d | %d | %d, %d |%n",
                name,
                median(loads, Load::bytes) / 1000,
                median(loads, Load::requests),
                median(loads, Load::millis),
                loads.stream().mapToLong(Load::millis).max().orElseThrow());
    }

    private static long median(List<Load> loads, ToLongFunction<Load> figure) {
        return loads.stream()
                .mapToLong(figure)
                .sorted()
                .skip(loads.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void watchTasks(Console console, Duration time, int speed) {
        Api admin = console.asAdmin();
        AtomicInteger rounds = new AtomicInteger();
        try (BrowserContext context =
                console.browser().newContext(new Browser.NewContextOptions().setStorageState(session(console)))) {
            Page page = context.newPage();
            page.addInitScript("""
                    { const inTime = window.setTimeout;
                      window.setTimeout = (work, after, ...more) => inTime(work, after / %d, ...more); }"""
                    .formatted(speed));
            page.onRequest(request -> rounds.addAndGet(request.url().contains("/tasks?") ? 1 : 0));
            page.navigate(console.url() + "/#/tasks");
            page.locator("main[data-path='/tasks'] table").first().waitFor();
            CDPSession devtools = context.newCDPSession(page);
            devtools.send("HeapProfiler.enable");
            System.out.println("| minute | lists fetched | tasks begun | heap MB | DOM nodes | listeners |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            Instant begun = Instant.now();
            Instant look = begun;
            int tasks = 0;
            while (Instant.now().isBefore(begun.plus(time).plusSeconds(1))) {
                if (!Instant.now().isBefore(look)) {
                    print(devtools, Duration.between(begun, Instant.now()), rounds.get(), tasks);
                    look = look.plus(BETWEEN_LOOKS);
                }
                admin.post("/api/training/train", Map.of("model_type", "Popular", "wait", 0, "force", false));
                tasks++;
                page.waitForTimeout((double) BETWEEN_TASKS.toMillis());
            }
            print(devtools, Duration.between(begun, Instant.now()), rounds.get(), tasks);
        }
    }

    private static void print(CDPSession devtools, Duration since, int rounds, int tasks) {
        devtools.send("HeapProfiler.collectGarbage");
        JsonObject heap = devtools.send("Runtime.getHeapUsage");
        JsonObject counters = devtools.send("Memory.getDOMCounters");
        System.out.printf(
                "| %.0f | %d | %d | %.1f | %d | %d |%n",
                (double) since.toSeconds() / 60,
                rounds,
                tasks,
                heap.get("usedSize").getAsDouble() / MEGABYTE,
                counters.get("nodes").getAsLong(),
                counters.get("jsEventListeners").getAsLong());
    }
}
