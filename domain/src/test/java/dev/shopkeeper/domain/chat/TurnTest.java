package dev.shopkeeper.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.chat.Turn.Asked;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30Z");
    private static final NodeId HERE = new NodeId("here");
    private static final NodeId THERE = new NodeId("there");
    private static final MessageId FIRST = MessageId.question(new ConversationId("c"), 0);
    private static final Asked ASKED = new Asked(new CustomerId("anna"), "Hello", null, "anna", null);

    private static final Map<TurnState, Set<TurnState>> TABLE = Map.of(
            TurnState.WAITING, EnumSet.of(TurnState.RUNNING),
            TurnState.RUNNING, EnumSet.of(TurnState.RUNNING, TurnState.ANSWERED, TurnState.STOPPED, TurnState.FAILED),
            TurnState.ANSWERED, EnumSet.noneOf(TurnState.class),
            TurnState.STOPPED, EnumSet.noneOf(TurnState.class),
            TurnState.FAILED, EnumSet.noneOf(TurnState.class));

    @Test
    void knowsEveryTransition() {
        for (TurnState from : TurnState.values()) {
            for (TurnState to : TurnState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void isTakenFromANodeOnlyWhenThatHasGone() {
        Turn begun = Turn.begun(FIRST, ASKED, HERE, NOW);
        assertThat(begun.isFree(NOW.plus(Turn.LEASE).minusMillis(1))).isFalse();
        assertThatThrownBy(() -> begun.claimed(THERE, NOW)).isInstanceOf(IllegalStateException.class);

        Turn taken = begun.claimed(THERE, NOW.plus(Turn.LEASE));
        assertThat(taken.node()).isEqualTo(THERE);
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(taken.version()).isEqualTo(begun.version() + 1);
    }

    @Test
    void mayBeBegunAtOnceOrWait() {
        Turn waiting = Turn.waiting(FIRST, ASKED, NOW);
        assertThat(waiting.isFree(NOW)).isTrue();
        assertThat(waiting.attempts()).isZero();
        assertThat(waiting.claimed(HERE, NOW).attempts()).isEqualTo(1);
        assertThat(Turn.begun(FIRST, ASKED, HERE, NOW).attempts()).isEqualTo(1);
    }

    @Test
    void isHopelessAfterTooManyAttempts() {
        Turn turn = Turn.waiting(FIRST, ASKED, NOW);
        Instant at = NOW;
        for (int i = 0; i < Turn.MOST_ATTEMPTS; i++) {
            turn = turn.claimed(HERE, at);
            assertThat(turn.isHopeless()).isFalse();
            at = at.plus(Turn.LEASE);
        }
        assertThat(turn.claimed(HERE, at).isHopeless()).isTrue();
    }

    @Test
    void keepsNoTextOnceItHasEnded() {
        Turn begun = Turn.begun(FIRST, ASKED, HERE, NOW);
        assertThat(begun.answered().text()).isEmpty();
        assertThat(begun.failed("why").error()).isEqualTo("why");
        assertThat(begun.stopped().state().isEnd()).isTrue();
        assertThatThrownBy(() -> begun.answered().failed("too late")).isInstanceOf(IllegalStateException.class);
    }
}
