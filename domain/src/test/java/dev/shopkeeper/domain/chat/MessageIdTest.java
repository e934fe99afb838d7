package dev.shopkeeper.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.task.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {

    private static final ConversationId C = new ConversationId("a-b:c");

    @Test
    void readsWhatItWrites() {
        MessageId id = new MessageId(C, 12);
        assertThat(id.value()).isEqualTo("a-b:c:12");
        assertThat(MessageId.parse("a-b:c:12")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "c", "c:", ":1", " :1", "c:x", "c:-1", "c:+1", "c:1 ", "c:9999999999999999", "c:١"})
    void readsNothingElse(String text) {
        assertThat(MessageId.parse(text)).isEmpty();
    }

    @Test
    void numbersTheMessagesOfATurn() {
        assertThat(MessageId.question(C, 3)).isEqualTo(new MessageId(C, 6));
        assertThat(MessageId.answer(C, 3)).isEqualTo(new MessageId(C, 7));
        assertThat(new MessageId(C, 6).role()).isEqualTo(ChatRole.USER);
        assertThat(new MessageId(C, 7).role()).isEqualTo(ChatRole.ASSISTANT);
        assertThat(new MessageId(C, 7).turn()).isEqualTo(3);
    }

    @Test
    void leadsFromATaskToItsTurn() {
        assertThat(Turn.ofTask(new TaskId("chat-a-b:c-3"))).isEqualTo(MessageId.question(C, 3));
        assertThat(Turn.ofTask(new TaskId("chat-3"))).isNull();
        assertThat(Turn.ofTask(new TaskId("another-a-3"))).isNull();
        assertThat(Turn.ofTask(new TaskId("chat-a-x"))).isNull();
    }
}
