package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.fullReply;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.CancelTask;
import dev.shopkeeper.application.task.InMemoryTaskLogs;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskWorks;
import dev.shopkeeper.application.task.Undisturbed;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTurnsTest extends TurnStories {

    private @Nullable TurnEnding ending(Node node, Turn turn) {
        return node.follow.await(turn, Duration.ZERO);
    }

    private static Failure why(@Nullable TurnEnding ending) {
        assertThat(ending).isInstanceOf(TurnEnding.Unanswered.class);
        return ((TurnEnding.Unanswered) Objects.requireNonNull(ending)).why();
    }

    @Test
    void answersAndRemembers() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        node.work();

        assertThat(said()).containsExactly("Hello", "You said Hello");
        assertThat(remembered).containsExactly("Hello -> You said Hello");
        assertThat(stored(turn).state()).isEqualTo(TurnState.ANSWERED);
        assertThat(ending(node, turn)).isInstanceOf(TurnEnding.Answered.class);
        assertThat(node.live.size()).isZero();
    }

    @Test
    void answersInTheOrderOfTheQuestions() {
        Node node = new Node("a");
        node.say("one");
        node.say("two");
        node.say("three");
        node.work();

        assertThat(said()).containsExactly("one", "You said one", "two", "You said two", "three", "You said three");
        assertThat(asked).extracting(Question::text).containsExactly("one", "two", "three");
    }

    @Test
    void leavesToAnotherNodeWhatItIsAt() {
        Node here = new Node("here");
        Node there = new Node("there");
        here.say("one");
        there.say("two");
        there.work();
        assertThat(asked).isEmpty();

        here.work();
        assertThat(said()).containsExactly("one", "You said one", "two", "You said two");
    }

    @Test
    void keepsTheMessageThatCannotBeAnswered() {
        Node node = new Node("a");
        assistant = (question, progress) -> {
            throw new IllegalStateException("a bug");
        };
        Turn turn = node.say("Hello");
        node.work();

        assertThat(said()).containsExactly("Hello");
        assertThat(stored(turn).state()).isEqualTo(TurnState.FAILED);
        assertThat(why(ending(node, turn))).isInstanceOf(Unavailable.class).hasMessageContaining("is kept");

        assistant = (question, progress) -> reply("fine");
        node.say("Again");
        node.work();
        assertThat(said()).containsExactly("Hello", "Again", "fine");
    }

    @Test
    void saysWhichLimitStandsInTheWay() {
        Node node = new Node("a");
        assistant = (question, progress) -> {
            throw LimitReached.tooOften("no tokens left today", Duration.ofHours(3));
        };
        Turn turn = node.say("Hello");
        node.work();

        assertThat(why(ending(node, turn))).hasMessage("no tokens left today");
    }

    @Test
    void handsOverAndKeepsStillWhenThePersonWasAskedFor() {
        Node node = new Node("a");
        assistant = (question, progress) -> fullReply("A person comes.", HandoverReason.CUSTOMER_REQUEST);
        Turn turn = node.say("I want a person");
        node.say("Hello?");
        node.say("Có ai không? Tôi đợi lâu quá");
        node.work();

        assertThat(asked).hasSize(1);
        assertThat(said().get(3)).contains("a person from our team will get in touch");
        assertThat(said().get(5)).contains("nhân viên");
        assertThat(conversations.find(turn.conversation()).orElseThrow().isLeftToAPerson())
                .isTrue();

        conversations.resolve(turn.conversation());
        assistant = (question, progress) -> reply("Back again.");
        node.say("And now?");
        node.work();
        assertThat(said().getLast()).isEqualTo("Back again.");
    }

    @Test
    void goesOnWhenItWasTheAssistantThatDidNotKnow() {
        Node node = new Node("a");
        assistant = (question, progress) -> fullReply("I do not know.", HandoverReason.MISSING_KNOWLEDGE);
        Turn turn = node.say("What is love?");
        node.say("What is tea?");
        node.work();

        assertThat(asked).hasSize(2);
        assertThat(conversations.find(turn.conversation()).orElseThrow().handover())
                .isNotNull();
    }

    @Test
    void stopsWhatHasNotBegun() {
        Node node = new Node("a");
        node.say("one");
        Turn second = node.say("two");
        node.follow.stop(second);
        node.work();

        assertThat(asked).hasSize(1);
        assertThat(stored(second).state()).isEqualTo(TurnState.STOPPED);
        assertThat(why(ending(node, second)).code()).isEqualTo("STOPPED");
        assertThat(said()).containsExactly("one", "You said one", "two");
    }

    @Test
    void tellsTheAssistantToStop() {
        Node node = new Node("a");
        assistant = (question, progress) -> {
            progress.token("Half of");
            turns.askToStop(question.message());
            node.keep.beat();
            return reply(progress.stopped() ? "Half of" : "Half of it and all the rest");
        };
        node.say("Hello");
        node.work();

        assertThat(said()).containsExactly("Hello", "Half of");
    }

    @Test
    void tellsAnAnswerThatTakesTooLongToEnd() {
        limits = new ChatLimits(1_000, 10, 10, Duration.ofMinutes(1));
        Node node = new Node("a");
        assistant = (question, progress) -> {
            pass(Duration.ofSeconds(50));
            node.keep.beat();
            boolean early = progress.stopped();
            pass(Duration.ofSeconds(11));
            node.keep.beat();
            return reply(early + " " + progress.stopped());
        };
        node.say("Hello");
        node.work();

        assertThat(said()).containsExactly("Hello", "false true");
    }

    @Test
    void takesUpWhatADeadNodeHasLeft() {
        Node dead = new Node("dead");
        Turn turn = dead.say("Hello");
        Node alive = new Node("alive");
        Turn next = alive.say("Still there?");
        alive.work();
        assertThat(alive.recover.recover()).isZero();
        assertThat(asked).isEmpty();

        pass(Turn.LEASE);
        assertThat(alive.recover.recover()).isEqualTo(1);
        assertThat(tasks.find(turn.task())).isPresent();
        assertThat(tasks.find(next.task())).isEmpty();
        SliceOutcome outcome = alive.process.runSlice(new Undisturbed(turn.task()));

        assertThat(outcome).isInstanceOf(SliceOutcome.Completed.class);
        assertThat(((SliceOutcome.Completed) outcome).result())
                .containsEntry("reply", "You said Hello")
                .containsEntry("message_id", turn.answer().value());
        assertThat(said()).containsExactly("Hello", "You said Hello", "Still there?", "You said Still there?");
        assertThat(stored(turn).attempts()).isEqualTo(2);
    }

    @Test
    void answersItselfWhatATaskHasGivenUp() {
        Node dead = new Node("dead");
        Turn turn = dead.say("Hello");
        dead.background.leave(turn);
        assertThat(tasks.save(tasks.find(turn.task()).orElseThrow().cancelRequested(now)))
                .isTrue();

        pass(Turn.LEASE);
        Node alive = new Node("alive");
        assertThat(alive.recover.recover()).isEqualTo(1);
        alive.work();
        assertThat(said()).containsExactly("Hello", "You said Hello");
    }

    @Test
    void stopsWhatIsCancelledBeforeItsTaskWasBegun() {
        Node node = new Node("a");
        node.say("one");
        Turn turn = node.say("two");
        node.background.leave(turn);
        Task cancelled = new CancelTask(
                        tasks, new InMemoryTaskLogs(), new TaskWorks(List.of(node.process)), task -> {}, clock)
                .cancel(turn.task(), new Caller("boss", Set.of(Role.ADMIN), null, null));
        assertThat(cancelled.status()).isEqualTo(TaskStatus.CANCELLED);
        node.work();

        assertThat(said()).containsExactly("one", "You said one", "two");
        assertThat(stored(turn).state()).isEqualTo(TurnState.STOPPED);
        assertThat(why(ending(node, turn))).hasMessageContaining("stopped before there was an answer");
    }

    @Test
    void doesNotTakeUpWhatANodeKeeps() {
        Node busy = new Node("busy");
        Turn turn = busy.say("Hello");
        pass(Turn.LEASE.minusSeconds(1));
        busy.keep.beat();
        pass(Duration.ofSeconds(5));

        assertThat(new Node("other").recover.recover()).isZero();
        assertThat(new Node("other").process.runSlice(new Undisturbed(turn.task())))
                .isInstanceOf(SliceOutcome.Later.class);
        busy.keep.letGo();
        assertThat(new Node("other").recover.recover()).isEqualTo(1);
    }

    @Test
    void answersOnceThoughTwoNodesDid() {
        Node slow = new Node("slow");
        Node other = new Node("other");
        assistant = (question, progress) -> {
            assistant = (again, unseen) -> reply("the second node's");
            pass(Turn.LEASE.plusSeconds(1));
            other.answers.workOn(question.conversation());
            return reply("the first node's");
        };
        Turn turn = slow.say("Hello");
        slow.work();

        assertThat(said()).containsExactly("Hello", "the second node's");
        assertThat(stored(turn).state()).isEqualTo(TurnState.ANSWERED);
        assertThat(ending(slow, turn)).isInstanceOf(TurnEnding.Answered.class);
    }

    @Test
    void endsATurnWhoseAnswerWasStoredBeforeItsNodeDied() {
        Node dead = new Node("dead");
        Turn turn = dead.say("Hello");
        messages.add(ChatMessage.answer(turn.answer(), ANNA, reply("made before"), now), now);
        pass(Turn.LEASE);

        new Node("alive").answers.workOn(turn.conversation());
        assertThat(asked).isEmpty();
        assertThat(said()).containsExactly("Hello", "made before");
        assertThat(remembered).containsExactly("Hello -> made before");
        assertThat(stored(turn).state()).isEqualTo(TurnState.ANSWERED);
    }

    @Test
    void givesUpATurnThatBringsEveryNodeDown() {
        Turn turn = new Node("first").say("Poison");
        for (int i = 0; i < Turn.MOST_ATTEMPTS - 1; i++) {
            pass(Turn.LEASE);
            Turn left = stored(turn);
            assertThat(turns.claim(left.claimed(new NodeId("n" + i), now), now)).isTrue();
        }
        pass(Turn.LEASE);
        new Node("last").answers.workOn(turn.conversation());

        assertThat(asked).isEmpty();
        assertThat(stored(turn).state()).isEqualTo(TurnState.FAILED);
        assertThat(stored(turn).error()).contains("interrupted too often");
    }

    @Test
    void beginsNothingMoreOnceItStops() {
        Node node = new Node("a");
        node.say("one");
        Turn second = node.say("two");
        node.answers.stop();
        node.work();

        assertThat(said()).containsExactly("one", "You said one", "two");
        assertThat(stored(second).state()).isEqualTo(TurnState.WAITING);
        pass(Turn.LEASE.multipliedBy(2));
        assertThat(new Node("b").recover.recover()).isEqualTo(1);
    }

    @Test
    void wakesTheTaskOfATurnThatEnds() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        node.background.leave(turn);
        node.work();

        SliceOutcome outcome = node.process.runSlice(new Undisturbed(turn.task()));
        assertThat(outcome).isInstanceOf(SliceOutcome.Completed.class);
        assertThat(node.process.runSlice(new Undisturbed(new TaskId("chat-none-0"))))
                .isEqualTo(new SliceOutcome.Completed(Map.of("message", "the history was cleared")));
        assertThat(List.of(turn.task().value())).containsExactly("chat-c1-0");
    }
}
