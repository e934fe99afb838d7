package dev.shopkeeper.application.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.InMemoryAuditLog;
import dev.shopkeeper.application.customer.CustomerSamples;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.notification.consent.UnknownSuppression;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditSuppressionsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");
    private static final Caller MARKETER = new Caller("mark", Set.of(Role.MARKETER), new AccountId("mark"), null);
    private static final EmailAddress AN = new EmailAddress("an@example.com");

    private final InMemorySuppressions suppressions = new InMemorySuppressions();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final EditSuppressions edit = new EditSuppressions(suppressions, audit, () -> NOW);
    private final SuppressionPersonalData personal = new SuppressionPersonalData(suppressions, () -> NOW);

    @Test
    void normalisesTheAddress() {
        edit.add(MARKETER, "  An@Example.COM ", SuppressionReason.MANUAL, " asked ");

        assertThat(suppressions.among(List.of(AN))).containsExactly(AN);
        assertThat(suppressions.find(AN)).contains(new Suppression(AN, SuppressionReason.MANUAL, "asked", NOW));
        assertThat(edit.list("AN@example.com", null, PageRequest.first(10)).total())
                .isEqualTo(1);
        assertThat(edit.list("AN@example.com", SuppressionReason.COMPLAINT, PageRequest.first(10))
                        .total())
                .isZero();
        assertThat(edit.list("AN@example.com", null, new PageRequest(2, 10, null, null))
                        .items())
                .isEmpty();
    }

    @Test
    void saysWhetherItWasNewAndRemembersWhoNotWhom() {
        assertThat(edit.add(MARKETER, "an@example.com", SuppressionReason.COMPLAINT, null)
                        .isNew())
                .isTrue();
        assertThat(edit.add(MARKETER, "an@example.com", SuppressionReason.MANUAL, null))
                .isEqualTo(
                        new EditSuppressions.Added(new Suppression(AN, SuppressionReason.COMPLAINT, null, NOW), false));
        edit.remove(MARKETER, "AN@example.com");

        assertThat(audit.latest(10))
                .containsExactly(
                        new AuditEntry("mark", AuditEntry.ADDRESS_UNSUPPRESSED, null, NOW),
                        new AuditEntry("mark", AuditEntry.ADDRESS_SUPPRESSED, null, NOW));
        assertThatExceptionOfType(UnknownSuppression.class).isThrownBy(() -> edit.remove(MARKETER, "an@example.com"));
    }

    @Test
    void refusesWhatIsNoAddressOrNoReasonOfStaff() {
        for (String other : List.of("", "an", "an@", "an@example.com\r\nBcc: x@y.zz", "An <an@example.com>")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> edit.add(MARKETER, other, SuppressionReason.MANUAL, null));
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit.remove(MARKETER, other));
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> edit.list(other, null, PageRequest.first(10)));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> edit.add(MARKETER, null, SuppressionReason.MANUAL, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> edit.add(MARKETER, "an@example.com", SuppressionReason.ERASED, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> edit.add(MARKETER, "an@example.com", SuppressionReason.MANUAL, "x".repeat(201)));
        assertThat(suppressions.among(List.of(AN))).isEmpty();
    }

    @Test
    void anErasedPersonIsNotMailedAgain() {
        Customer an = CustomerSamples.customer("an", CustomerSamples.keys(null, "an@example.com", null));
        edit.add(MARKETER, "an@example.com", SuppressionReason.COMPLAINT, "called us");
        assertThat(personal.of(an))
                .isEqualTo(List.of(Map.of("reason", "complaint", "note", "called us", "created_at", NOW.toString())));

        personal.erase(an);
        personal.erase(an);
        personal.erase(CustomerSamples.customer("b", CustomerSamples.named("No Address")));

        assertThat(suppressions.among(List.of(AN))).containsExactly(AN);
        assertThat(edit.list(null, null, PageRequest.first(10)).items())
                .containsExactly(new Suppression(null, SuppressionReason.COMPLAINT, null, NOW));
        assertThat(personal.of(CustomerSamples.customer("b", CustomerSamples.named("No Address"))))
                .isEqualTo(List.of());
    }
}
