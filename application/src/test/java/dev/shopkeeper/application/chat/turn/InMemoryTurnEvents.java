package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events for as long as a test runs. */
public final class InMemoryTurnEvents implements TurnEvents {

    private final Map<MessageId, List<TurnEvent>> events = new HashMap<>();

    @Override
    public synchronized void append(MessageId question, TurnEvent event) {
        events.computeIfAbsent(question, _ -> new ArrayList<>()).add(event);
    }

    @Override
    public synchronized List<TurnEvent> after(MessageId question, long number) {
        return events.getOrDefault(question, List.of()).stream()
                .filter(event -> event.number() > number)
                .toList();
    }

    @Override
    public synchronized void forget(MessageId question) {
        events.remove(question);
    }
}
