package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import java.util.List;

/**
 * What happens in the turns of all nodes, for viewers that are connected to another node or come back. A mere convenience:
 * events may be lost, and are forgotten some minutes after the last; the answer itself is stored elsewhere.
 */
public interface TurnEvents {

    /** Adds the next one. Never throws, and never waits for anything. */
    void append(MessageId question, TurnEvent event);

    /** Those above that number, in order; none when they are not known any more. Never throws. */
    List<TurnEvent> after(MessageId question, long number);

    /** Forgets those of a turn. Never throws. */
    void forget(MessageId question);
}
