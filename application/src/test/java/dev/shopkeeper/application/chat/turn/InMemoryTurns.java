package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.chat.TurnState;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns for as long as a test runs. */
public final class InMemoryTurns implements Turns {

    private static final Comparator<Turn> BY_NUMBER = Comparator.comparingLong(Turn::number);

    private final Map<MessageId, Turn> byQuestion = new HashMap<>();

    @Override
    public synchronized boolean add(Turn turn) {
        boolean taken = byQuestion.containsKey(turn.question())
                || (turn.key() != null && findByKey(turn.key()).isPresent());
        return !taken && byQuestion.put(turn.question(), turn) == null;
    }

    @Override
    public synchronized Optional<Turn> find(MessageId question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    @Override
    public synchronized Optional<Turn> findByKey(String key) {
        return all(turn -> key.equals(turn.key())).findFirst();
    }

    @Override
    public synchronized Optional<Turn> last(ConversationId conversation) {
        return all(turn -> turn.conversation().equals(conversation)).max(BY_NUMBER);
    }

    @Override
    public synchronized Optional<Turn> earliestOpen(ConversationId conversation) {
        return open(turn -> turn.conversation().equals(conversation)).min(BY_NUMBER);
    }

    @Override
    public synchronized int countOpen(ConversationId conversation, int limit) {
        return (int) open(turn -> turn.conversation().equals(conversation))
                .limit(limit)
                .count();
    }

    @Override
    public synchronized boolean claim(Turn claimed, Instant now) {
        Turn known = byQuestion.get(claimed.question());
        if (known == null || known.version() != claimed.version() - 1 || !known.isFree(now)) {
            return false;
        }
        byQuestion.put(claimed.question(), flagged(claimed, claimed.dueAt(), known.stopAsked(), known.background()));
        return true;
    }

    @Override
    public synchronized Optional<Turn> end(Turn ended) {
        Turn known = byQuestion.get(ended.question());
        if (known == null || known.version() != ended.version() - 1) {
            return Optional.empty();
        }
        Turn stored = flagged(ended, ended.dueAt(), known.stopAsked(), known.background());
        byQuestion.put(ended.question(), stored);
        return Optional.of(stored);
    }

    private static Turn flagged(Turn turn, Instant dueAt, boolean stop, boolean background) {
        return new Turn(
                turn.question(),
                turn.customer(),
                turn.text(),
                turn.language(),
                turn.owner(),
                turn.key(),
                turn.askedAt(),
                turn.state(),
                turn.node(),
                dueAt,
                turn.attempts(),
                stop,
                background,
                turn.error(),
                turn.version());
    }

    @Override
    public synchronized void renew(NodeId node, Collection<MessageId> questions, Instant dueAt) {
        questions.forEach(question -> byQuestion.computeIfPresent(
                question,
                (same, turn) -> !turn.state().isEnd() && node.equals(turn.node())
                        ? flagged(turn, dueAt, turn.stopAsked(), turn.background())
                        : turn));
    }

    @Override
    public synchronized void postpone(MessageId question, Instant dueAt) {
        byQuestion.computeIfPresent(
                question,
                (same, turn) -> turn.state() == TurnState.WAITING
                        ? flagged(turn, dueAt, turn.stopAsked(), turn.background())
                        : turn);
    }

    @Override
    public synchronized void askToStop(MessageId question) {
        byQuestion.computeIfPresent(
                question,
                (same, turn) -> turn.state().isEnd() ? turn : flagged(turn, turn.dueAt(), true, turn.background()));
    }

    @Override
    public synchronized Set<MessageId> stopAsked(Collection<MessageId> questions) {
        return all(turn -> questions.contains(turn.question()) && turn.stopAsked())
                .map(Turn::question)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void inBackground(MessageId question) {
        byQuestion.computeIfPresent(question, (same, turn) -> flagged(turn, turn.dueAt(), turn.stopAsked(), true));
    }

    @Override
    public synchronized List<Turn> overdue(Instant now, int limit) {
        return open(turn -> !turn.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Turn::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Turn> openOf(CustomerId customer, int limit) {
        return open(turn -> turn.customer().equals(customer)).limit(limit).toList();
    }

    @Override
    public synchronized List<Turn> inBackgroundOf(CustomerId customer, int limit) {
        return all(turn -> turn.customer().equals(customer) && turn.background())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void remove(MessageId question) {
        byQuestion.remove(question);
    }

    @Override
    public synchronized void removeOf(CustomerId customer) {
        byQuestion.values().removeIf(turn -> turn.customer().equals(customer));
    }

    private Stream<Turn> open(Predicate<Turn> wanted) {
        return all(wanted).filter(turn -> !turn.state().isEnd());
    }

    private Stream<Turn> all(Predicate<Turn> wanted) {
        return byQuestion.values().stream().filter(wanted);
    }
}
