package dev.shopkeeper.application.chat.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every short-term memory keeps to while it is there. */
public abstract class ShortTermMemoryContract {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BINH = new CustomerId("binh");
    private static final ConversationId C = new ConversationId("c");
    private static final ConversationId D = new ConversationId("d:2");

    /** One that keeps so many messages of a conversation. */
    protected abstract ShortTermMemory memory();

    /** How many it keeps. */
    protected abstract int limit();

    private ShortTermMemory memory;

    @BeforeEach
    void empty() {
        memory = memory();
        memory.forget(ANNA);
        memory.forget(BINH);
    }

    private static List<ChatMessage> turn(CustomerId customer, ConversationId conversation, long turn) {
        Instant at = Instant.parse("2026-11-22T08:15:30.123Z").plusSeconds(turn);
        Reply reply = new Reply(
                "Đây là \"trà\" số " + turn,
                AnswerMode.MODEL,
                "a-model",
                List.of(new ProductId("tea 7")),
                List.of(new Source(SourceKind.PRODUCT, "tea 7", "Trà\nxanh")),
                new TokenUsage(5_000_000_000L, 3),
                HandoverReason.POLICY);
        return List.of(
                ChatMessage.question(MessageId.question(conversation, turn), customer, "question " + turn, at),
                ChatMessage.answer(MessageId.answer(conversation, turn), customer, reply, at.plusMillis(7)));
    }

    @Test
    void keepsMessagesAsTheyAre() {
        assertThat(memory.of(ANNA, C)).isEmpty();

        memory.keep(ANNA, C, turn(ANNA, C, 0));

        assertThat(memory.of(ANNA, C)).contains(turn(ANNA, C, 0));
        assertThat(memory.of(ANNA, D)).isEmpty();
        assertThat(memory.of(BINH, C)).isEmpty();
    }

    @Test
    void addsOnlyToWhatIsKept() {
        memory.append(ANNA, C, turn(ANNA, C, 0));
        assertThat(memory.of(ANNA, C)).isEmpty();

        memory.keep(ANNA, C, turn(ANNA, C, 0));
        memory.append(ANNA, C, turn(ANNA, C, 1));

        List<ChatMessage> both = new ArrayList<>(turn(ANNA, C, 0));
        both.addAll(turn(ANNA, C, 1));
        assertThat(memory.of(ANNA, C)).contains(both);
        memory.keep(ANNA, C, turn(ANNA, C, 2));
        assertThat(memory.of(ANNA, C)).contains(turn(ANNA, C, 2));
    }

    @Test
    void keepsTheNewestOfTooMany() {
        List<ChatMessage> many = new ArrayList<>();
        for (int turn = 0; turn < limit(); turn++) {
            many.addAll(turn(ANNA, C, turn));
        }
        memory.keep(ANNA, C, many);
        assertThat(memory.of(ANNA, C)).contains(many.subList(many.size() - limit(), many.size()));

        memory.append(ANNA, C, turn(ANNA, C, limit()));
        assertThat(memory.of(ANNA, C).orElseThrow())
                .hasSize(limit())
                .endsWith(turn(ANNA, C, limit()).getLast());
    }

    @Test
    void forgetsAllOfACustomerAndOfNobodyElse() {
        memory.keep(ANNA, C, turn(ANNA, C, 0));
        memory.keep(ANNA, D, turn(ANNA, D, 0));
        memory.keep(BINH, C, turn(BINH, C, 0));

        memory.forget(ANNA);

        assertThat(memory.of(ANNA, C)).isEmpty();
        assertThat(memory.of(ANNA, D)).isEmpty();
        assertThat(memory.of(BINH, C)).isPresent();
    }
}
