package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.mail.smtp.Offers;
import dev.shopkeeper.application.notification.mail.smtp.SmtpSink;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many e-mails a second are composed and handed over: to a sink in this process, and to the embedded mailbox. */
final class MailBenchmark {

    private static final int EMAILS = 20_000;
    private static final String HTML = """
            <!DOCTYPE html><html><body style="font-family:Helvetica,Arial,sans-serif"><h1>Chào %s</h1>
            <p>Tuần này cửa hàng chọn riêng cho bạn những món sau đây.</p>
            """
            + "<p style=\"margin:0;padding:8px\">Áo dài lụa, 1.250.000 ₫ <a href=\"https://shop.example/p/1\">xem</a></p>\n"
                    .repeat(30)
            + "</body></html>";

    private MailBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (SmtpSink sink = SmtpSink.start(Offers.counting())) {
            for (int connections : new int[] {1, 4, 16}) {
                run(
                        "sink",
                        connections,
                        Map.of(
                                "SMTP_HOST", sink.host(),
                                "SMTP_PORT", Integer.toString(sink.port()),
                                "MAIL_FROM", "hello@shop.example",
                                "SMTP_CONNECTIONS", Integer.toString(connections)));
            }
        }
        for (int connections : new int[] {1, 4}) {
            run("embedded mailbox", connections, Map.of("SMTP_CONNECTIONS", Integer.toString(connections)));
        }
    }

    private static void run(String where, int connections, Map<String, String> variables) throws InterruptedException {
        try (RunningShopkeeper shopkeeper = RunningShopkeeper.start(variables)) {
            send(shopkeeper, connections, EMAILS / 4);
            long from = System.nanoTime();
            int taken = send(shopkeeper, connections, EMAILS);
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf(
                    "%s, %d connections: %d of %d taken, %.0f e-mails/s%n",
                    where, connections, taken, EMAILS, EMAILS / seconds);
        }
    }

    private static int send(RunningShopkeeper shopkeeper, int threads, int emails) throws InterruptedException {
        Mailer mailer = shopkeeper.bean(Mailer.class);
        MessageIds ids = shopkeeper.bean(MessageIds.class);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService slots = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                slots.execute(() -> {
                    for (int n = next.incrementAndGet(); n <= emails; n = next.incrementAndGet()) {
                        if (mailer.send(email(ids, n)) instanceof MailOutcome.Accepted) {
                            taken.incrementAndGet();
                        }
                    }
                });
            }
            slots.shutdown();
            if (!slots.awaitTermination(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("too slow to be measured");
            }
        }
        return taken.get();
    }

    private static Email email(MessageIds ids, int n) {
        return new Email(
                ids.of("benchmark:" + n),
                null,
                new Mailbox(new EmailAddress("customer" + n + "@mail.example"), "Nguyễn Văn " + n),
                "Chọn riêng cho bạn " + n,
                HTML.formatted("bạn " + n),
                "Chào bạn " + n + "\n\n" + "Áo dài lụa, 1.250.000 ₫ https://shop.example/p/1\n".repeat(30),
                URI.create("https://shop.example/u/" + n),
                Email.Kind.BULK);
    }
}
