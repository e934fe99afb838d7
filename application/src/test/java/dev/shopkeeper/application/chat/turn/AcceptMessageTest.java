package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.Turn.Asked;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.chat.UnknownConversation;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptMessageTest extends TurnStories {

    @Test
    void keepsTheMessageBeforeAnythingElse() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");

        assertThat(said()).containsExactly("Hello");
        assertThat(turn.state()).isEqualTo(TurnState.RUNNING);
        assertThat(turn.answer().value()).isEqualTo(turn.conversation() + ":1");
        assertThat(conversations.find(turn.conversation()).orElseThrow().turns())
                .isEqualTo(1);
    }

    @Test
    void goesOnWithTheLatestConversation() {
        Node node = new Node("a");
        Turn first = node.say("one");
        node.work();
        Turn second = node.say("two");
        Turn other = node.accept.accept(saying("three", null), "new");
        Turn third = node.say("four");
        Turn back =
                node.accept.accept(saying("five", null), first.conversation().value());
        Turn last = node.say("six");

        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(other.conversation()).isNotEqualTo(first.conversation());
        assertThat(third.conversation()).isEqualTo(other.conversation());
        assertThat(List.of(back.number(), last.number())).containsExactly(2L, 3L);
        assertThat(last.conversation()).isEqualTo(first.conversation());
    }

    @Test
    void knowsNoConversationOfSomebodyElse() {
        Node node = new Node("a");
        String annas = node.say("mine").conversation().value();

        Asked binh = new Asked(BINH, "whose?", null, "binh", null);
        assertThatThrownBy(() -> node.accept.accept(binh, annas)).isInstanceOf(UnknownConversation.class);
        assertThatThrownBy(() -> node.accept.accept(binh, "none")).isInstanceOf(UnknownConversation.class);
        assertThatThrownBy(() -> node.accept.accept(binh, "x".repeat(500))).isInstanceOf(UnknownConversation.class);
        assertThat(messages.newest(BINH, null, 10)).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrTooLong() {
        Node node = new Node("a");
        assertThatThrownBy(() -> node.say("  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> node.say("x".repeat(ChatMessage.MAX_QUESTION + 1)))
                .isInstanceOf(InvalidInput.class);
        assertThat(node.say("x".repeat(ChatMessage.MAX_QUESTION)).number()).isZero();
    }

    @Test
    void givesTheSameTurnForTheSameKey() {
        Node node = new Node("a");
        Turn first = node.accept.accept(saying("Hello", "key"), null);
        Turn again = node.accept.accept(saying("Hello", "key"), null);
        node.work();
        Turn later = new Node("b").accept.accept(saying("Hello", "key"), "new");

        assertThat(again.question()).isEqualTo(first.question());
        assertThat(later.question()).isEqualTo(first.question());
        assertThat(asked).hasSize(1);
        assertThatThrownBy(() -> node.accept.accept(saying("Something else", "key"), null))
                .isInstanceOf(Conflict.class)
                .extracting(failure -> ((Conflict) failure).code())
                .isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void takesAFailedMessageAgainUnderItsKey() {
        Node node = new Node("a");
        assistant = (question, progress) -> {
            throw new IllegalStateException("a bug");
        };
        Turn failed = node.accept.accept(saying("Hello", "key"), null);
        node.work();
        assistant = (question, progress) -> reply("fine");
        Turn again = node.accept.accept(saying("Hello", "key"), null);
        node.work();

        assertThat(again.question()).isNotEqualTo(failed.question());
        assertThat(said()).containsExactly("Hello", "Hello", "fine");
    }

    @Test
    void limitsMessagesOfAMinute() {
        limits = ChatLimits.of(2);
        Node node = new Node("a");
        node.say("one");
        node.say("two");

        assertThatThrownBy(() -> node.say("three"))
                .isInstanceOf(LimitReached.class)
                .extracting(failure -> ((LimitReached) failure).retryAfter())
                .isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertThat(node.say("four").number()).isEqualTo(2);
    }

    @Test
    void limitsHowManyWait() {
        limits = new ChatLimits(1_000, 3, 2, Duration.ofMinutes(1));
        Node node = new Node("a");
        IntStream.range(0, 3).forEach(i -> node.say("m" + i));
        assertThatThrownBy(() -> node.say("too many")).isInstanceOf(LimitReached.class);

        node.accept.accept(saying("another", null), "new");
        assertThatThrownBy(() -> node.accept.accept(saying("one answer too many", null), "new"))
                .isInstanceOf(LimitReached.class);
        node.work();
        assertThat(node.say("now").number()).isEqualTo(1);
    }

    @Test
    void neverAsksTwoQuestionsInOneMoment() {
        Node node = new Node("a");
        List<Turn> all = IntStream.range(0, 3).mapToObj(i -> node.say("m" + i)).toList();

        assertThat(all).extracting(Turn::askedAt).containsExactly(NOW, NOW.plusMillis(1), NOW.plusMillis(2));
    }

    @Test
    void keepsTheOrderOfMessagesThatComeAtOnce() throws Exception {
        List<String> said;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Node one = new Node("one", threads);
            Node other = new Node("other", threads);
            List<Callable<Turn>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Node node = i % 2 == 0 ? one : other;
                String text = "m" + i;
                calls.add(() -> node.say(text));
            }
            List<Turn> accepted = new ArrayList<>();
            for (Future<Turn> call : threads.invokeAll(calls)) {
                accepted.add(call.get());
            }
            for (Turn turn : accepted) {
                assertThat(one.follow.await(turn, Duration.ofSeconds(10))).isInstanceOf(TurnEnding.Answered.class);
            }
            assertThat(accepted)
                    .extracting(Turn::conversation)
                    .containsOnly(accepted.getFirst().conversation());
            said = said();
        }

        assertThat(said).hasSize(40);
        for (int i = 0; i < 40; i += 2) {
            assertThat(said.get(i + 1)).isEqualTo("You said " + said.get(i));
        }
        assertThat(asked).hasSize(20);
        assertThat(asked.stream().map(question -> question.message().turn()).toList())
                .isSorted();
        assertThat(messages.newest(ANNA, null, 100)).hasSize(40);
    }
}
