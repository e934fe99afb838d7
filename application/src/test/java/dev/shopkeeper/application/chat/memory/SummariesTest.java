package dev.shopkeeper.application.chat.memory;

import static dev.shopkeeper.application.chat.memory.MemoryFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.memory.summary.SummariseConversations;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private final MemoryFixture memory = new MemoryFixture();
    private final MemoryModel model = new MemoryModel();
    private final SummariseConversations summarise = new SummariseConversations(
            memory.messages, memory.memories, model.metered(), () -> Instant.parse("2026-11-27T10:00:00Z"));

    private void talk(int from, int to) {
        for (int turn = from; turn < to; turn++) {
            memory.say(ANNA, "c", turn, "question " + turn, "answer " + turn);
        }
        memory.work();
    }

    private CustomerMemory summarised() {
        summarise.run(memory.memories.find(ANNA).orElseThrow());
        return memory.memories.find(ANNA).orElseThrow();
    }

    @Test
    void summarisesWhatHasLeftTheLastTurnsAndGoesOnFromThere() {
        model.answers("spoke of tea");
        talk(0, 19);
        assertThat(summarised().summary()).isNull();
        assertThat(model.calls()).isZero();

        talk(19, 20);
        CustomerMemory first = summarised();
        assertThat(first.summary()).isEqualTo("spoke of tea");
        assertThat(first.summaryThrough()).hasToString("c:19");
        assertThat(model.lastQuestion())
                .contains("Customer: question 0\n")
                .contains("answer 9")
                .doesNotContain("question 10");
        assertThat(model.spent(ANNA)).isEqualTo(110);

        summarised();
        assertThat(model.calls()).isEqualTo(1);
        model.answers("spoke of tea and pots");
        talk(20, 30);
        assertThat(summarised().summary()).isEqualTo("spoke of tea and pots");
        assertThat(model.lastQuestion())
                .contains("spoke of tea")
                .contains("question 10")
                .doesNotContain("question 9\n");
        assertThat(memory.recall(ANNA, "c", "x").summary()).isEqualTo("spoke of tea and pots");
    }

    @Test
    void asksAgainWhatWasNotAnsweredAndPassesOverWhatIsBlocked() {
        talk(0, 20);
        model.isAway();
        assertThat(summarised().summaryThrough()).isNull();
        model.blocks();
        assertThat(summarised().summaryThrough()).hasToString("c:19");
        assertThat(summarised().summary()).isNull();
        assertThat(model.calls()).isEqualTo(2);
    }

    @Test
    void doesNotBringBackASummaryThatWasTakenBack() {
        model.answers("spoke of tea");
        talk(0, 25);
        summarised();
        memory.forget().facts(ANNA);

        assertThat(memory.recall(ANNA, "c", "x").summary()).isNull();
        assertThat(summarised().summary()).isNull();
    }
}
