package dev.shopkeeper.rest.notification.template;

import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.PreviewEmail;
import dev.shopkeeper.application.notification.template.SaveConfig;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.template.ConfigChange;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.headers.VersionTag;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written to customers: kept in versions, and tried out. */
@Controller("/notifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.MARKETER)
@Tag(name = "notifications")
class NotificationConfigController {

    private final ConfigQueries configs;
    private final SaveConfig save;
    private final PreviewEmail preview;

    NotificationConfigController(ConfigQueries configs, SaveConfig save, PreviewEmail preview) {
        this.configs = configs;
        this.save = save;
        this.preview = preview;
    }

    /** Adds a config. A template that cannot be parsed is refused with its line and column. */
    @Post("/config")
    @Idempotent
    @Status(HttpStatus.CREATED)
    HttpResponse<ConfigJson> add(@Body JsonNode config, @Parameter(hidden = true) Caller caller) {
        NotificationConfig added = save.add(caller, ConfigChangeJson.toChange(config));
        URI address = URI.create("/notifications/configs/" + added.id().value());
        return HttpResponse.created(ConfigJson.of(added, configs.warnings(added)), address)
                .header(HttpHeaders.ETAG, VersionTag.of(added.version()));
    }

    /** Lists the configs, each in its latest version. */
    @Get("/configs")
    PageJson<ConfigJson> list(@SortableBy({"created_at", "updated_at", "name"}) PageRequest page) {
        return PageJson.of(configs.list(page), ConfigJson::of);
    }

    /** Shows a config as it is, or as it was in an earlier version; the ETag says which version. */
    @Get("/configs/{id}")
    HttpResponse<ConfigJson> show(
            @PathVariable String id,
            @Parameter(description = "An earlier version; kept also when the config is deleted") @QueryValue @Nullable
                    Long version) {
        return tagged(version == null ? configs.named(id) : configs.version(id, version));
    }

    /** Changes what is sent, by a new version; a field that is not sent stays, null takes a value away. */
    @Put("/configs/{id}")
    HttpResponse<ConfigJson> put(
            @PathVariable String id,
            @Body JsonNode change,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller) {
        Set<Long> versions = VersionTag.versions(ifMatch);
        return tagged(save.edit(caller, id, ConfigChangeJson.toChange(change), versions));
    }

    /** Takes a config away. Its versions stay, for the sends that began with them. */
    @Delete("/configs/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        save.remove(caller, id);
    }

    /** Shows what a customer would read, or somebody made up; nothing is sent and nothing is noted. */
    @Post("/configs/{id}/preview")
    PreviewJson preview(@PathVariable String id, @Body @Nullable JsonNode wanted) {
        JsonNode asked = wanted == null || !wanted.isObject() ? JsonNode.createObjectNode(Map.of()) : wanted;
        String customer = customer(asked.get("customer_id"));
        return PreviewJson.of(preview.preview(id, customer, SentData.read(asked.get("data"))));
    }

    /** Shows the same of texts that are not saved: those of a config, with customer_id and data beside them. */
    @Post("/preview")
    PreviewJson previewDraft(@Body JsonNode draft) {
        ConfigChange written = ConfigChangeJson.toChange(draft);
        return PreviewJson.of(
                preview.draft(written, customer(draft.get("customer_id")), SentData.read(draft.get("data"))));
    }

    private static @Nullable String customer(@Nullable JsonNode id) {
        if (id == null || id.isNull()) {
            return null;
        }
        if (!id.isString() && !id.isNumber()) {
            throw InvalidInput.field("customer_id", "must be a text");
        }
        return id.coerceStringValue();
    }

    private HttpResponse<ConfigJson> tagged(NotificationConfig config) {
        return HttpResponse.ok(ConfigJson.of(config, configs.warnings(config)))
                .header(HttpHeaders.ETAG, VersionTag.of(config.version()));
    }
}
