package dev.shopkeeper.application.chat.conversation;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.Feedback.Rating;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of feedback does. */
public abstract class FeedbacksContract {

    /** An empty store. */
    protected abstract Feedbacks feedbacks();

    private static Feedback feedback(CustomerId customer, long turn, Rating rating, int second) {
        MessageId answer = MessageId.answer(new ConversationId("of " + customer), turn);
        return new Feedback(answer, customer, rating, null, second == 0 ? "Giá sai" : null, NOW.plusSeconds(second));
    }

    @Test
    void keepsTheLatestWordOnEachAnswer() {
        Feedbacks feedbacks = feedbacks();
        Feedback up = feedback(ANNA, 0, Rating.UP, 0);
        Feedback down = feedback(ANNA, 0, Rating.DOWN, 1);
        Feedback other = feedback(ANNA, 1, Rating.UP, 2);

        assertThat(feedbacks.put(up)).isEmpty();
        assertThat(feedbacks.of(ANNA, 10)).containsExactly(up);
        assertThat(feedbacks.put(down)).contains(up);
        assertThat(feedbacks.put(other)).isEmpty();
        assertThat(feedbacks.of(ANNA, 10)).containsExactly(other, down);
        assertThat(feedbacks.of(ANNA, 1)).containsExactly(other);
        MessageId unheard = MessageId.answer(new ConversationId("of " + ANNA), 7);
        assertThat(feedbacks.on(List.of(down.answer(), down.answer(), unheard))).containsExactly(down);
        assertThat(feedbacks.on(List.of())).isEmpty();
    }

    @Test
    void forgetsACustomer() {
        Feedbacks feedbacks = feedbacks();
        feedbacks.put(feedback(ANNA, 0, Rating.UP, 0));
        Feedback others = feedback(BINH, 0, Rating.UP, 0);
        feedbacks.put(others);

        feedbacks.removeOf(ANNA);
        assertThat(feedbacks.of(ANNA, 10)).isEmpty();
        assertThat(feedbacks.of(BINH, 10)).containsExactly(others);
    }
}
