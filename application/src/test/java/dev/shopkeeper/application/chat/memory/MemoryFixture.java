package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.chat.conversation.InMemoryChatMessages;
import dev.shopkeeper.application.chat.memory.fact.LearnFacts;
import dev.shopkeeper.application.chat.memory.fact.RuleFacts;
import dev.shopkeeper.application.chat.memory.search.FindMessages;
import dev.shopkeeper.application.chat.memory.search.InMemoryIndexSegments;
import dev.shopkeeper.application.chat.memory.search.KeepIndex;
import dev.shopkeeper.application.chat.memory.search.MessageIndexes;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A memory in which the background works when it is told to. */
final class MemoryFixture {

    static final CustomerId ANNA = new CustomerId("anna");
    static final CustomerId BINH = new CustomerId("binh");
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Map<String, Integer> MEANINGS = Map.of("teapot", 1, "kettle", 1, "shoe", 2, "sneaker", 2);

    final InMemoryChatMessages messages = new InMemoryChatMessages();
    final InMemoryCustomerMemories memories = new InMemoryCustomerMemories();
    final InMemoryShortTermMemory near = new InMemoryShortTermMemory(6);
    final InMemoryIndexSegments segments = new InMemoryIndexSegments();
    MessageIndexes indexes = new MessageIndexes(segments, 10_000_000);
    final TreeMap<String, CustomerId> asked = new TreeMap<>();
    boolean encoderReady = true;
    private int ids;
    private long seconds;

    final SentenceEncoder encoder = new SentenceEncoder() {
        @Override
        public float[] encode(String text) {
            float[] vector = new float[LENGTH];
            MEANINGS.forEach((word, axis) -> {
                if (text.toLowerCase(Locale.ROOT).contains(word)) {
                    vector[axis] = 1;
                }
            });
            return vector;
        }

        @Override
        public boolean isReady() {
            return encoderReady;
        }
    };

    private final MemoryWork later = customer -> asked.put(customer.value(), customer);

    static ConversationId conversation(String name) {
        return new ConversationId(name);
    }

    /** A whole turn, stored and remembered. */
    void say(CustomerId customer, String conversation, long turn, String question, String answer) {
        ChatMessage asking = ask(customer, conversation, turn, question);
        Reply reply = new Reply(answer, AnswerMode.LOCAL, null, List.of(), List.of(), TokenUsage.NONE, null);
        ChatMessage answering = ChatMessage.answer(
                MessageId.answer(conversation(conversation), turn),
                customer,
                reply,
                asking.createdAt().plusSeconds(1));
        messages.add(answering, asking.createdAt());
        new RememberTurn(near, later).remember(asking, answering);
    }

    /** A question that has no answer yet. */
    ChatMessage ask(CustomerId customer, String conversation, long turn, String question) {
        Instant at = START.plusSeconds(10 * seconds++);
        ChatMessage asking =
                ChatMessage.question(MessageId.question(conversation(conversation), turn), customer, question, at);
        messages.add(asking, at);
        return asking;
    }

    Memory recall(CustomerId customer, String conversation, String question) {
        return recall(customer, conversation, question, 2_000);
    }

    Memory recall(CustomerId customer, String conversation, String question, int budget) {
        return new RecallMemory(
                        messages,
                        memories,
                        near,
                        new ShortTermMemory.Limits(6, Duration.ofMinutes(20)),
                        new FindMessages(messages, indexes, encoder),
                        later)
                .of(customer, conversation(conversation), question, budget);
    }

    ForgetMemory forget() {
        return new ForgetMemory(messages, near, memories, segments, indexes, () -> "epoch" + ids++);
    }

    /** Lets the background do all that was asked of it. */
    void work() {
        BackgroundMemory background = new BackgroundMemory(
                memories,
                () -> "epoch" + ids++,
                List.of(
                        new LearnFacts(messages, memories, new RuleFacts()),
                        new KeepIndex(messages, memories, segments, indexes, encoder)));
        while (!asked.isEmpty()) {
            CustomerId customer = asked.pollFirstEntry().getValue();
            if (background.run(customer)) {
                asked.put(customer.value(), customer);
            }
        }
    }

    /** Another node, or this one started again. */
    void restart() {
        indexes = new MessageIndexes(segments, 10_000_000);
    }

    static List<String> texts(Memory memory) {
        return memory.older().stream().map(one -> one.message().text()).toList();
    }
}
