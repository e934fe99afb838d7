package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Assistant;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.chat.TokenUsage;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An assistant that does what it is told, so that a test knows what happens when; only where a test asks for it. */
@Singleton
@Primary
@Requires(property = "test.scripted-assistant")
final class ScriptedAssistant implements Assistant {

    private static final long STEP = 1_000_000;

    private final Map<String, Boolean> released = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final boolean holds;

    ScriptedAssistant(@Property(name = "test.scripted-assistant") String mode) {
        this.holds = mode.equals("holding");
    }

    /** How many questions it was asked. */
    int asked() {
        return asked.get();
    }

    /** Lets the answer to {@code hold <name>} be finished. */
    void release(String name) {
        released.put(name, true);
    }

    @Override
    public Reply answer(Question question, AnswerProgress progress) {
        asked.incrementAndGet();
        String text = question.text();
        String word = text.split(" ", 2)[0];
        return switch (word) {
            case "hold" -> hold(text, progress);
            case "fail" -> throw new IllegalStateException("as the test wants it");
            case "person" -> said("A person will come.", HandoverReason.CUSTOMER_REQUEST, progress);
            case "restart" -> restarted(progress);
            default -> said("You said " + text, null, progress);
        };
    }

    private Reply hold(String text, AnswerProgress progress) {
        progress.tool("search_products");
        progress.token("One half");
        String name = text.substring("hold ".length());
        while (!progress.stopped() && !released.containsKey(name) && (holds || !name.startsWith("crash"))) {
            LockSupport.parkNanos(STEP);
        }
        if (progress.stopped()) {
            return reply("One half", null);
        }
        progress.token(" and the other");
        return reply("One half and the other", null);
    }

    private static Reply restarted(AnswerProgress progress) {
        progress.token("It costs 5");
        progress.restart();
        return said("I do not know what it costs.", null, progress);
    }

    private static Reply said(String text, @Nullable HandoverReason handover, AnswerProgress progress) {
        for (String piece : text.split("(?<= )", -1)) {
            progress.token(piece);
        }
        return reply(text, handover);
    }

    private static Reply reply(String text, @Nullable HandoverReason handover) {
        return new Reply(
                text,
                AnswerMode.MODEL,
                "scripted-1",
                List.of(new ProductId("scripted-tea")),
                List.of(new Source(SourceKind.PRODUCT, "scripted-tea", "Tea")),
                new TokenUsage(10, 5),
                handover);
    }
}
