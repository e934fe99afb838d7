package dev.shopkeeper.jobs.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.InMemoryNotificationConfigs;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.application.notification.template.SaveConfig;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.notification.template.ConfigChange;
import dev.shopkeeper.domain.notification.template.ConfigChange.Field;
import dev.shopkeeper.domain.notification.template.ConfigReader;
import dev.shopkeeper.domain.notification.template.ConfigWarning;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.StaleConfig;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import dev.shopkeeper.domain.notification.template.UnknownConfig;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ConfigStoriesTest {

    private static final Caller MARKETER = new Caller("mark", Set.of(Role.MARKETER), new AccountId("mark"), null);

    private final InMemoryNotificationConfigs configs = new InMemoryNotificationConfigs();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final RenderEmail render = new RenderEmail(new PebbleTemplateEngine(), new JsoupEmailMarkup(), "Shop");
    private final ConfigQueries queries = new ConfigQueries(configs, render);
    private final AtomicInteger ids = new AtomicInteger();
    private final SaveConfig save = new SaveConfig(
            configs,
            queries,
            render,
            new ConfigReader("en"),
            audit,
            () -> "id" + ids.incrementAndGet(),
            () -> Instant.parse("2026-11-27T08:00:00Z"));

    private static ConfigChange written(String subject, String html) {
        return new ConfigChange(
                Set.of(Field.NAME, Field.SUBJECT, Field.BODY_HTML),
                "Welcome",
                null,
                new ConfigChange.Text(null, subject, html, null),
                null,
                null,
                null);
    }

    private static ConfigChange html(String html) {
        return new ConfigChange(
                Set.of(Field.BODY_HTML), null, null, new ConfigChange.Text(null, null, html, null), null, null, null);
    }

    @Test
    void keepsEveryChangeAsAVersion() {
        NotificationConfig first = save.add(MARKETER, written("s", "<p>{{ a }}</p>"));
        NotificationConfig second = save.edit(MARKETER, first.id().value(), html("<p>b</p>"), null);
        assertThat(second.version()).isEqualTo(2);
        assertThat(save.edit(MARKETER, first.id().value(), html("<p>b</p>"), null))
                .isEqualTo(second);
        save.remove(MARKETER, first.id().value());
        assertThatExceptionOfType(UnknownConfig.class)
                .isThrownBy(() -> queries.named(first.id().value()));
        assertThatExceptionOfType(UnknownConfig.class)
                .isThrownBy(() -> save.edit(MARKETER, first.id().value(), html("c"), null));
        assertThat(queries.version(first.id().value(), 1)).isEqualTo(first);
        assertThat(queries.version(first.id().value(), 2)).isEqualTo(second);
        assertThatExceptionOfType(UnknownConfig.class)
                .isThrownBy(() -> queries.version(first.id().value(), 3));
        assertThat(audit.latest(10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.CONFIG_REMOVED, AuditEntry.CONFIG_EDITED, AuditEntry.CONFIG_ADDED);
    }

    @Test
    void savesNothingThatCannotBeRead() {
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> save.add(MARKETER, written("{{ s", "<p>x</p>")))
                .satisfies(refused ->
                        assertThat(refused.fields().getFirst().field()).isEqualTo("subject"));
        NotificationConfig config = save.add(MARKETER, written("s", "<p>{{ a }}</p>"));
        assertThatExceptionOfType(TemplateInvalid.class)
                .isThrownBy(() -> save.edit(MARKETER, config.id().value(), html("<p>\n{% if %}</p>"), null))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(2));
        assertThat(queries.named(config.id().value())).isEqualTo(config);
    }

    @Test
    void warnsOfNamesNobodyKnows() {
        NotificationConfig config =
                save.add(MARKETER, written("{{ a }}", "<p>{{ data.b }} {{ customer.c }} {{ email }}</p>"));
        assertThat(queries.warnings(config))
                .extracting(ConfigWarning::name)
                .isEqualTo(List.of("a", "customer.c", "data.b"));
    }

    @Test
    void refusesAChangeOfWhatIsNotThereAnyMore() {
        NotificationConfig config = save.add(MARKETER, written("s", "a"));
        save.edit(MARKETER, config.id().value(), html("b"), Set.of(1L));
        assertThatExceptionOfType(StaleConfig.class)
                .isThrownBy(() -> save.edit(MARKETER, config.id().value(), html("c"), Set.of(1L)));
    }
}
