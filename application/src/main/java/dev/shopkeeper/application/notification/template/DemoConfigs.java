package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Three e-mails to begin with, each in English and in Vietnamese: a welcome, picks of the week, and a reminder. */
public final class DemoConfigs implements DemoData {

    private static final String ENGLISH = "en";
    private static final String VIETNAMESE = "vi";

    private final NotificationConfigs configs;
    private final InstantSource clock;

    public DemoConfigs(NotificationConfigs configs, InstantSource clock) {
        this.configs = configs;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        all(now).forEach(configs::write);
    }

    /** The configs, as they are at that moment. */
    static List<NotificationConfig> all(Instant now) {
        return List.of(
                config("welcome", "Welcome", List.of(), now),
                config("weekly-picks", "Weekly picks", List.of(), now),
                config(
                        "win-back",
                        "We miss you",
                        List.of(new DeclaredVariable("coupon", "COMEBACK10"), new DeclaredVariable("days", "14")),
                        now));
    }

    private static NotificationConfig config(String id, String name, List<DeclaredVariable> variables, Instant now) {
        return NotificationConfig.written(
                new ConfigId(id), name, content(id, ENGLISH), List.of(content(id, VIETNAMESE)), variables, false, now);
    }

    /** The first line is the subject, the rest the body. */
    private static Content content(String id, String language) {
        String file = "/demo/mail/" + id + "." + language + ".html";
        try (InputStream stream = Objects.requireNonNull(DemoConfigs.class.getResourceAsStream(file))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int newline = text.indexOf('\n');
            return new Content(
                    language,
                    text.substring(0, newline).strip(),
                    text.substring(newline + 1).strip(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
