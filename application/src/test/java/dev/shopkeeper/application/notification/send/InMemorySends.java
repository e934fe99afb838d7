package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends for as long as a test runs; tells somebody of each state that was stored. */
public final class InMemorySends implements Sends {

    private final Map<SendId, Send> all = new LinkedHashMap<>();
    private final Map<SendId, List<SendCommand>> asked = new LinkedHashMap<>();
    private Consumer<Send> watcher = _ -> {};

    /** From now on this is shown every state that is stored. */
    public synchronized void watch(Consumer<Send> other) {
        watcher = other;
    }

    @Override
    public synchronized boolean add(Send send) {
        boolean added = all.putIfAbsent(send.id(), send) == null;
        if (added) {
            watcher.accept(send);
        }
        return added;
    }

    @Override
    public synchronized Optional<Send> find(SendId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized boolean save(Send next, Collection<SendCommand> carriedOut) {
        Send now = all.get(next.id());
        List<SendCommand> left = new ArrayList<>(asked(next.id()));
        left.removeAll(carriedOut);
        if (now == null || now.version() != next.version() - 1) {
            return false;
        }
        all.put(next.id(), next);
        asked.put(next.id(), left);
        watcher.accept(next);
        return true;
    }

    @Override
    public synchronized boolean end(Send ended) {
        return asked(ended.id()).isEmpty() && save(ended, List.of());
    }

    @Override
    public synchronized boolean ask(SendId id, SendCommand command) {
        if (!all.containsKey(id)) {
            return false;
        }
        asked.computeIfAbsent(id, _ -> new ArrayList<>()).add(command);
        return true;
    }

    @Override
    public synchronized List<SendCommand> asked(SendId id) {
        return List.copyOf(asked.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Page<Send> page(@Nullable SendStatus status, PageRequest page) {
        PageRequest.Sort sort = Objects.requireNonNullElse(page.sort(), new PageRequest.Sort("created_at", true));
        if (!sort.field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String text = (sort.descending() ? "-" : "") + sort.field();
        Comparator<Send> byAge = Comparator.comparing(Send::createdAt)
                .thenComparing(send -> send.id().value());
        List<Send> sorted = all.values().stream()
                .filter(send -> status == null || send.status() == status)
                .sorted(sort.descending() ? byAge.reversed() : byAge)
                .toList();
        List<String> ids = sorted.stream().map(send -> send.id().value()).toList();
        int from = page.after() == null
                ? page.offset()
                : ids.indexOf(Cursor.decode(page.after(), text).id()) + 1;
        List<Send> items = sorted.stream().skip(from).limit(page.pageSize()).toList();
        boolean more = !items.isEmpty() && from + items.size() < sorted.size();
        String next = more
                ? new Cursor(
                                text,
                                Long.toString(items.getLast().createdAt().toEpochMilli()),
                                items.getLast().id().value())
                        .encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), sorted.size(), next);
    }

    @Override
    public synchronized List<Send> open(int limit) {
        return all.values().stream()
                .filter(send -> send.isOpen() || !asked(send.id()).isEmpty())
                .limit(limit)
                .toList();
    }
}
