package dev.shopkeeper.application.audit;

import java.util.List;

/** What staff did that somebody may ask about later; kept for a year, and never more than the store can bear. */
public interface AuditLog {

    void record(AuditEntry entry);

    /** The newest entries, newest first. */
    List<AuditEntry> latest(int limit);
}
