package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.Script;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.application.notification.mail.smtp.Verdict;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.Recipient;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Offer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast e-mails go out to a mail server in a process of its own, over how many connections; what of that is rendering,
 * storing and SMTP; how soon the first one is there; how much memory a large send takes; and how a small send fares beside
 * a large one.
 *
 * <p>{@code bench/run SendBenchmark 50000 500000}
 */
public final class SendBenchmark {

    private static final int SINGLES = 100;
    private static final int SMALL = 100;
    private static final long POLL_NANOS = 100_000_000;
    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");
    private static final String HTML = """
            <h1>Dear {{ customer_name }}</h1>
            <p>Thank you for being with {{ shop_name }}{% if company %}, and to everybody at {{ company }}{% endif %}.</p>
            <table>{% for line in lines %}<tr><td>{{ line.name }}</td><td>{{ line.price }}</td></tr>{% endfor %}</table>
            <p><a href="https://shop.example/sale?c={{ coupon }}">Use {{ coupon }} until Sunday</a></p>
            <p>You get this because you are a customer. <a href="{{ unsubscribe_url }}">No more of it</a>.</p>
            """;
    private static final Map<String, Object> DATA = Map.of(
            "coupon",
            "TEN",
            "lines",
            List.of(
                    Map.of("name", "Green tea", "price", "4.00"),
                    Map.of("name", "Tea pot", "price", "24.00"),
                    Map.of("name", "Cup", "price", "6.50")));

    private SendBenchmark() {}

    public static void main(String[] sizes) throws Exception {
        int usual = sizes.length > 0 ? Integer.parseInt(sizes[0]) : 50_000;
        int large = sizes.length > 1 ? Integer.parseInt(sizes[1]) : 500_000;
        System.out.println("| connections | recipients | seconds | e-mails/s |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (int connections : List.of(4, 1, 4, 16)) {
            rate(connections, usual);
        }
        firstEmail();
        if (large > 0) {
            largeSend(large);
        }
        System.exit(0);
    }

    private static RunningShopkeeper shopkeeper(int port, int connections) {
        return RunningShopkeeper.start(Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                Integer.toString(port),
                "SMTP_STARTTLS",
                "off",
                "SMTP_CONNECTIONS",
                Integer.toString(connections),
                "MAIL_FROM",
                "shop@shop.example"));
    }

    private static void rate(int connections, int recipients) throws IOException {
        try (Sink sink = new Sink();
                RunningShopkeeper shop = shopkeeper(sink.port, connections)) {
            people(shop, recipients);
            Api admin = admin(shop);
            String config = template(admin);
            double seconds = send(admin, config);
            System.out.printf("| %d | %,d | %.1f | %,.0f |%n", connections, recipients, seconds, recipients / seconds);
            if (connections == 4) {
                System.out.printf("rendering alone: %,.0f e-mails/s on one core%n", rendering(shop, config));
            }
            System.out.println("sink: " + sink.count());
        }
    }

    /** From the call to the end of the send. */
    private static double send(Api admin, String config) {
        long start = System.nanoTime();
        String job = accepted(admin, config, Map.of("customer_id", "all"));
        awaitEnd(admin, job);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double rendering(RunningShopkeeper shop, String config) {
        RenderEmail render = shop.bean(RenderEmail.class);
        NotificationConfig written =
                shop.bean(NotificationConfigs.class).find(new ConfigId(config)).orElseThrow();
        List<Customer> some = new ArrayList<>();
        shop.bean(Customers.class).walk(CustomerFilter.ALL, one -> some.size() < 2_000 && some.add(one));
        long start = 0;
        int rounds = 10;
        for (int round = -5; round < rounds; round++) {
            start = round == 0 ? System.nanoTime() : start;
            for (Customer one : some) {
                render.render(
                        written,
                        new Recipient(one, DATA, () -> Offer.NOTHING, "https://shop.example/u/x", Instant.now(), null));
            }
        }
        return rounds * some.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void firstEmail() {
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        try (SmtpSink sink = SmtpSink.start(Offers.counting());
                RunningShopkeeper shop = shopkeeper(sink.port(), 4)) {
            Script noting = recipient -> {
                arrived.put(recipient, System.nanoTime());
                return new Verdict.Take();
            };
            sink.follow(noting);
            people(shop, SINGLES + 20);
            Api admin = admin(shop);
            String config = template(admin);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < SINGLES + 20; i++) {
                long start = System.nanoTime();
                accepted(admin, config, Map.of("customer_id", "x" + i));
                String address = address(i);
                while (!arrived.containsKey(address)) {
                    LockSupport.parkNanos(1_000_000);
                }
                if (i >= 20) {
                    millis.add((arrived.get(address) - start) / 1e6);
                }
            }
            millis.sort(null);
            System.out.printf(
                    "one customer, from the call to the e-mail: p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                    millis.get(SINGLES / 2), millis.get(SINGLES * 95 / 100), millis.getLast());
        }
    }

    private static void largeSend(int recipients) throws IOException {
        try (Sink sink = new Sink();
                RunningShopkeeper shop = shopkeeper(sink.port, 4)) {
            people(shop, recipients);
            Api admin = admin(shop);
            String config = template(admin);
            double alone = small(admin, config);
            HeapWatch heap = new HeapWatch();
            long idle = heap.reset();
            long start = System.nanoTime();
            String job = accepted(admin, config, Map.of("customer_id", "all"));
            double accepting = (System.nanoTime() - start) / 1e9;
            System.out.printf("accepting a send to %,d: %.1f s%n", recipients, accepting);
            double[] beside = new double[5];
            for (int i = 0; i < beside.length; i++) {
                LockSupport.parkNanos(2_000_000_000);
                beside[i] = small(admin, config);
            }
            Arrays.sort(beside);
            System.out.printf(
                    "a send of %d: %.2f s alone, %.2f s beside the large one (median of %d, at most %.2f s)%n",
                    SMALL, alone, beside[beside.length / 2], beside.length, beside[beside.length - 1]);
            awaitEnd(admin, job);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d recipients: %.0f s, %,.0f e-mails/s, heap over idle at most %d MB%n",
                    recipients, seconds, recipients / seconds, (heap.peak() - idle) >> 20);
        }
    }

    private static double small(Api admin, String config) {
        long start = System.nanoTime();
        String job = accepted(admin, config, Map.of("customer_id", "all", "filter", Map.of("tag", "small")));
        awaitEnd(admin, job);
        return (System.nanoTime() - start) / 1e9;
    }

    private static Api admin(RunningShopkeeper shop) {
        return shop.asAdmin();
    }

    private static String template(Api admin) {
        Answer made = admin.post(
                "/notifications/config",
                Map.of(
                        "name",
                        "News",
                        "channel",
                        "email",
                        "subject",
                        "News for {{ customer_name }}",
                        "body_html",
                        HTML));
        return made.text("id");
    }

    private static String accepted(Api admin, String config, Map<String, Object> to) {
        Map<String, Object> wish = new HashMap<>(to);
        wish.put("notification_config_id", config);
        wish.put("data", DATA);
        Answer accepted = admin.post("/notifications/send", wish);
        if (accepted.status() != 202) {
            throw new IllegalStateException(accepted.toString());
        }
        return accepted.text("job_id");
    }

    private static void awaitEnd(Api admin, String job) {
        Answer shown = admin.get("/notifications/sends/" + job);
        while (!ENDS.contains(shown.text("status"))) {
            LockSupport.parkNanos(POLL_NANOS / (shown.number("recipients") <= SMALL ? 10 : 1));
            shown = admin.get("/notifications/sends/" + job);
        }
        if (shown.number("sent") != shown.number("recipients")) {
            throw new IllegalStateException("not all were sent: " + shown);
        }
    }

    private static String address(int number) {
        return "person" + number + "@example.com";
    }

    private static void people(RunningShopkeeper shop, int count) {
        Customers customers = shop.bean(Customers.class);
        Instant now = Instant.now();
        List<Customer> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Profile profile = new Profile(
                    "x" + i,
                    "Nguyễn Văn " + i,
                    new EmailAddress(address(i)),
                    null,
                    "en",
                    i % 2 == 0 ? "Company " + i % 100 : null,
                    "Huế",
                    "VN",
                    i < SMALL ? Set.of("small") : Set.of(),
                    Map.of());
            batch.add(Customer.entered(new CustomerId("c%07d".formatted(i)), profile, true, "api", now));
            if (batch.size() == 1_000 || i == count - 1) {
                customers.writeAll(batch);
                batch.clear();
            }
        }
    }

    /** A mail server in a process of its own. */
    private static final class Sink implements AutoCloseable {

        private final Process process;
        private final BufferedReader said;
        private final BufferedWriter asked;
        private final int port;

        private Sink() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmtpSink.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            said = process.inputReader();
            asked = process.outputWriter();
            port = Integer.parseInt(said.readLine().replaceAll("\\D", ""));
        }

        private String count() throws IOException {
            asked.write("\n");
            asked.flush();
            return said.readLine();
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
