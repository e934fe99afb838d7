package dev.shopkeeper.rest.interaction;

import dev.shopkeeper.application.interaction.InteractionQueries;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.interaction.TrackInteractions;
import dev.shopkeeper.application.interaction.TrackInteractions.Entry;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.limit.BodyLimit;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do with products: reported, and read back. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "interactions")
class InteractionController {

    private static final String TOTAL = "X-Total-Count";
    private static final String ITEMS = "interactions";

    private final TrackInteractions track;
    private final InteractionQueries queries;

    InteractionController(TrackInteractions track, InteractionQueries queries) {
        this.track = track;
        this.queries = queries;
    }

    /**
     * Reports what the caller's customer did with a product. A service says whom it acts for by X-User-ID, or whose it is
     * by user_id.
     */
    @Post(uris = {"/api/interactions", "/api/v1/user-behavior/track"})
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(Access.SIGNED_IN)
    TrackedJson track(@Body JsonNode interaction, @Parameter(hidden = true) Caller caller) {
        return tracked(caller, interaction, null);
    }

    /** Reports what the customer whom the shop knows by user_id did; without interaction_type they viewed. */
    @Post(uris = {"/interactions", "/ai/interactions"})
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(Access.SERVICE)
    TrackedJson trackFor(@Body JsonNode interaction, @Parameter(hidden = true) Caller caller) {
        return tracked(caller, interaction, InteractionType.VIEW);
    }

    private TrackedJson tracked(Caller caller, JsonNode interaction, @Nullable InteractionType otherwise) {
        track.refuseStrangers(caller);
        Entry.Told read = ReportJson.read(interaction, otherwise);
        return TrackedJson.of(track.track(caller, read.userId(), read.report()));
    }

    /** Reports up to 10,000 at once; those that are refused are named, and do not hinder the rest. */
    @Post("/api/interactions/batch")
    @Idempotent
    @BodyLimit(megabytes = BodyLimit.BATCH_MEGABYTES)
    @Secured(Access.SIGNED_IN)
    IntakeJson trackAll(@Body JsonNode batch, @Parameter(hidden = true) Caller caller) {
        track.refuseStrangers(caller);
        return IntakeJson.of(track.trackAll(caller, ReportJson.readAll(items(batch))));
    }

    private static List<JsonNode> items(JsonNode batch) {
        JsonNode node = batch.isObject() ? batch.get(ITEMS) : null;
        if (node == null || !node.isArray()) {
            throw InvalidInput.field(ITEMS, "must be a list of interactions");
        }
        if (node.size() > TrackInteractions.MAX_BATCH) {
            throw InvalidInput.field(ITEMS, "must be 10,000 at most: send more in several batches");
        }
        List<JsonNode> items = new ArrayList<>(node.size());
        node.values().forEach(items::add);
        return items;
    }

    /** What the caller's customer did, newest first. */
    @Get(uris = {"/api/interactions", "/api/v1/user-behavior/history"})
    @Secured(Access.SIGNED_IN)
    InteractionsJson own(
            @Parameter(description = "The next_cursor of an earlier answer, or the id of the last one seen")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "How many, 1 to 1,000") @QueryValue("page_size") @Nullable Integer pageSize,
            @Parameter(hidden = true) Caller caller) {
        int size = sizeOf(pageSize);
        return InteractionsJson.of(queries.own(caller, idOf(after), size), size);
    }

    /**
     * All interactions, or those of one customer, newest first, at most 1,000 at once; {@code after} is the id of the last
     * one seen, and {@code X-Total-Count} tells how many there are.
     */
    @Get("/interactions")
    @Secured(Access.SERVICE)
    HttpResponse<List<InteractionJson>> list(
            @Parameter(description = "Whose, as the shop names them") @QueryValue("user_id") @Nullable String userId,
            @Parameter(description = "The id of the last one seen") @QueryValue @Nullable String after,
            @Parameter(description = "How many, 1 to 1,000") @QueryValue("page_size") @Nullable Integer pageSize) {
        int size = sizeOf(pageSize);
        InteractionQueries.Slice slice = userId == null || userId.isBlank()
                ? queries.all(idOf(after), size)
                : queries.of(userId.strip(), idOf(after), size);
        return HttpResponse.ok(
                        slice.interactions().stream().map(InteractionJson::of).toList())
                .header(TOTAL, Long.toString(slice.total()));
    }

    private static @Nullable InteractionId idOf(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        if (after.length() > InteractionId.MAX_LENGTH) {
            throw InvalidInput.field("after", "must be the id of an interaction");
        }
        return new InteractionId(after.strip());
    }

    private static int sizeOf(@Nullable Integer pageSize) {
        if (pageSize == null) {
            return Interactions.MAX_SLICE;
        }
        if (pageSize < 1 || pageSize > Interactions.MAX_SLICE) {
            throw InvalidInput.field("page_size", "must be from 1 to " + Interactions.MAX_SLICE);
        }
        return pageSize;
    }
}
