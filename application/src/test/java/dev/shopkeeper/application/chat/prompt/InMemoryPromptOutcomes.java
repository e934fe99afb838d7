package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of prompts, in memory. */
public final class InMemoryPromptOutcomes implements PromptOutcomes {

    private record Told(
            CustomerId customer,
            Set<PromptVersionId> used,
            @Nullable Boolean liked) {}

    private final Map<MessageId, Told> answers = new HashMap<>();
    private final Map<PromptVersionId, PromptOutcome> outcomes = new HashMap<>();

    @Override
    public synchronized void answered(
            MessageId answer, CustomerId customer, Set<PromptVersionId> used, boolean handover) {
        if (answers.putIfAbsent(answer, new Told(customer, used, null)) == null) {
            used.forEach(id -> add(id, new PromptOutcome(1, handover ? 1 : 0, 0, 0)));
        }
    }

    @Override
    public synchronized void rated(MessageId answer, @Nullable Boolean liked) {
        Told told = answers.get(answer);
        if (told != null) {
            answers.put(answer, new Told(told.customer(), told.used(), liked));
            told.used().forEach(id -> {
                add(id, rating(told.liked(), -1));
                add(id, rating(liked, 1));
            });
        }
    }

    private static PromptOutcome rating(@Nullable Boolean liked, int by) {
        boolean up = Boolean.TRUE.equals(liked);
        boolean down = Boolean.FALSE.equals(liked);
        return new PromptOutcome(0, 0, up ? by : 0, down ? by : 0);
    }

    private void add(PromptVersionId id, PromptOutcome more) {
        outcomes.merge(
                id,
                more,
                (a, b) -> new PromptOutcome(
                        a.answers() + b.answers(),
                        a.handovers() + b.handovers(),
                        a.up() + b.up(),
                        a.down() + b.down()));
    }

    @Override
    public synchronized Map<PromptVersionId, PromptOutcome> of(Collection<PromptVersionId> versions) {
        Map<PromptVersionId, PromptOutcome> found = new HashMap<>(outcomes);
        found.keySet().retainAll(versions);
        return found;
    }

    @Override
    public synchronized long answersTo(CustomerId customer) {
        return answers.values().stream()
                .filter(told -> told.customer().equals(customer))
                .count();
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        answers.values().removeIf(told -> told.customer().equals(customer));
    }
}
