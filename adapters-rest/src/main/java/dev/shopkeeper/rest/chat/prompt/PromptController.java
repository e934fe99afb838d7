package dev.shopkeeper.rest.chat.prompt;

import dev.shopkeeper.application.chat.prompt.PromptQueries;
import dev.shopkeeper.application.chat.prompt.PromptView;
import dev.shopkeeper.application.chat.prompt.PublishPrompt;
import dev.shopkeeper.application.chat.prompt.RenderPrompt;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the assistant is told before it answers. */
@Controller("/prompts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "prompts")
class PromptController {

    private final PromptQueries prompts;
    private final PublishPrompt publish;
    private final RenderPrompt render;

    PromptController(PromptQueries prompts, PublishPrompt publish, RenderPrompt render) {
        this.prompts = prompts;
        this.publish = publish;
        this.render = render;
    }

    /** Lists the versions of all prompts by name and language, the newest of each first; at most 1,000. */
    @Get("/templates")
    List<PromptJson> list() {
        return prompts.all().stream().map(PromptJson::of).toList();
    }

    /** Shows the versions of one prompt, by language, the newest of each first; at most 1,000. */
    @Get("/templates/{name}")
    List<PromptJson> show(@PathVariable String name) {
        return prompts.named(name).stream().map(PromptJson::of).toList();
    }

    /**
     * Adds a version, and puts it into use unless {@code activate} is false: as the only one, or with a weight beside
     * those in use.
     */
    @Post("/templates")
    @Idempotent
    @Status(HttpStatus.CREATED)
    HttpResponse<PromptJson> write(@Body JsonNode prompt, @Parameter(hidden = true) Caller caller) {
        PromptBody body = new PromptBody(prompt);
        PromptReader.Raw raw = body.raw();
        body.refuseWhatIsWrong();
        PromptView written = publish.write(caller, raw);
        URI address = URI.create(
                "/prompts/templates/" + written.version().id().address().name());
        return HttpResponse.created(PromptJson.of(written), address);
    }

    /**
     * Puts a version into use, a new one or an older one: without a weight as the only one, with a weight beside those in
     * use; the weight 0 takes it out of use.
     */
    @Post("/templates/{name}/activate")
    PromptJson activate(@PathVariable String name, @Body JsonNode which, @Parameter(hidden = true) Caller caller) {
        PromptBody body = new PromptBody(which);
        String language = body.text("language");
        Long version = body.number("version");
        BigDecimal weight = body.decimal("weight");
        body.refuseWhatIsWrong();
        return PromptJson.of(publish.activate(caller, name, language, version, weight));
    }

    /**
     * Tries a prompt out on a customer or, without one, on somebody made up. Any variable can be given a value of its own
     * by a parameter of its name.
     */
    @Get("/render")
    RenderedJson render(
            @QueryValue String name,
            @Parameter(description = "Else the customer's, or the shop's") @QueryValue @Nullable String language,
            @Parameter(description = "A version, in use or not; else one that is in use") @QueryValue @Nullable
                    Long version,
            @Parameter(description = "Our id, or an external one") @QueryValue("customer_id") @Nullable String customer,
            HttpRequest<?> request) {
        Map<String, String> given = new LinkedHashMap<>();
        for (PromptVariable variable : PromptVariable.values()) {
            String value = request.getParameters().get(variable.word());
            if (value != null && variable != PromptVariable.LANGUAGE) {
                given.put(variable.word(), value);
            }
        }
        return RenderedJson.of(render.render(new RenderPrompt.Wanted(name, language, version, null, customer, given)));
    }

    /** Tries a prompt out, or a content that is not saved yet. */
    @Post("/render")
    RenderedJson tryOut(@Body JsonNode wanted) {
        PromptBody body = new PromptBody(wanted);
        Map<String, String> given = new LinkedHashMap<>(body.values("data"));
        given.putAll(body.values("variables"));
        RenderPrompt.Wanted asked = new RenderPrompt.Wanted(
                body.text("name"),
                body.text("language"),
                body.number("version"),
                body.text("content"),
                body.text("customer_id"),
                given);
        body.refuseWhatIsWrong();
        return RenderedJson.of(render.render(asked));
    }
}
