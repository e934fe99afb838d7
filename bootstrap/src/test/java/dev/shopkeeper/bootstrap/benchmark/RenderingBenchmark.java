package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.notification.template.DemoConfigs;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.Recipient;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Offer;
import dev.shopkeeper.domain.notification.template.OfferedProduct;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.recommendation.Reason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many e-mails a second one core makes of the demo configs, each with subject, HTML and text, for a different reader;
 * and how long a version takes before its first e-mail. What counts is the time the thread had a core. No store, no recommender and no mail server take part.
 *
 * <p>{@code bench/run RenderingBenchmark [seconds]}
 */
public final class RenderingBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_SECONDS = 5;
    private static final int STARTS = 50;

    private RenderingBenchmark() {}

    public static void main(String[] args) {
        Duration time = Duration.ofSeconds(args.length == 0 ? 10 : Long.parseLong(args[0]));
        try (RunningShopkeeper running = RunningShopkeeper.start(Map.of())) {
            running.bean(DemoConfigs.class).load();
            RenderEmail render = running.bean(RenderEmail.class);
            NotificationConfigs configs = running.bean(NotificationConfigs.class);
            Recipient.Tracking tracking = new Recipient.Tracking(url -> url, "https://shop.example/o/x.gif");
            System.out.println("| e-mail | e-mails/s a core | characters of HTML and text |");
            System.out.println("| --- | --- | --- |");
            for (String id : List.of("welcome", "weekly-picks", "win-back")) {
                NotificationConfig config = configs.find(new ConfigId(id)).orElseThrow();
                row(id, render, config, null, time);
                if (id.equals("weekly-picks")) {
                    row(id + ", links and opening tracked", render, config, tracking, time);
                }
                System.out.printf("%s: %.1f ms before the first e-mail of a version%n", id, toStart(render, config));
            }
        }
    }

    private static void row(
            String name,
            RenderEmail render,
            NotificationConfig config,
            Recipient.@Nullable Tracking tracking,
            Duration time) {
        perSecond(render, config, tracking, Duration.ofSeconds(WARM_UP_SECONDS));
        double rate = perSecond(render, config, tracking, time);
        Rendering one = render.render(config, recipient(1, tracking));
        System.out.printf(
                "| %s | %,.0f | %,d |%n",
                name, rate, one.html().length() + one.text().length());
    }

    private static double perSecond(
            RenderEmail render, NotificationConfig config, Recipient.@Nullable Tracking tracking, Duration time) {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = System.nanoTime() + time.toNanos();
        long characters = 0;
        int count = 0;
        while (System.nanoTime() < end) {
            Rendering rendered = render.render(config, recipient(count, tracking));
            characters += rendered.html().length() + rendered.text().length();
            count++;
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was rendered");
        }
        return count * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }

    /** In the mean of many versions, so that the compiler of the JVM has seen it. */
    private static double toStart(RenderEmail render, NotificationConfig config) {
        NotificationConfig version = config;
        long start = System.nanoTime();
        for (int i = 0; i < STARTS; i++) {
            version = version.changed(
                    version.name() + ".", version.content(), version.variants(), version.variables(), false, NOW);
            render.render(version, recipient(i, null));
        }
        return (System.nanoTime() - start) / 1e6 / STARTS;
    }

    private static Recipient recipient(int number, Recipient.@Nullable Tracking tracking) {
        Profile profile = new Profile(
                "x" + number,
                "Nguyễn Thị Lan " + number,
                new EmailAddress("lan" + number + "@example.com"),
                null,
                number % 2 == 0 ? "vi-VN" : "en",
                "Sông Hồng Travel",
                "Hà Nội",
                "Vietnam",
                Set.of("vip"),
                Map.of("shoe", "38"));
        Customer customer = Customer.entered(new CustomerId("c" + number), profile, true, "api", NOW);
        return new Recipient(
                customer,
                Map.of("coupon", "A" + number),
                () -> offer(number),
                "https://shop.example/u/token-" + number,
                NOW,
                tracking);
    }

    private static Offer offer(int number) {
        return new Offer(
                null,
                IntStream.range(0, Offer.SIZE)
                        .mapToObj(i -> new OfferedProduct(
                                new ProductId("p" + i),
                                "Lotus tea & cup no. " + (number + i),
                                new BigDecimal("120000.00"),
                                "VND",
                                "https://shop.example/p/" + i + "?from=mail&n=" + number,
                                "https://shop.example/p/" + i + ".jpg",
                                new Reason.PopularIn("Tea")))
                        .toList());
    }
}
