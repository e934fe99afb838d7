package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.AddCustomer;
import dev.shopkeeper.application.customer.CustomerData;
import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.CustomerTimeline;
import dev.shopkeeper.application.customer.EditCustomer;
import dev.shopkeeper.application.customer.EraseCustomer;
import dev.shopkeeper.application.customer.ExportCustomers;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.headers.VersionTag;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.streaming.Download;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers: found, entered, changed, given out, shown to themselves, and forgotten. */
@Controller("/customers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "customers")
class CustomerController {

    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final CustomerQueries customers;
    private final AddCustomer add;
    private final EditCustomer edit;
    private final EraseCustomer erase;
    private final ExportCustomers export;
    private final CustomerTimeline timeline;
    private final CustomerData data;
    private final CustomersFile file;

    CustomerController(
            CustomerQueries customers,
            AddCustomer add,
            EditCustomer edit,
            EraseCustomer erase,
            ExportCustomers export,
            CustomerTimeline timeline,
            CustomerData data,
            CustomersFile file) {
        this.customers = customers;
        this.add = add;
        this.edit = edit;
        this.erase = erase;
        this.export = export;
        this.timeline = timeline;
        this.data = data;
        this.file = file;
    }

    /** Lists customers; where a filter leaves more than 10,000, {@code total} says 10,000. */
    @Get
    @Secured(Access.STAFF)
    PageJson<CustomerJson> list(
            @Parameter(hidden = true) CustomerFilter filter,
            @SortableBy({"created_at", "updated_at", "name"}) PageRequest page) {
        return PageJson.of(customers.list(filter, page), CustomerJson::of);
    }

    /** Enters a customer. An {@code id} the client brings becomes the external_id, unless it also sends one. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(Access.ADMIN)
    HttpResponse<CustomerJson> add(@Body JsonNode customer, @Parameter(hidden = true) Caller caller) {
        Customer added = add.add(caller, CustomerChangeJson.toNew(customer));
        return HttpResponse.created(CustomerJson.of(added), address(added))
                .header(HttpHeaders.ETAG, VersionTag.of(added.version()));
    }

    /**
     * Streams customers as a file: CSV that our own import reads back without a change, or JSON lines with every field
     * when asked for application/x-ndjson.
     */
    @Get("/export")
    @Produces({CSV, JSON_LINES})
    @Secured(Access.ADMIN)
    StreamedFile export(
            HttpRequest<?> request,
            @Parameter(hidden = true) CustomerFilter filter,
            @Parameter(hidden = true) Caller caller) {
        boolean lines = wantsJsonLines(request);
        ExportCustomers.Export all = export.start(caller, filter);
        return lines
                ? Download.of("customers.ndjson", MediaType.of(JSON_LINES), to -> file.writeJsonLines(all, to))
                : Download.of("customers.csv", MediaType.of(CSV + ";charset=utf-8"), to -> file.writeCsv(all, to));
    }

    private static boolean wantsJsonLines(HttpRequest<?> request) {
        for (MediaType wanted : request.accept()) {
            if (wanted.getName().equals(JSON_LINES)) {
                return true;
            }
            if (wanted.getName().equals(CSV)) {
                return false;
            }
        }
        return false;
    }

    /** Shows a customer; the ETag says which version. */
    @Get("/{id}")
    @Secured(Access.SIGNED_IN)
    HttpResponse<CustomerJson> show(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        return tagged(customers.namedFor(caller, id));
    }

    /** Changes what is sent, like PATCH: a field that is not sent stays, null takes a value away. */
    @Put("/{id}")
    @Secured(Access.SIGNED_IN)
    HttpResponse<CustomerJson> put(
            @PathVariable String id,
            @Body JsonNode change,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller) {
        return patch(id, change, ifMatch, caller);
    }

    /** Changes what is sent: a field that is not sent stays, null takes a value away. */
    @Patch("/{id}")
    @Secured(Access.SIGNED_IN)
    HttpResponse<CustomerJson> patch(
            @PathVariable String id,
            @Body JsonNode change,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller) {
        Set<Long> versions = VersionTag.versions(ifMatch);
        return tagged(edit.edit(caller, id, CustomerChangeJson.toChange(change), versions));
    }

    /** Erases the person everywhere, for good. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Access.ADMIN)
    void erase(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        erase.erase(caller, id);
    }

    /**
     * What happened with a customer, newest first: imports, interactions, deliveries and what came of them, chat; what its
     * kind knows stands in details.
     */
    @Get("/{id}/timeline")
    @Secured(Access.STAFF)
    TimelineJson timeline(
            @PathVariable String id,
            @QueryValue @Nullable String kind,
            @QueryValue(defaultValue = "50") int limit,
            @Parameter(hidden = true) Caller caller) {
        if (limit < 1 || limit > CustomerTimeline.MOST) {
            throw InvalidInput.field("limit", "must be from 1 to " + CustomerTimeline.MOST);
        }
        String wanted = kind == null || kind.isBlank() ? null : kind.strip();
        return TimelineJson.of(timeline.of(caller, id, wanted, limit));
    }

    /** Everything held on the person, one part for each feature that holds something. */
    @Get("/{id}/data")
    @Secured(Access.SIGNED_IN)
    Map<String, Object> data(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        CustomerData.Held held = data.of(caller, id);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("customer", CustomerJson.of(held.customer()));
        shown.putAll(held.sections());
        return shown;
    }

    private static HttpResponse<CustomerJson> tagged(Customer customer) {
        return HttpResponse.ok(CustomerJson.of(customer)).header(HttpHeaders.ETAG, VersionTag.of(customer.version()));
    }

    private static URI address(Customer customer) {
        return URI.create("/customers/" + URLEncoder.encode(customer.id().value(), StandardCharsets.UTF_8));
    }
}
