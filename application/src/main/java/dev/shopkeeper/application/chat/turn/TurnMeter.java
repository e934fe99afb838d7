package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TurnState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Learns how turns go. Never throws. */
public interface TurnMeter {

    /**
     * A turn has ended.
     *
     * @param reply what was answered; null when nothing was
     * @param took  from when it was asked
     */
    void ended(TurnState as, @Nullable Reply reply, Duration took);

    /** The first piece of an answer came so long after the question was asked. */
    void firstToken(Duration took);
}
