package dev.shopkeeper.rest.notification.webhook;

import dev.shopkeeper.application.notification.webhook.EditWebhooks;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.notification.webhook.Webhook;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Other programs that hear what became of e-mails. */
@Controller("/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "webhooks")
class WebhookController {

    private final EditWebhooks webhooks;

    WebhookController(EditWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Lists the webhooks, oldest first, without their secrets. */
    @Get
    PageJson<WebhookJson> list(@SortableBy({}) PageRequest page) {
        return PageJson.of(webhooks.list(page), WebhookJson::of);
    }

    /** Makes a webhook; its secret is in this answer and in no other. There are at most 20. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<WebhookJson> add(@Body WebhookWishJson wish, @Parameter(hidden = true) Caller caller) {
        Webhook made = webhooks.add(caller, wish.toWish());
        return HttpResponse.created(WebhookJson.withSecret(made), address(made.id()));
    }

    private static URI address(WebhookId id) {
        return URI.create("/webhooks/" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8));
    }

    /** Shows a webhook, without its secret. */
    @Get("/{id}")
    WebhookJson show(@PathVariable String id) {
        return WebhookJson.of(webhooks.find(id(id)));
    }

    /** Changes what is sent; a field that is not sent stays. One that is not enabled hears nothing, and what waits waits. */
    @Put("/{id}")
    WebhookJson change(@PathVariable String id, @Body WebhookWishJson wish, @Parameter(hidden = true) Caller caller) {
        return WebhookJson.of(webhooks.change(caller, id(id), wish.toWish()));
    }

    /** Removes a webhook, what waits for it, and its log. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        webhooks.remove(caller, id(id));
    }

    /** What a webhook was to hear of and what came of it, newest first; kept for a week. */
    @Get("/{id}/deliveries")
    PageJson<WebhookCallJson> calls(
            @PathVariable String id,
            @Parameter(description = "Only those that stand so") @QueryValue @Nullable String status,
            @SortableBy({}) PageRequest page) {
        return PageJson.of(
                webhooks.calls(id(id), status == null ? null : WebhookCallJson.status(status), page),
                WebhookCallJson::of);
    }

    /** Sends the webhook a test event at once and tells what came of it; it is not tried again. */
    @Post("/{id}/test")
    WebhookCallJson test(@PathVariable String id) {
        return WebhookCallJson.of(webhooks.test(id(id)));
    }

    private static WebhookId id(String text) {
        return WebhookId.parse(text);
    }
}
