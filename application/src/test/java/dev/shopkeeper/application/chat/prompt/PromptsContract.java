package dev.shopkeeper.application.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptText;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of prompts keeps to; others may use it at the same time. */
public abstract class PromptsContract {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");

    private final String name = "p-" + UUID.randomUUID();

    protected abstract Prompts prompts();

    private PromptAddress address(String language) {
        return new PromptAddress(name, language);
    }

    private PromptVersion version(String language, long number, String content) {
        return new PromptVersion(
                new PromptVersionId(address(language), number), PromptKind.CONTEXT, PromptText.parse(content), NOON);
    }

    @Test
    void keepsVersionsAsTheyWere() {
        Prompts prompts = prompts();
        PromptVersion first = version("en", 1, "Hello {customer_name}");
        assertThat(prompts.latest(address("en"))).isZero();
        assertThat(prompts.kind(name)).isEmpty();
        assertThat(prompts.add(first)).isTrue();
        assertThat(prompts.add(version("en", 1, "other"))).isFalse();
        assertThat(prompts.find(first.id())).hasValue(first);
        assertThat(prompts.find(version("vi", 1, "x").id())).isEmpty();
        assertThat(prompts.latest(address("en"))).isEqualTo(1);
        assertThat(prompts.latest(address("vi"))).isZero();
        assertThat(prompts.kind(name)).hasValue(PromptKind.CONTEXT);
    }

    @Test
    void listsTheNewestOfEachLanguageFirst() {
        Prompts prompts = prompts();
        List<PromptVersion> all = List.of(
                version("en", 10, "e10"), version("en", 9, "e9"), version("en", 1, "e1"), version("vi", 2, "v2"));
        all.reversed().forEach(prompts::add);
        assertThat(prompts.versions(name)).containsExactlyElementsOf(all);
        assertThat(prompts.versions(null)).containsAll(all);
    }

    @Test
    void replacesAPublicationOnlyByItsNext() {
        Prompts prompts = prompts();
        PromptPublication first = PromptPublication.first(version("en", 1, "one"), new BigDecimal("0.5"), NOON);
        PromptPublication second = first.beside(version("en", 2, "two {now}"), new BigDecimal("1.25"), NOON);
        assertThat(prompts.publish(second)).isFalse();
        assertThat(prompts.publish(first)).isTrue();
        assertThat(prompts.publish(first)).isFalse();
        assertThat(prompts.publish(second)).isTrue();
        assertThat(prompts.publish(second)).isFalse();
        assertThat(prompts.publication(address("en"))).hasValue(second);
        assertThat(prompts.publications(List.of(address("en"), address("vi")))).containsExactly(second);
        assertThat(prompts.publications(name)).containsExactly(second);
        assertThat(prompts.publications((String) null)).contains(second);
    }

    @Test
    void letsOneOfManyPublish() {
        Prompts prompts = prompts();
        PromptPublication first = PromptPublication.first(version("en", 1, "one"), BigDecimal.ONE, NOON);
        prompts.publish(first);
        List<CompletableFuture<Boolean>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 2; i < 10; i++) {
                PromptPublication mine = first.alone(version("en", i, "by " + i), NOON);
                writers.add(CompletableFuture.supplyAsync(() -> prompts.publish(mine), threads));
            }
        }
        assertThat(writers.stream().filter(CompletableFuture::join)).hasSize(1);
    }
}
