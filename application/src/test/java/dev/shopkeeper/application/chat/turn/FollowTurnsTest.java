package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.UnknownMessage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowTurnsTest extends TurnStories {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static List<String> texts(List<TurnEvent> events) {
        return events.stream().map(event -> event.kind() + " " + event.text()).toList();
    }

    private static Caller caller(Role role, @Nullable CustomerId customer) {
        return new Caller(role.name(), Set.of(role), null, customer);
    }

    private static List<TurnEvent> all(TurnFollower follower) throws InterruptedException {
        List<TurnEvent> seen = new ArrayList<>();
        for (int i = 0; i < 100 && follower.ending() == null; i++) {
            seen.addAll(follower.next(SHORT));
        }
        return seen;
    }

    @Test
    void seesPiecesAsTheyCome() throws Exception {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        TurnFollower follower = node.follow.follow(turn, 0);
        List<List<String>> steps = new ArrayList<>();
        assistant = (question, progress) -> {
            try {
                progress.tool("search");
                progress.token("");
                progress.token("One ");
                steps.add(texts(follower.next(SHORT)));
                progress.restart();
                progress.token("Two");
                steps.add(texts(follower.next(SHORT)));
                steps.add(texts(follower.next(SHORT)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return reply("Two");
        };
        assertThat(follower.next(SHORT)).isEmpty();
        node.work();

        assertThat(steps)
                .containsExactly(List.of("TOOL search", "TOKEN One "), List.of("RESTART ", "TOKEN Two"), List.of());
        assertThat(follower.next(SHORT)).isEmpty();
        assertThat(follower.ending()).isInstanceOf(TurnEnding.Answered.class);
        assertThat(follower.isWhole()).isTrue();
    }

    @Test
    void seesOnAnotherNodeWhatWasKept() throws Exception {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        node.work();

        Node other = new Node("b");
        TurnFollower late = other.follow.follow(turn, 0);
        assertThat(texts(all(late))).containsExactly("TOKEN You said ", "TOKEN Hello");
        assertThat(late.isWhole()).isTrue();
        TurnFollower later = other.follow.follow(turn, 1);
        assertThat(texts(all(later))).containsExactly("TOKEN Hello");
        assertThat(later.isWhole()).isTrue();
        TurnFollower last = other.follow.follow(turn, 2);
        assertThat(all(last)).isEmpty();
        assertThat(last.isWhole()).isTrue();
    }

    @Test
    void knowsThatPiecesAreLost() throws Exception {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        node.work();
        events.forget(turn.question());

        TurnFollower late = node.follow.follow(turn, 1);
        assertThat(all(late)).isEmpty();
        assertThat(late.isWhole()).isFalse();
        assertThat(late.ending()).isInstanceOf(TurnEnding.Answered.class);
    }

    @Test
    void beginsAgainWithAnotherNode() throws Exception {
        Node dead = new Node("dead");
        assistant = (question, progress) -> {
            progress.token("Half");
            throw new StopHere();
        };
        Turn turn = dead.say("Hello");
        try {
            dead.work();
        } catch (StopHere dies) {
            assertThat(dies).isNotNull();
        }
        Turn open = Turn.begun(turn.question(), saying("Hello", null), dead.answers.node(), now);
        turns.remove(turn.question());
        turns.add(open);
        events.forget(turn.question());
        events.append(turn.question(), new TurnEvent(1, TurnEvent.Kind.TOKEN, "Half"));

        TurnFollower follower = new Node("viewer").follow.follow(turn, 0);
        assertThat(texts(follower.next(SHORT))).containsExactly("TOKEN Half");
        pass(Turn.LEASE);
        assistant = (question, progress) -> {
            progress.token("Whole");
            return reply("Whole");
        };
        new Node("alive").answers.workOn(turn.conversation());
        assertThat(texts(all(follower))).containsExactly("RESTART ", "TOKEN Whole");
        assertThat(follower.isWhole()).isTrue();
    }

    /** The end of a node, in the middle of an answer. */
    private static final class StopHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void waitsForAQuestionThatWaitsItself() {
        Node node = new Node("a");
        node.say("one");
        Turn second = node.say("two");

        assertThat(node.follow.await(second, Duration.ofMillis(30))).isNull();
        node.work();
        assertThat(node.follow.await(second, Duration.ZERO)).isInstanceOf(TurnEnding.Answered.class);
    }

    @Test
    void waitsNoLongerThanAsked() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");

        assertThat(node.follow.await(turn, Duration.ofMillis(30))).isNull();
        node.work();
        assertThat(node.follow.await(turn, Duration.ofMillis(30))).isInstanceOf(TurnEnding.Answered.class);
    }

    @Test
    void showsATurnToThoseWhoMayKnow() {
        Node node = new Node("a");
        Turn turn = node.say("Hello");
        String question = turn.question().value();

        assertThat(node.follow.named(caller(Role.CUSTOMER, ANNA), question)).isEqualTo(turn);
        assertThat(node.follow.named(caller(Role.CUSTOMER, ANNA), turn.answer().value()))
                .isEqualTo(turn);
        assertThat(node.follow.named(caller(Role.SUPPORT, null), question)).isEqualTo(turn);
        assertThat(node.follow.named(caller(Role.SERVICE, null), question)).isEqualTo(turn);
        for (Caller stranger : List.of(caller(Role.CUSTOMER, BINH), caller(Role.SERVICE, BINH))) {
            assertThatThrownBy(() -> node.follow.named(stranger, question)).isInstanceOf(UnknownMessage.class);
        }
        for (String none : List.of("", "nothing", "c1:", ":1", "c1:9", "c1:-1", "c1:99999999999999999999")) {
            assertThatThrownBy(() -> node.follow.named(caller(Role.ADMIN, null), none))
                    .as(none)
                    .isInstanceOf(UnknownMessage.class);
        }
    }
}
