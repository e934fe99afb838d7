package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.UnknownMessage;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what somebody thinks of an answer. */
public final class GiveFeedback {

    private final ChatStores stores;
    private final List<FeedbackNews> news;
    private final InstantSource clock;

    public GiveFeedback(ChatStores stores, List<FeedbackNews> news, InstantSource clock) {
        this.stores = stores;
        this.news = List.copyOf(news);
        this.clock = clock;
    }

    /**
     * Notes it in the place of what was said of the same answer before.
     *
     * @param message the answer, or the question it answers
     * @throws UnknownMessage when there is no such answer, or it is none of the caller's
     */
    public Feedback give(
            Caller caller, String message, Feedback.Rating rating, @Nullable String reason, @Nullable String comment) {
        MessageId named = MessageId.parse(message).orElseThrow(UnknownMessage::new);
        ChatMessage answer = stores.messages()
                .find(MessageId.answer(named.conversation(), named.turn()))
                .filter(found -> isOpenTo(caller, found))
                .orElseThrow(UnknownMessage::new);
        Feedback feedback = new Feedback(
                answer.id(),
                answer.customer(),
                rating,
                reason,
                comment,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Feedback before = stores.feedbacks().put(feedback).orElse(null);
        news.forEach(one -> one.given(answer, feedback, before));
        return feedback;
    }

    private static boolean isOpenTo(Caller caller, ChatMessage message) {
        boolean forAnybody = caller.isStaff() || (caller.customerId() == null && caller.may(Role.SERVICE));
        return forAnybody || caller.is(message.customer());
    }
}
