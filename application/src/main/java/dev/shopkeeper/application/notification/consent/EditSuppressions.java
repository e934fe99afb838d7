package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.notification.consent.UnknownSuppression;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The suppression list in the hands of staff. The audit log remembers who changed it, not for which address. */
public final class EditSuppressions {

    private final Suppressions suppressions;
    private final AuditLog audit;
    private final InstantSource clock;

    public EditSuppressions(Suppressions suppressions, AuditLog audit, InstantSource clock) {
        this.suppressions = suppressions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A suppression, and whether it is new. */
    public record Added(Suppression suppression, boolean isNew) {}

    /**
     * Suppresses an address; one that is suppressed already stays as it is.
     *
     * @throws InvalidInput when it is no address, or the reason is one that only erasing has
     */
    public Added add(Caller caller, @Nullable String email, SuppressionReason reason, @Nullable String note) {
        EmailAddress address = address(email == null ? "" : email);
        if (reason == SuppressionReason.ERASED) {
            throw InvalidInput.field("reason", "must be hard_bounce, complaint or manual");
        }
        Suppression wanted = new Suppression(address, reason, note == null ? null : note.strip(), clock.instant());
        boolean isNew = suppressions.add(wanted);
        if (isNew) {
            audit.record(AuditEntry.of(caller, AuditEntry.ADDRESS_SUPPRESSED, null, clock.instant()));
        }
        return new Added(suppressions.find(address).orElse(wanted), isNew);
    }

    /**
     * Takes an address off the list.
     *
     * @throws UnknownSuppression when it is not on it
     */
    public void remove(Caller caller, String email) {
        if (!suppressions.remove(address(email))) {
            throw new UnknownSuppression();
        }
        audit.record(AuditEntry.of(caller, AuditEntry.ADDRESS_UNSUPPRESSED, null, clock.instant()));
    }

    /**
     * Lists them.
     *
     * @param email only of this address; null for all
     * @throws InvalidInput when that is no address
     */
    public Page<Suppression> list(@Nullable String email, @Nullable SuppressionReason reason, PageRequest page) {
        if (email == null) {
            return suppressions.list(reason, page);
        }
        Optional<Suppression> found =
                suppressions.find(address(email)).filter(one -> reason == null || one.reason() == reason);
        List<Suppression> items = found.stream().skip(page.offset()).toList();
        return new Page<>(items, page.page(), page.pageSize(), found.isPresent() ? 1 : 0, null);
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow(() -> InvalidInput.field("email", "must be an e-mail address"));
    }
}
