package dev.shopkeeper.application.chat.memory;

import static dev.shopkeeper.application.chat.memory.MemoryFixture.ANNA;
import static dev.shopkeeper.application.chat.memory.MemoryFixture.BINH;
import static dev.shopkeeper.application.chat.memory.MemoryFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.chat.memory.UnknownFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallMemoryTest {

    private final MemoryFixture memory = new MemoryFixture();

    private void chatter(String conversation, int from, int to) {
        for (int turn = from; turn < to; turn++) {
            memory.say(ANNA, conversation, turn, "hello number " + turn, "good day number " + turn);
        }
    }

    @Test
    void givesTheLastWholeTurnsOldestFirst() {
        chatter("c", 0, 5);
        memory.ask(ANNA, "c", 5, "and now");
        memory.ask(ANNA, "c", 6, "and then");

        List<ChatMessage> recent = memory.recall(ANNA, "c", "and now").recent();

        assertThat(recent)
                .extracting(ChatMessage::text)
                .containsExactly(
                        "hello number 2",
                        "good day number 2",
                        "hello number 3",
                        "good day number 3",
                        "hello number 4",
                        "good day number 4");
    }

    @Test
    void recallsTheSameWhetherShortTermMemoryIsThereOrNot() {
        chatter("c", 0, 5);
        memory.ask(ANNA, "c", 5, "next");
        Memory rebuilt = memory.recall(ANNA, "c", "next");
        Memory kept = memory.recall(ANNA, "c", "next");
        memory.near.lose();
        Memory lost = memory.recall(ANNA, "c", "next");
        memory.near.away(true);
        Memory away = memory.recall(ANNA, "c", "next");

        assertThat(kept).isEqualTo(rebuilt);
        assertThat(lost).isEqualTo(rebuilt);
        assertThat(away).isEqualTo(rebuilt);
    }

    @Test
    void doesNotTrustShortTermMemoryThatMissedATurn() {
        chatter("c", 0, 2);
        memory.recall(ANNA, "c", "x");
        memory.near.away(true);
        chatter("c", 2, 3);
        memory.near.away(false);
        chatter("c", 3, 4);

        assertThat(memory.recall(ANNA, "c", "x").recent())
                .extracting(ChatMessage::number)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void doesNotTrustShortTermMemoryOfWhatWasCleared() {
        chatter("c", 0, 2);
        memory.recall(ANNA, "c", "x");
        memory.near.away(true);
        memory.messages.removeOf(ANNA);
        memory.forget().of(ANNA);
        memory.near.away(false);

        assertThat(memory.recall(ANNA, "c", "x")).isEqualTo(Memory.NONE);
    }

    @Test
    void findsWhatWasSaidLongAgoByItsWordsAtOnce() {
        memory.say(ANNA, "old", 0, "I dropped the blue teapot", "Sorry to hear that");
        chatter("new", 0, 8);

        assertThat(texts(memory.recall(ANNA, "new", "what about the teapots")))
                .contains("I dropped the blue teapot", "Sorry to hear that");
    }

    @Test
    void findsByMeaningOnceTheBackgroundHasCome() {
        memory.say(ANNA, "old", 0, "a new kettle please", "Here it is");
        chatter("new", 0, 8);
        assertThat(texts(memory.recall(ANNA, "new", "teapot"))).isEmpty();

        memory.work();

        assertThat(texts(memory.recall(ANNA, "new", "teapot"))).contains("a new kettle please");
        memory.restart();
        assertThat(texts(memory.recall(ANNA, "new", "teapot"))).contains("a new kettle please");
    }

    @Test
    void goesByWordsAloneWhileTheEncoderIsLoading() {
        memory.say(ANNA, "old", 0, "a new kettle please", "Here it is");
        chatter("new", 0, 8);
        memory.work();
        memory.encoderReady = false;

        assertThat(texts(memory.recall(ANNA, "new", "teapot"))).isEmpty();
        assertThat(texts(memory.recall(ANNA, "new", "kettles"))).contains("a new kettle please");
    }

    @Test
    void doesNotRecallTheQuestionItselfNorWhatStandsInTheLastTurns() {
        memory.say(ANNA, "c", 0, "show me a teapot", "Here is a teapot");
        memory.ask(ANNA, "c", 1, "is the teapot blue");
        memory.ask(ANNA, "c", 2, "and the other teapot");

        Memory recalled = memory.recall(ANNA, "c", "is the teapot blue");

        assertThat(recalled.recent()).hasSize(2);
        assertThat(recalled.older()).isEmpty();
    }

    @Test
    void neverRecallsAnotherCustomersWords() {
        memory.say(BINH, "theirs", 0, "My secret teapot is under the stairs. My name is Binh.", "Noted");
        memory.say(ANNA, "mine", 0, "hello", "Good day");
        memory.asked.put("anna", ANNA);
        memory.asked.put("binh", BINH);
        memory.work();

        for (String conversation : List.of("mine", "theirs", "other")) {
            Memory recalled = memory.recall(ANNA, conversation, "secret teapot under the stairs Binh");
            assertThat(recalled.toString()).doesNotContain("stairs").doesNotContain("Binh");
        }
    }

    @Test
    void remembersFactsWithTheirSourceAndBelievesTheNewest() {
        memory.say(ANNA, "c", 0, "My shoe size is 41", "I will remember: your shoe size is 90");
        memory.work();
        memory.say(ANNA, "c", 1, "Sorry, my shoe size is 42. I love red.", "Fine");
        memory.say(ANNA, "c", 2, "I love red", "Fine");
        memory.work();
        memory.say(ANNA, "c", 3, "I don't like red anymore", "Fine");
        memory.work();

        assertThat(memory.recall(ANNA, "d", "x").facts())
                .extracting(RememberedFact::text)
                .containsExactly("my shoe size is 42", "I don't like red anymore");
        CustomerMemory stored = memory.memories.find(ANNA).orElseThrow();
        assertThat(stored.facts()).extracting(RememberedFact::id).containsExactly("c:0-0", "c:2-0", "c:2-1", "c:6-0");
        assertThat(stored.facts())
                .extracting(RememberedFact::supersededBy)
                .containsExactly("c:2-0", null, "c:6-0", null);
    }

    @Test
    void doesNotLearnAgainWhatACustomerTookBack() {
        memory.say(ANNA, "c", 0, "My shoe size is 41. I love red.", "Fine");
        memory.work();
        memory.forget().fact(ANNA, "c:0-1");
        memory.say(ANNA, "c", 1, "thanks", "You are welcome");
        memory.work();
        assertThat(memory.recall(ANNA, "c", "x").facts())
                .extracting(RememberedFact::id)
                .containsExactly("c:0-0");

        memory.say(ANNA, "c", 2, "I live in Hue", "Nice");
        memory.forget().facts(ANNA);
        memory.work();

        assertThat(memory.recall(ANNA, "c", "x").facts()).isEmpty();
        assertThatThrownBy(() -> memory.forget().fact(ANNA, "c:0-0")).isInstanceOf(UnknownFact.class);
        memory.say(ANNA, "c", 3, "I live in Hue", "Nice");
        memory.work();
        assertThat(memory.recall(ANNA, "c", "x").facts()).hasSize(1);
    }

    @Test
    void takesBackFactsBeforeAnyWereLearned() {
        memory.say(ANNA, "c", 0, "My shoe size is 41", "Fine");
        memory.forget().facts(ANNA);
        memory.work();

        assertThat(memory.recall(ANNA, "c", "x").facts()).isEmpty();
        memory.forget().facts(BINH);
        assertThat(memory.memories.find(BINH)).isEmpty();
    }

    @Test
    void forgetsEverythingAndBeginsAnew() {
        memory.say(ANNA, "c", 0, "My shoe size is 41 and the teapot broke", "Fine");
        memory.work();
        memory.recall(ANNA, "c", "teapot");
        memory.messages.removeOf(ANNA);
        memory.forget().of(ANNA);
        memory.forget().of(ANNA);

        assertThat(memory.recall(ANNA, "c", "teapot")).isEqualTo(Memory.NONE);
        assertThat(memory.memories.find(ANNA)).isEmpty();
        assertThat(memory.segments.of(ANNA, "epoch0", 0)).isEmpty();
        memory.say(ANNA, "d", 0, "hello teapot", "Good day");
        memory.work();
        assertThat(texts(memory.recall(ANNA, "e", "teapot"))).containsExactly("hello teapot", "Good day");
    }

    @Test
    void doesNotRecallFromAnIndexWhatAnotherNodeCleared() {
        memory.say(ANNA, "c", 0, "the teapot broke", "Fine");
        memory.work();
        memory.recall(ANNA, "d", "teapot");
        memory.messages.removeOf(ANNA);

        assertThat(memory.recall(ANNA, "d", "teapot").older()).isEmpty();
    }

    @Test
    void indexesALongHistoryPartByPart() {
        for (int turn = 0; turn < 1_500; turn++) {
            memory.say(ANNA, "long", turn, turn == 7 ? "a sneaker in green" : "hello " + turn, "good day");
        }
        memory.work();

        CustomerMemory stored = memory.memories.find(ANNA).orElseThrow();
        assertThat(stored.wholeIndexed()).isTrue();
        assertThat(memory.segments.of(ANNA, stored.epoch(), 0)).hasSize(24);
        memory.restart();
        assertThat(texts(memory.recall(ANNA, "x", "which shoe"))).contains("a sneaker in green");
    }

    @Test
    void asksTheBackgroundOnlyForWhatIsWanting() {
        memory.say(ANNA, "c", 0, "hello", "good day");
        memory.work();
        memory.recall(ANNA, "c", "x");
        assertThat(memory.asked).isEmpty();

        memory.ask(ANNA, "c", 1, "open");
        memory.recall(ANNA, "c", "open");
        assertThat(memory.asked).as("asked for with its answer").isEmpty();

        memory.say(ANNA, "c", 1, "open", "answered on a node that ended");
        memory.asked.clear();
        memory.recall(ANNA, "c", "x");
        assertThat(memory.asked).containsKey("anna");
    }
}
