package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.application.notification.InMemoryPages;
import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls for as long as a test runs. */
public final class InMemoryWebhookCalls implements WebhookCalls {

    private final Map<String, WebhookCall> byId = new LinkedHashMap<>();
    private final Map<String, String> claims = new HashMap<>();

    @Override
    public synchronized void add(List<WebhookCall> calls) {
        calls.forEach(call -> byId.putIfAbsent(call.id(), call));
    }

    @Override
    public synchronized Optional<WebhookCall> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized long waiting(WebhookId hook, int upTo) {
        return byId.values().stream()
                .filter(call -> call.hook().equals(hook) && call.status() == CallStatus.PENDING)
                .limit(upTo)
                .count();
    }

    @Override
    public synchronized List<WebhookCall> claim(WebhookId hook, String by, Instant now, Instant until, int limit) {
        List<WebhookCall> due = byId.values().stream()
                .filter(call -> call.hook().equals(hook) && call.status() == CallStatus.PENDING)
                .filter(call -> !call.due().isAfter(now))
                .sorted(Comparator.comparing(WebhookCall::due))
                .limit(limit)
                .map(call -> call.dueAt(until))
                .toList();
        due.forEach(call -> {
            byId.put(call.id(), call);
            claims.put(call.id(), by);
        });
        return due;
    }

    @Override
    public synchronized void record(String by, List<WebhookCall> calls) {
        for (WebhookCall call : calls) {
            if (byId.containsKey(call.id()) && claims.remove(call.id(), by)) {
                byId.put(call.id(), call);
            }
        }
    }

    @Override
    public synchronized Page<WebhookCall> list(WebhookId hook, @Nullable CallStatus status, PageRequest page) {
        List<WebhookCall> all = byId.values().stream()
                .filter(call -> call.hook().equals(hook) && (status == null || call.status() == status))
                .toList();
        return InMemoryPages.page(all, page, WebhookCall::createdAt, WebhookCall::id);
    }

    @Override
    public synchronized void removeOf(WebhookId hook) {
        byId.values().removeIf(call -> call.hook().equals(hook));
    }

    @Override
    public synchronized int giveUpBefore(Instant moment, Instant now, int limit) {
        List<WebhookCall> old = some(
                call -> call.status() == CallStatus.PENDING && call.createdAt().isBefore(moment), limit);
        old.forEach(call -> {
            byId.put(call.id(), call.givenUp(now));
            claims.remove(call.id());
        });
        return old.size();
    }

    @Override
    public synchronized int removeEndedBefore(Instant moment, int limit) {
        return remove(some(call -> call.endedAt() != null && call.endedAt().isBefore(moment), limit));
    }

    @Override
    public synchronized Optional<Instant> endOfNewest(WebhookId hook, int ended) {
        return new ArrayList<>(byId.values())
                .stream()
                        .filter(call -> call.hook().equals(hook))
                        .map(WebhookCall::endedAt)
                        .mapMulti((Instant end, java.util.function.Consumer<Instant> each) -> {
                            if (end != null) {
                                each.accept(end);
                            }
                        })
                        .sorted(Comparator.reverseOrder())
                        .skip(ended)
                        .findFirst();
    }

    @Override
    public synchronized int removeEnded(WebhookId hook, Instant until, int limit) {
        return remove(some(
                call -> call.hook().equals(hook)
                        && call.endedAt() != null
                        && !call.endedAt().isAfter(until),
                limit));
    }

    private List<WebhookCall> some(Predicate<WebhookCall> which, int limit) {
        return byId.values().stream().filter(which).limit(limit).toList();
    }

    private int remove(List<WebhookCall> calls) {
        calls.forEach(call -> byId.remove(call.id()));
        return calls.size();
    }
}
