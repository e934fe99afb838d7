package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was thought of answers, the latest word on each. */
public interface Feedbacks {

    /** Puts it in the place of what was said of the same answer before, and gives that. */
    Optional<Feedback> put(Feedback feedback);

    /** A customer's, newest first. */
    List<Feedback> of(CustomerId customer, int limit);

    /** What was thought of these answers, of at most {@value ChatMessages#MAX_SLICE}, in no order. */
    List<Feedback> on(Collection<MessageId> answers);

    void removeOf(CustomerId customer);
}
