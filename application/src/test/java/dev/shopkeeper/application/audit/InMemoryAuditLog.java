package dev.shopkeeper.application.audit;

import java.util.ArrayList;
import java.util.List;

/** Deeds for as long as a test runs. */
public final class InMemoryAuditLog implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public synchronized void record(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public synchronized List<AuditEntry> latest(int limit) {
        return entries.reversed().stream().limit(limit).toList();
    }
}
