package dev.shopkeeper.rest.chat.prompt;

import dev.shopkeeper.application.chat.prompt.PromptView;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A version of a prompt on the wire. */
@Serdeable
record PromptJson(
        String name,
        String kind,
        String language,
        long version,
        boolean active,
        BigDecimal weight,
        String content,
        List<String> variables,
        OutcomesJson outcomes,
        Instant createdAt) {

    /** What came of the answers it had a part in. */
    @Serdeable
    record OutcomesJson(long answers, long handovers, long up, long down) {

        static OutcomesJson of(PromptOutcome outcome) {
            return new OutcomesJson(outcome.answers(), outcome.handovers(), outcome.up(), outcome.down());
        }
    }

    static PromptJson of(PromptView view) {
        PromptVersion version = view.version();
        return new PromptJson(
                version.id().address().name(),
                word(version.kind()),
                version.id().address().language(),
                version.id().version(),
                view.active(),
                view.weight(),
                version.text().content(),
                version.text().variables().stream().map(PromptVariable::word).toList(),
                OutcomesJson.of(view.outcome()),
                version.createdAt());
    }

    private static String word(PromptKind kind) {
        return switch (kind) {
            case SYSTEM -> "system";
            case CONTEXT -> "context";
            case USER -> "user";
        };
    }
}
