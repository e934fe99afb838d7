package dev.shopkeeper.application.audit;

import dev.shopkeeper.domain.account.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed. It holds ids only, no personal data.
 *
 * @param actor     who did it: the id of an account, or the name of a service
 * @param action    what was done, such as {@code customer_erased}
 * @param subjectId the id of what it was done to; null when it was done to many
 */
public record AuditEntry(
        String actor, String action, @Nullable String subjectId, Instant at) {

    public static final String CUSTOMER_ADDED = "customer_added";
    public static final String CUSTOMER_EDITED = "customer_edited";
    public static final String CUSTOMER_ERASED = "customer_erased";
    public static final String CUSTOMER_DATA_SHOWN = "customer_data_shown";
    public static final String CUSTOMERS_EXPORTED = "customers_exported";
    public static final String PRODUCT_ADDED = "product_added";
    public static final String PRODUCT_EDITED = "product_edited";
    public static final String PRODUCT_REMOVED = "product_removed";
    public static final String IMPORT_STARTED = "import_started";
    public static final String IMPORT_UNDONE = "import_undone";
    public static final String CONFIG_ADDED = "notification_config_added";
    public static final String CONFIG_EDITED = "notification_config_edited";
    public static final String CONFIG_REMOVED = "notification_config_removed";
    public static final String MODEL_ROLLED_BACK = "model_rolled_back";
    public static final String ADDRESS_SUPPRESSED = "address_suppressed";
    public static final String ADDRESS_UNSUPPRESSED = "address_unsuppressed";
    public static final String WEBHOOK_ADDED = "webhook_added";
    public static final String WEBHOOK_CHANGED = "webhook_changed";
    public static final String WEBHOOK_REMOVED = "webhook_removed";
    public static final String SEND_STARTED = "send_started";
    public static final String SEND_STEERED = "send_steered";
    public static final String PROMPT_WRITTEN = "prompt_written";
    public static final String PROMPT_PUBLISHED = "prompt_published";
    public static final String DELIVERIES_EXPORTED = "deliveries_exported";
    public static final String HANDOVER_RESOLVED = "handover_resolved";
    public static final String CHAT_CLEARED = "chat_cleared";

    public static AuditEntry of(Caller caller, String action, @Nullable String subjectId, Instant at) {
        return new AuditEntry(caller.subject(), action, subjectId, at);
    }
}
