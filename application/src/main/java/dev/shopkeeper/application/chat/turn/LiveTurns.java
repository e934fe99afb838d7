package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The turns that are answered on this node just now. */
public final class LiveTurns {

    private final Map<MessageId, LiveTurn> turns = new ConcurrentHashMap<>();
    private final TurnEvents shared;
    private final TurnMeter meter;
    private final InstantSource clock;

    public LiveTurns(TurnEvents shared, TurnMeter meter, InstantSource clock) {
        this.shared = shared;
        this.meter = meter;
        this.clock = clock;
    }

    public int size() {
        return turns.size();
    }

    LiveTurn enter(Turn claimed) {
        LiveTurn live = new LiveTurn(claimed, shared, meter, clock);
        turns.put(claimed.question(), live);
        return live;
    }

    Optional<LiveTurn> find(MessageId question) {
        return Optional.ofNullable(turns.get(question));
    }

    List<LiveTurn> all() {
        return List.copyOf(turns.values());
    }

    void leave(LiveTurn live) {
        turns.remove(live.question(), live);
        live.leave();
    }
}
