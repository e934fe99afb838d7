package dev.shopkeeper.application.chat.conversation;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.answer;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.fullReply;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of messages does. */
public abstract class ChatMessagesContract {

    private static final ConversationId C = new ConversationId("c");

    /** An empty store. */
    protected abstract ChatMessages messages();

    /** Turns whose answers took long: each was made after the next question was asked. */
    private static void fill(ChatMessages messages, String conversation, int turns) {
        for (int k = 0; k < turns; k++) {
            Instant asked = NOW.plusMillis(k);
            messages.add(question(conversation, k, ANNA, asked), asked);
        }
        for (int k = 0; k < turns; k++) {
            messages.add(answer(conversation, k, ANNA, NOW.plusSeconds(1).plusMillis(k)), NOW.plusMillis(k));
        }
    }

    private static List<Long> numbers(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::number).toList();
    }

    @Test
    void givesBackWhatWasAdded() {
        ChatMessages messages = messages();
        ChatMessage question = question("c", 0, ANNA, NOW);
        ChatMessage answer = ChatMessage.answer(
                MessageId.answer(C, 0), ANNA, fullReply("Có, thưa chị.", HandoverReason.MISSING_KNOWLEDGE), NOW);
        ChatMessage plain = answer("c", 1, ANNA, NOW);

        assertThat(messages.add(question, NOW)).isTrue();
        assertThat(messages.add(answer, NOW)).isTrue();
        assertThat(messages.add(plain, NOW.plusMillis(1))).isTrue();
        assertThat(messages.find(question.id())).contains(question);
        assertThat(messages.find(answer.id())).contains(answer);
        assertThat(messages.findAll(List.of(plain.id(), question.id(), MessageId.question(C, 9))))
                .containsExactlyInAnyOrder(plain, question);
        assertThat(messages.find(MessageId.question(C, 9))).isEmpty();
        assertThat(messages.findAll(List.of())).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoWithOneId() {
        ChatMessages messages = messages();
        ChatMessage first = question("c", 0, ANNA, NOW);
        messages.add(first, NOW);

        assertThat(messages.add(ChatMessage.question(first.id(), ANNA, "something else", NOW), NOW))
                .isFalse();
        assertThat(messages.find(first.id())).contains(first);
    }

    @Test
    void readsAConversationInOrderAndBackwards() {
        ChatMessages messages = messages();
        fill(messages, "c", 12);
        fill(messages, "other", 3);

        assertThat(numbers(messages.newest(C, null, 3))).containsExactly(23L, 22L, 21L);
        assertThat(numbers(messages.newest(C, 21L, 3))).containsExactly(20L, 19L, 18L);
        assertThat(numbers(messages.newest(C, 0L, 3))).isEmpty();
        assertThat(numbers(messages.slice(C, 9, 13))).containsExactly(9L, 10L, 11L, 12L);
        assertThat(messages.slice(C, 24, 100)).isEmpty();
    }

    @Test
    void setsAnAnswerRightBehindItsQuestion() {
        ChatMessages messages = messages();
        fill(messages, "c", 12);
        messages.add(question("d", 0, ANNA, NOW.plusSeconds(60)), NOW.plusSeconds(60));
        messages.add(question("e", 0, BINH, NOW.plusSeconds(90)), NOW.plusSeconds(90));

        List<ChatMessage> all = messages.newest(ANNA, null, 100);
        assertThat(all.getFirst().conversation()).isEqualTo(new ConversationId("d"));
        assertThat(numbers(all.subList(1, 25)))
                .containsExactly(
                        23L, 22L, 21L, 20L, 19L, 18L, 17L, 16L, 15L, 14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L,
                        3L, 2L, 1L, 0L);
        assertThat(all).hasSize(25);
    }

    @Test
    void walksBackThroughAHistory() {
        ChatMessages messages = messages();
        fill(messages, "c", 12);
        fill(messages, "d", 2);

        List<ChatMessage> walked = new ArrayList<>();
        List<ChatMessage> part = messages.newest(ANNA, null, 5);
        while (!part.isEmpty()) {
            walked.addAll(part);
            part = messages.newest(ANNA, part.getLast().id(), 5);
        }
        assertThat(walked).isEqualTo(messages.newest(ANNA, null, 100)).hasSize(28);
        assertThat(messages.newest(BINH, walked.getFirst().id(), 5)).isEmpty();
        assertThat(messages.newest(ANNA, MessageId.question(C, 99), 5)).isEmpty();
    }

    @Test
    void removesATurnOrAllOfACustomer() {
        ChatMessages messages = messages();
        fill(messages, "c", 3);
        ChatMessage others = question("e", 0, BINH, NOW);
        messages.add(others, NOW);

        messages.removeTurn(MessageId.question(C, 1));
        assertThat(numbers(messages.slice(C, 0, 100))).containsExactly(0L, 1L, 4L, 5L);
        assertThat(messages.removeOf(ANNA)).isEqualTo(4);
        assertThat(messages.newest(ANNA, null, 10)).isEmpty();
        assertThat(messages.find(others.id())).contains(others);
    }
}
