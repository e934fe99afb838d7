package dev.shopkeeper.application.chat.turn;

import static dev.shopkeeper.application.chat.conversation.ChatSamples.ANNA;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.BINH;
import static dev.shopkeeper.application.chat.conversation.ChatSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.Turn.Asked;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of turns does. */
public abstract class TurnsContract {

    private static final NodeId HERE = new NodeId("here");
    private static final NodeId THERE = new NodeId("there");
    private static final ConversationId C = new ConversationId("c");
    private static final Instant LATER = NOW.plus(Turn.LEASE);

    /** An empty store. */
    protected abstract Turns turns();

    private static Asked asked(CustomerId customer, @Nullable String key) {
        return new Asked(customer, "Có trà không?", key == null ? null : "vi", "owner", key);
    }

    private static Turn waiting(int number) {
        return Turn.waiting(MessageId.question(C, number), asked(ANNA, null), NOW.plusMillis(number));
    }

    private static Turn begun(int number) {
        return Turn.begun(MessageId.question(C, number), asked(ANNA, null), HERE, NOW.plusMillis(number));
    }

    @Test
    void givesBackWhatWasAdded() {
        Turns turns = turns();
        Turn plain = begun(0);
        Turn keyed = Turn.waiting(MessageId.question(C, 1), asked(ANNA, "k"), NOW.plusMillis(1));

        assertThat(turns.add(plain)).isTrue();
        assertThat(turns.add(keyed)).isTrue();
        assertThat(turns.find(plain.question())).contains(plain);
        assertThat(turns.find(keyed.question())).contains(keyed);
        assertThat(turns.findByKey("k")).contains(keyed);
        assertThat(turns.findByKey("other")).isEmpty();
        assertThat(turns.last(C)).contains(keyed);
        assertThat(turns.last(new ConversationId("none"))).isEmpty();
    }

    @Test
    void refusesATakenNumberAndATakenKey() {
        Turns turns = turns();
        turns.add(Turn.begun(MessageId.question(C, 0), asked(ANNA, "k"), HERE, NOW));

        assertThat(turns.add(waiting(0))).isFalse();
        assertThat(turns.add(Turn.waiting(MessageId.question(C, 1), asked(ANNA, "k"), NOW)))
                .isFalse();
        assertThat(turns.last(C).orElseThrow().number()).isZero();
    }

    @Test
    void forgetsTheKeyOfAFailedTurnAlone() {
        Turns turns = turns();
        Turn answered = Turn.begun(MessageId.question(C, 0), asked(ANNA, "k"), HERE, NOW);
        Turn failed = Turn.begun(MessageId.question(C, 1), asked(ANNA, "l"), HERE, NOW);
        turns.add(answered);
        turns.add(failed);
        turns.end(answered.answered());
        turns.end(failed.failed("it was not to be"));

        assertThat(turns.findByKey("k")).isPresent();
        assertThat(turns.findByKey("l")).isEmpty();
        assertThat(turns.add(Turn.waiting(MessageId.question(C, 2), asked(ANNA, "l"), NOW)))
                .isTrue();
    }

    @Test
    void findsTheEarliestThatHasNotEnded() {
        Turns turns = turns();
        for (int i = 0; i < 12; i++) {
            turns.add(i == 0 ? begun(0) : waiting(i));
        }
        assertThat(turns.earliestOpen(C)).contains(begun(0));
        assertThat(turns.countOpen(C, 100)).isEqualTo(12);
        assertThat(turns.countOpen(C, 5)).isEqualTo(5);

        turns.end(begun(0).answered());
        assertThat(turns.earliestOpen(C)).contains(waiting(1));
        assertThat(turns.last(C)).contains(waiting(11));
        assertThat(turns.earliestOpen(new ConversationId("none"))).isEmpty();
    }

    @Test
    void letsOneNodeClaimAFreeTurn() {
        Turns turns = turns();
        turns.add(waiting(0));
        Turn here = waiting(0).claimed(HERE, NOW);
        Turn there = waiting(0).claimed(THERE, NOW);

        assertThat(turns.claim(here, NOW)).isTrue();
        assertThat(turns.claim(there, NOW)).isFalse();
        assertThat(turns.find(here.question())).contains(here);
    }

    @Test
    void letsAnotherNodeClaimWhatWasLeft() {
        Turns turns = turns();
        turns.add(begun(0));
        Turn there = begun(0).claimed(THERE, LATER);

        turns.renew(HERE, List.of(begun(0).question()), LATER.plusSeconds(1));
        assertThat(turns.claim(there, LATER)).as("renewed meanwhile").isFalse();
        turns.renew(THERE, List.of(begun(0).question()), LATER.plusSeconds(60));
        assertThat(turns.claim(there, LATER.plusSeconds(1))).isTrue();
        assertThat(turns.end(begun(0).answered()))
                .as("by the node that lost it")
                .isEmpty();
        assertThat(turns.end(there.answered()).orElseThrow().state()).isEqualTo(TurnState.ANSWERED);
    }

    @Test
    void keepsNoTextOfWhatHasEnded() {
        Turns turns = turns();
        turns.add(begun(0));
        turns.inBackground(begun(0).question());
        turns.askToStop(begun(0).question());

        Turn ended = turns.end(begun(0).failed("it was not to be")).orElseThrow();
        assertThat(ended.text()).isEmpty();
        assertThat(ended.background()).isTrue();
        assertThat(ended.error()).isEqualTo("it was not to be");
        assertThat(turns.find(begun(0).question()).orElseThrow().state()).isEqualTo(TurnState.FAILED);
        turns.askToStop(begun(0).question());
        assertThat(turns.end(begun(0).answered())).isEmpty();
    }

    @Test
    void remembersWhoIsToStop() {
        Turns turns = turns();
        turns.add(begun(0));
        turns.add(waiting(1));
        List<MessageId> both = List.of(begun(0).question(), waiting(1).question());
        assertThat(turns.stopAsked(both)).isEmpty();

        turns.askToStop(waiting(1).question());
        assertThat(turns.stopAsked(both)).containsExactly(waiting(1).question());
        assertThat(turns.find(waiting(1).question()).orElseThrow().stopAsked()).isTrue();
    }

    @Test
    void findsWhatIsDue() {
        Turns turns = turns();
        turns.add(begun(0));
        turns.add(waiting(1));
        turns.add(waiting(2));
        assertThat(turns.overdue(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(turns.overdue(LATER.plusSeconds(1), 2)).containsExactly(begun(0), waiting(1));

        turns.postpone(waiting(1).question(), LATER.plusSeconds(9));
        turns.postpone(begun(0).question(), LATER.plusSeconds(9));
        turns.end(begun(0).answered());
        assertThat(turns.overdue(LATER.plusSeconds(1), 10)).containsExactly(waiting(2));
    }

    @Test
    void findsAndForgetsTheTurnsOfACustomer() {
        Turns turns = turns();
        turns.add(begun(0));
        turns.add(waiting(1));
        Turn others = Turn.begun(MessageId.question(new ConversationId("d"), 0), asked(BINH, null), HERE, NOW);
        turns.add(others);
        turns.end(begun(0).answered());
        turns.inBackground(begun(0).question());

        assertThat(turns.openOf(ANNA, 10)).containsExactly(waiting(1));
        assertThat(turns.inBackgroundOf(ANNA, 10)).extracting(Turn::question).containsExactly(begun(0).question());
        turns.remove(begun(0).question());
        assertThat(turns.inBackgroundOf(ANNA, 10)).isEmpty();
        turns.removeOf(ANNA);
        assertThat(turns.last(C)).isEmpty();
        turns.inBackground(begun(0).question());
        assertThat(turns.find(begun(0).question())).isEmpty();
        assertThat(turns.find(others.question())).contains(others);
    }
}
