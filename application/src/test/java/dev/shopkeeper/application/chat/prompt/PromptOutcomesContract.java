package dev.shopkeeper.application.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptOutcome;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every count of what came of prompts keeps to. */
public abstract class PromptOutcomesContract {

    private final String name = "p-" + UUID.randomUUID();
    private final CustomerId lan = new CustomerId("lan-" + UUID.randomUUID());
    private final PromptVersionId one = new PromptVersionId(new PromptAddress(name, "en"), 1);
    private final PromptVersionId two = new PromptVersionId(new PromptAddress(name, "en"), 2);

    protected abstract PromptOutcomes outcomes();

    private MessageId answer(int turn) {
        return MessageId.answer(new ConversationId("c-" + name), turn);
    }

    @Test
    void countsAnAnswerOnceForEachVersionInIt() {
        PromptOutcomes outcomes = outcomes();
        outcomes.answered(answer(0), lan, Set.of(one, two), false);
        outcomes.answered(answer(0), lan, Set.of(one, two), true);
        outcomes.answered(answer(1), lan, Set.of(one), true);
        assertThat(outcomes.of(List.of(one, two)))
                .containsEntry(one, new PromptOutcome(2, 1, 0, 0))
                .containsEntry(two, new PromptOutcome(1, 0, 0, 0))
                .hasSize(2);
        assertThat(outcomes.of(List.of(new PromptVersionId(one.address(), 3)))).isEmpty();
    }

    @Test
    void countsTheLastOpinion() {
        PromptOutcomes outcomes = outcomes();
        outcomes.answered(answer(0), lan, Set.of(one), false);
        outcomes.rated(answer(0), true);
        outcomes.rated(answer(0), true);
        assertThat(outcomes.of(List.of(one))).containsEntry(one, new PromptOutcome(1, 0, 1, 0));
        outcomes.rated(answer(0), false);
        assertThat(outcomes.of(List.of(one))).containsEntry(one, new PromptOutcome(1, 0, 0, 1));
        outcomes.rated(answer(0), null);
        outcomes.rated(answer(7), true);
        assertThat(outcomes.of(List.of(one))).containsEntry(one, new PromptOutcome(1, 0, 0, 0));
    }

    @Test
    void forgetsWhoseAnswersTheyWere() {
        PromptOutcomes outcomes = outcomes();
        outcomes.answered(answer(0), lan, Set.of(one), false);
        outcomes.answered(answer(1), new CustomerId("minh-" + name), Set.of(one), false);
        assertThat(outcomes.answersTo(lan)).isEqualTo(1);
        outcomes.forget(lan);
        assertThat(outcomes.answersTo(lan)).isZero();
        outcomes.rated(answer(0), true);
        outcomes.rated(answer(1), true);
        assertThat(outcomes.of(List.of(one))).containsEntry(one, new PromptOutcome(2, 0, 1, 0));
    }
}
