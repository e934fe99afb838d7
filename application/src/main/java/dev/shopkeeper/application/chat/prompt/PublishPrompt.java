package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.chat.prompt.ActivePrompt;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptDraft;
import dev.shopkeeper.domain.chat.prompt.PromptKind;
import dev.shopkeeper.domain.chat.prompt.PromptPublication;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.chat.prompt.PromptVersion;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.chat.prompt.UnknownPrompt;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds versions of prompts, and says which are in use. */
public final class PublishPrompt {

    /** How many versions one prompt may have. */
    public static final int MOST_VERSIONS = 1_000;

    private static final int TRIES = 20;

    private final Prompts prompts;
    private final PromptQueries queries;
    private final PromptReader reader;
    private final AuditLog audit;
    private final InstantSource clock;

    public PublishPrompt(
            Prompts prompts, PromptQueries queries, PromptReader reader, AuditLog audit, InstantSource clock) {
        this.prompts = prompts;
        this.queries = queries;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a version and, unless told not to, puts it into use.
     *
     * @throws InvalidInput when a field is not valid, or the content is not
     * @throws Conflict     when the prompts of that name are of another kind, or there are too many
     */
    public PromptView write(Caller caller, PromptReader.Raw raw) {
        PromptDraft draft = reader.draft(raw);
        PromptVersion version = added(draft, kind(draft));
        audit.record(AuditEntry.of(caller, AuditEntry.PROMPT_WRITTEN, named(version.id()), version.createdAt()));
        Optional<PromptPublication> publication = draft.activate()
                ? Optional.of(publish(caller, version, draft.weight()))
                : prompts.publication(draft.address());
        return queries.view(version, publication);
    }

    /**
     * Puts a version into use: without a weight as the only one, with a weight beside the others; the weight 0 takes it
     * out of use.
     *
     * @throws InvalidInput  when the language or the weight is none
     * @throws UnknownPrompt when there is no such version
     * @throws Conflict      when none would be left in use, or too many would be
     */
    public PromptView activate(
            Caller caller, String name, @Nullable String language, @Nullable Long number, @Nullable BigDecimal raw) {
        if (number == null || number < 1) {
            throw InvalidInput.field("version", "must be the number of a version");
        }
        BigDecimal weight = reader.weight(raw);
        PromptAddress address = reader.address(name, language);
        PromptVersion version =
                prompts.find(new PromptVersionId(address, number)).orElseThrow(UnknownPrompt::new);
        return queries.view(version, Optional.of(publish(caller, version, weight)));
    }

    private PromptKind kind(PromptDraft draft) {
        Optional<PromptKind> known = prompts.kind(draft.address().name());
        if (known.isPresent() && draft.kind() != null && draft.kind() != known.get()) {
            throw new Conflict("the prompts of this name are of another kind: choose another name");
        }
        return known.or(() -> Optional.ofNullable(draft.kind()))
                .orElseThrow(() -> InvalidInput.field("kind", "must be system, context or user"));
    }

    private PromptVersion added(PromptDraft draft, PromptKind kind) {
        for (int tries = 0; tries < TRIES; tries++) {
            long next = prompts.latest(draft.address()) + 1;
            if (next > MOST_VERSIONS) {
                throw new Conflict("this prompt has " + MOST_VERSIONS + " versions: choose another name");
            }
            PromptVersion version =
                    new PromptVersion(new PromptVersionId(draft.address(), next), kind, draft.text(), now());
            if (prompts.add(version)) {
                return version;
            }
        }
        throw changing();
    }

    private PromptPublication publish(Caller caller, PromptVersion version, @Nullable BigDecimal weight) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<PromptPublication> known = prompts.publication(version.id().address());
            PromptPublication next =
                    known.map(now -> changed(now, version, weight)).orElseGet(() -> first(version, weight));
            if (prompts.publish(next)) {
                audit.record(AuditEntry.of(caller, AuditEntry.PROMPT_PUBLISHED, named(version.id()), next.changedAt()));
                return next;
            }
        }
        throw changing();
    }

    private PromptPublication changed(PromptPublication known, PromptVersion version, @Nullable BigDecimal weight) {
        if (weight == null) {
            return known.alone(version, now());
        }
        return weight.signum() == 0
                ? known.withdrawn(version.id().version(), now())
                : known.beside(version, weight, now());
    }

    private PromptPublication first(PromptVersion version, @Nullable BigDecimal weight) {
        BigDecimal wanted = Objects.requireNonNullElse(weight, ActivePrompt.USUAL_WEIGHT);
        if (wanted.signum() == 0) {
            throw new Conflict("no version of this prompt is in use");
        }
        return PromptPublication.first(version, wanted, now());
    }

    private static Conflict changing() {
        return new Conflict("others change this prompt at the same moment: try again");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String named(PromptVersionId id) {
        return id.address().name() + ":" + id.address().language() + ":" + id.version();
    }
}
