package dev.shopkeeper.application.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of notification configs does. */
public abstract class NotificationConfigsContract {

    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");

    /** An empty store. */
    protected abstract NotificationConfigs configs();

    private static NotificationConfig config(String id, String name, Instant at) {
        return NotificationConfig.written(
                new ConfigId(id),
                name,
                new Content("en", "Hello {{ name }}", "<p>Đỗ $ . {{ a }}</p>", null),
                List.of(new Content("vi-VN", "Xin chào", null, "chào")),
                List.of(new DeclaredVariable("coupon", "none"), new DeclaredVariable("gift", null)),
                true,
                at);
    }

    private static NotificationConfig renamed(NotificationConfig config, String name) {
        return config.changed(
                name, config.content(), config.variants(), config.variables(), false, MORNING.plusSeconds(60));
    }

    @Test
    void givesBackWhatWasWritten() {
        NotificationConfigs configs = configs();
        NotificationConfig config = config("a", "Welcome", MORNING);
        assertThat(configs.write(config)).isTrue();
        assertThat(configs.find(config.id())).hasValue(config);
        assertThat(configs.find(config.id(), 1)).hasValue(config);
        assertThat(configs.find(config.id(), 2)).isEmpty();
        assertThat(configs.find(new ConfigId("b"))).isEmpty();
    }

    @Test
    void keepsEveryVersion() {
        NotificationConfigs configs = configs();
        NotificationConfig first = config("a", "Welcome", MORNING);
        NotificationConfig second = renamed(first, "Hello");
        NotificationConfig gone = second.removed(MORNING.plusSeconds(90));
        for (NotificationConfig version : List.of(first, second, gone)) {
            assertThat(configs.write(version)).isTrue();
        }
        assertThat(configs.find(first.id())).hasValue(gone);
        assertThat(configs.find(first.id(), 1)).hasValue(first);
        assertThat(configs.find(first.id(), 2)).hasValue(second);
        assertThat(configs.find(first.id(), 3)).hasValue(gone);
        assertThat(configs.list(PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void refusesAVersionThatIsTakenOrComesTooEarly() {
        NotificationConfigs configs = configs();
        NotificationConfig first = config("a", "Welcome", MORNING);
        assertThat(configs.write(renamed(first, "early"))).isFalse();
        assertThat(configs.write(first)).isTrue();
        assertThat(configs.write(config("a", "Another", MORNING))).isFalse();
        assertThat(configs.write(renamed(first, "Second"))).isTrue();
        assertThat(configs.write(renamed(first, "Late"))).isFalse();
        assertThat(configs.find(first.id()).orElseThrow().name()).isEqualTo("Second");
    }

    @Test
    void letsOneOfManyWriteAVersion() {
        NotificationConfigs configs = configs();
        NotificationConfig first = config("a", "Welcome", MORNING);
        configs.write(first);
        List<CompletableFuture<Boolean>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                NotificationConfig mine = renamed(first, "by " + i);
                writers.add(CompletableFuture.supplyAsync(() -> configs.write(mine), threads));
            }
        }
        List<Integer> won =
                IntStream.range(0, 8).filter(i -> writers.get(i).join()).boxed().toList();
        assertThat(won).hasSize(1);
        assertThat(configs.find(first.id()).orElseThrow().name()).isEqualTo("by " + won.getFirst());
    }

    @Test
    void listsTheLatestOfEach() {
        NotificationConfigs configs = configs();
        NotificationConfig oldest = config("a", "Ôn lại", MORNING);
        NotificationConfig middle = config("b", "apple", MORNING.plusSeconds(10));
        NotificationConfig newest = config("c", "Zebra", MORNING.plusSeconds(20));
        List.of(oldest, middle, newest).forEach(configs::write);
        NotificationConfig renamed = renamed(oldest, "ábc");
        configs.write(renamed);
        assertThat(configs.list(PageRequest.first(10)).items()).containsExactly(newest, middle, renamed);
        assertThat(sorted(configs, "name")).containsExactly(renamed, middle, newest);
        assertThat(sorted(configs, "-updated_at")).containsExactly(renamed, newest, middle);
        assertThat(configs.list(PageRequest.first(10)).total()).isEqualTo(3);
    }

    private static List<NotificationConfig> sorted(NotificationConfigs configs, String sort) {
        return configs.list(new PageRequest(1, 10, null, PageRequest.Sort.parse(sort)))
                .items();
    }

    @Test
    void walksThroughAll() {
        NotificationConfigs configs = configs();
        for (int i = 0; i < 7; i++) {
            configs.write(config("c" + i, "same", MORNING));
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Page<NotificationConfig> page = configs.list(new PageRequest(1, 3, after, null));
            page.items().forEach(config -> seen.add(config.id().value()));
            after = page.nextCursor();
        } while (after != null);
        assertThat(seen).containsExactly("c6", "c5", "c4", "c3", "c2", "c1", "c0");
        assertThat(configs.list(new PageRequest(3, 3, null, null)).items()).hasSize(1);
    }
}
