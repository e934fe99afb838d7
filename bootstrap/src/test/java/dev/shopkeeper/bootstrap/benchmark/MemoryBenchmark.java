package dev.shopkeeper.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.BackgroundMemory;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.application.chat.memory.ForgetMemory;
import dev.shopkeeper.application.chat.memory.Memory;
import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.memory.fact.LearnFacts;
import dev.shopkeeper.application.chat.memory.search.IndexSegments;
import dev.shopkeeper.application.chat.memory.search.KeepIndex;
import dev.shopkeeper.application.chat.memory.search.MessageIndexes;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to recall with a short and with a long history, and how large what is recalled is. Run it with
 * {@code ./mvnw -pl bootstrap -am test -Dtest=MemoryBenchmark -Dgroups=slow -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("slow")
class MemoryBenchmark {

    private static final int BUDGET = 2_000;
    private static final int CALLS = 300;
    private static final int TURNS_OF_A_CONVERSATION = 50;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Random chance = new Random(5);

    @Test
    @SuppressWarnings("SystemOut")
    void tellsHowLongItTakes() {
        SentenceEncoder encoder = shopkeeper.bean(SentenceEncoder.class);
        Eventually.holds(Duration.ofMinutes(1), encoder::isReady);
        System.out.println("| turns | p50 ms | p95 ms | p99 ms | first ms | tokens median | tokens p95 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (int turns : new int[] {10, 1_000, 10_000}) {
            measure(turns);
        }
    }

    private void measure(int turns) {
        CustomerId customer = new CustomerId("bench-" + turns);
        fill(customer, turns);
        index(customer);
        shopkeeper.bean(MessageIndexes.class).forget(customer);
        ConversationId last = conversation(customer, turns - 1);
        double first = recall(customer, last, new ArrayList<>());
        List<Integer> warm = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            recall(customer, last, warm);
        }
        double[] times = new double[CALLS];
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            times[i] = recall(customer, last, tokens);
        }
        tell(turns, first, times, tokens);
        shopkeeper.bean(ChatMessages.class).removeOf(customer);
        shopkeeper.bean(ForgetMemory.class).of(customer);
    }

    @SuppressWarnings("SystemOut")
    private static void tell(int turns, double first, double[] times, List<Integer> tokens) {
        Arrays.sort(times);
        int[] sizes = tokens.stream().mapToInt(Integer::intValue).sorted().toArray();
        System.out.printf(
                "| %d | %.1f | %.1f | %.1f | %.1f | %d | %d |%n",
                turns,
                times[CALLS / 2],
                times[CALLS * 95 / 100],
                times[CALLS * 99 / 100],
                first,
                sizes[CALLS / 2],
                sizes[CALLS * 95 / 100]);
        assertThat(sizes[CALLS - 1]).isLessThanOrEqualTo(BUDGET);
    }

    private double recall(CustomerId customer, ConversationId conversation, List<Integer> tokens) {
        String question = "what did I say about " + words(5) + "?";
        long begun = System.nanoTime();
        Memory memory = shopkeeper.bean(RecallMemory.class).of(customer, conversation, question, BUDGET);
        double millis = (System.nanoTime() - begun) / 1e6;
        assertThat(memory.recent()).isNotEmpty();
        tokens.add(memory.tokens());
        return millis;
    }

    private void fill(CustomerId customer, int turns) {
        ChatMessages messages = shopkeeper.bean(ChatMessages.class);
        for (int turn = 0; turn < turns; turn++) {
            ConversationId conversation = conversation(customer, turn);
            long number = turn % TURNS_OF_A_CONVERSATION;
            Instant at = BEGIN.plusSeconds(600L * turn);
            String answer = "Here is " + words(40);
            messages.add(
                    ChatMessage.question(
                            MessageId.question(conversation, number), customer, "I look for " + words(12), at),
                    at);
            messages.add(
                    ChatMessage.answer(
                            MessageId.answer(conversation, number),
                            customer,
                            new Reply(answer, AnswerMode.LOCAL, null, List.of(), List.of(), TokenUsage.NONE, null),
                            at.plusSeconds(2)),
                    at);
        }
    }

    private static ConversationId conversation(CustomerId customer, int turn) {
        return new ConversationId(customer.value() + "-" + turn / TURNS_OF_A_CONVERSATION);
    }

    /** Rare and frequent words, as in speech. */
    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append("word").append((int) (3_000 * Math.pow(chance.nextDouble(), 3)));
        }
        return words.toString();
    }

    /** By the steps of the background; a few sentences stand for all, as only their number counts. */
    private void index(CustomerId customer) {
        Map<Integer, float[]> known = new HashMap<>();
        SentenceEncoder real = shopkeeper.bean(SentenceEncoder.class);
        SentenceEncoder few = new SentenceEncoder() {
            @Override
            public float[] encode(String text) {
                return known.computeIfAbsent(text.hashCode() & 0xff, same -> real.encode(text));
            }

            @Override
            public boolean isReady() {
                return true;
            }
        };
        CustomerMemories memories = shopkeeper.bean(CustomerMemories.class);
        AtomicInteger ids = new AtomicInteger();
        BackgroundMemory background = new BackgroundMemory(
                memories,
                () -> "bench" + ids.incrementAndGet(),
                List.of(
                        shopkeeper.bean(LearnFacts.class),
                        new KeepIndex(
                                shopkeeper.bean(ChatMessages.class),
                                memories,
                                shopkeeper.bean(IndexSegments.class),
                                shopkeeper.bean(MessageIndexes.class),
                                few)));
        boolean more = true;
        while (more) {
            more = background.run(customer);
        }
    }
}
