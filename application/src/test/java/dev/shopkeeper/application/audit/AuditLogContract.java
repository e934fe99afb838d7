package dev.shopkeeper.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every audit log does. */
public abstract class AuditLogContract {

    private static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");

    /** An empty log. */
    protected abstract AuditLog log();

    @Test
    void showsTheNewestFirst() {
        AuditLog log = log();
        AuditEntry erased = new AuditEntry("a1", AuditEntry.CUSTOMER_ERASED, "c1", T0);
        AuditEntry exported = new AuditEntry("a2", AuditEntry.CUSTOMERS_EXPORTED, null, T0.plusSeconds(1));
        AuditEntry edited = new AuditEntry("a1", AuditEntry.CUSTOMER_EDITED, "c2", T0.plusSeconds(2));
        log.record(erased);
        log.record(exported);
        log.record(edited);

        assertThat(log.latest(2)).containsExactly(edited, exported);
        assertThat(log.latest(10)).containsExactly(edited, exported, erased);
    }

    @Test
    void keepsTheSameDeedTwice() {
        AuditLog log = log();
        AuditEntry exported = new AuditEntry("a2", AuditEntry.CUSTOMERS_EXPORTED, null, T0);
        log.record(exported);
        log.record(exported);

        assertThat(log.latest(10)).containsExactly(exported, exported);
    }
}
