package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.failure.NotFound;
import java.time.InstantSource;

/** Notes that a person has seen to a conversation that waited for one: the assistant goes on with it. */
public final class ResolveHandover {

    private final Conversations conversations;
    private final AuditLog audit;
    private final InstantSource clock;

    public ResolveHandover(Conversations conversations, AuditLog audit, InstantSource clock) {
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Resolves it.
     *
     * @throws NotFound when no such conversation waits
     */
    public void resolve(ConversationId id, Caller caller) {
        if (!conversations.resolve(id)) {
            throw new NotFound("no such conversation waits for a person");
        }
        audit.record(AuditEntry.of(caller, AuditEntry.HANDOVER_RESOLVED, id.value(), clock.instant()));
    }
}
