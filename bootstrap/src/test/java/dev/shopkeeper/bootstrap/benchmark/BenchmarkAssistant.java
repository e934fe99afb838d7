package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Assistant;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Does what is done around a model that answers in no time: recalls the memory and says three words. A question that
 * begins with {@code hold} is held until {@link #release}.
 */
@Singleton
@Primary
@Requires(property = "bench.assistant")
final class BenchmarkAssistant implements Assistant {

    private static final int BUDGET = 2_000;

    /** When the first piece of the answer to each question was there. */
    final Map<String, Long> firstTokens = new ConcurrentHashMap<>();

    private final BeanProvider<RecallMemory> memory;
    private volatile boolean released;

    BenchmarkAssistant(BeanProvider<RecallMemory> memory) {
        this.memory = memory;
    }

    void release() {
        released = true;
    }

    @Override
    public Reply answer(Question question, AnswerProgress progress) {
        memory.ifPresent(recall -> recall.of(question.customer(), question.conversation(), question.text(), BUDGET));
        if (question.text().startsWith("hold")) {
            progress.token("One");
            while (!released && !progress.stopped()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        firstTokens.put(question.text(), System.nanoTime());
        progress.token("We have ");
        progress.token("three ");
        progress.token("teas.");
        return new Reply("We have three teas.", AnswerMode.MODEL, "none", List.of(), List.of(), TokenUsage.NONE, null);
    }
}
