package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.conversation.ChatTraces;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.Turn.Asked;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClearHistoryTest extends TurnStories {

    private ClearHistory clear(Node node) {
        return new ClearHistory(stores, turns, node.follow, events, memory, tasks);
    }

    @Test
    void leavesNothingOfACustomer() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        node.background.leave(turn);
        node.work();
        feedbacks.put(new Feedback(turn.answer(), ANNA, Feedback.Rating.UP, null, "good", now));
        node.accept.accept(new Asked(BINH, "Hi", null, "binh", null), null);
        node.work();

        clear(node).of(ANNA);
        assertThat(messages.newest(ANNA, null, 10)).isEmpty();
        assertThat(turns.find(turn.question())).isEmpty();
        assertThat(events.after(turn.question(), 0)).isEmpty();
        assertThat(feedbacks.of(ANNA, 10)).isEmpty();
        assertThat(tasks.find(turn.task())).isEmpty();
        assertThat(conversations.current(ANNA)).isEmpty();
        assertThat(forgotten).containsExactly(ANNA);
        assertThat(new ChatTraces(conversations).among(List.of(ANNA, BINH))).containsExactly(BINH);
        assertThat(messages.newest(BINH, null, 10)).hasSize(2);

        assertThat(node.say("New").conversation()).isNotEqualTo(turn.conversation());
    }

    @Test
    void keepsNoAnswerThatIsMadeMeanwhile() {
        Node node = new Node("a");
        ClearHistory clear = clear(node);
        assistant = (question, progress) -> {
            Thread clearing = Thread.ofVirtual().start(() -> clear.of(ANNA));
            try {
                clearing.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return reply(progress.stopped() ? "stopped" : "not stopped");
        };
        Turn turn = node.say("Hello");
        node.work();

        assertThat(messages.newest(ANNA, null, 10)).isEmpty();
        assertThat(turns.find(turn.question())).isEmpty();
        assertThat(remembered).isEmpty();
        assertThat(node.follow.await(turn, Duration.ZERO)).isInstanceOf(TurnEnding.Unanswered.class);
    }
}
