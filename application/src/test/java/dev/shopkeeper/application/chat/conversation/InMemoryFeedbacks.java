package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Feedback for as long as a test runs. */
public final class InMemoryFeedbacks implements Feedbacks {

    private final Map<MessageId, Feedback> byAnswer = new HashMap<>();

    @Override
    public synchronized Optional<Feedback> put(Feedback feedback) {
        return Optional.ofNullable(byAnswer.put(feedback.answer(), feedback));
    }

    @Override
    public synchronized List<Feedback> of(CustomerId customer, int limit) {
        return byAnswer.values().stream()
                .filter(feedback -> feedback.customer().equals(customer))
                .sorted(Comparator.comparing(Feedback::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Feedback> on(Collection<MessageId> answers) {
        return answers.stream()
                .distinct()
                .flatMap(answer -> Stream.ofNullable(byAnswer.get(answer)))
                .toList();
    }

    @Override
    public synchronized void removeOf(CustomerId customer) {
        byAnswer.values().removeIf(feedback -> feedback.customer().equals(customer));
    }
}
