package dev.shopkeeper.rest.customerimport;

import dev.shopkeeper.application.customerimport.CustomerImportQueries;
import dev.shopkeeper.application.customerimport.StartCustomerImport;
import dev.shopkeeper.application.customerimport.UndoCustomerImport;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.customerimport.ImportOptions;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.idempotency.KeyedRequests;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import dev.shopkeeper.rest.streaming.Download;
import dev.shopkeeper.rest.task.AcceptedJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Importing customers from files, for admins. */
@Controller("/customers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "customer import")
class CustomerImportController {

    private final StartCustomerImport start;
    private final UndoCustomerImport undo;
    private final CustomerImportQueries imports;
    private final KeyedRequests keyed;
    private final ObjectMapper json;
    private final InstantSource clock;

    CustomerImportController(
            StartCustomerImport start,
            UndoCustomerImport undo,
            CustomerImportQueries imports,
            KeyedRequests keyed,
            ObjectMapper json,
            InstantSource clock) {
        this.start = start;
        this.undo = undo;
        this.imports = imports;
        this.keyed = keyed;
        this.json = json;
        this.clock = clock;
    }

    @Operation(
            summary = "Import customers from a CSV file",
            description = "Takes a CSV file, or the same gzipped or zipped, and imports it in the background. Character"
                    + " set, delimiter and columns are found by looking, and may be told.")
    @ApiResponse(
            responseCode = "202",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = AcceptedJson.class)))
    @Post("/import")
    @Status(HttpStatus.ACCEPTED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("on_duplicate") @Nullable String onDuplicate,
            @Part("delimiter") @Nullable String delimiter,
            @Part("encoding") @Nullable String encoding,
            @Part("mapping") @Nullable String mapping,
            @Part("dry_run") @Nullable String dryRun,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller)
            throws IOException {
        if (file == null) {
            throw new InvalidInput(
                    "MISSING_DATA",
                    "send the CSV file as the form field 'file'",
                    List.of(new InvalidInput.FieldError("file", "is needed")));
        }
        UploadForm form = new UploadForm(onDuplicate, delimiter, encoding, mapping, dryRun);
        boolean isKeyed;
        Asked asked;
        try {
            isKeyed = KeyedRequests.isKeyed(request);
            asked = new Asked(file.getFilename(), form, form.toOptions(json), caller);
        } catch (InvalidInput refused) {
            file.discard();
            throw refused;
        }
        return isKeyed ? startOnce(asked, file, request) : startEach(asked, file);
    }

    /** What is asked for, but for the content. */
    private record Asked(String fileName, UploadForm form, ImportOptions options, Caller caller) {}

    private HttpResponse<?> startEach(Asked asked, CompletedFileUpload file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return start(asked, content);
        }
    }

    private HttpResponse<?> startOnce(Asked asked, CompletedFileUpload file, HttpRequest<?> request)
            throws IOException {
        try (SpooledUpload spooled = SpooledUpload.of(file)) {
            String fingerprint = spooled.digest() + " " + asked.fileName() + " " + asked.form();
            return keyed.once(request, fingerprint, () -> {
                try (InputStream content = spooled.open()) {
                    return start(asked, content);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
    }

    private HttpResponse<AcceptedJson> start(Asked asked, InputStream content) throws IOException {
        UploadForm form = asked.form();
        ImportId id = start.start(
                        new StartCustomerImport.Upload(
                                asked.fileName(), content, form.charset(), form.delimiter(), asked.options()),
                        asked.caller())
                .id();
        return AcceptedJson.of(new TaskId(id.value()), "/customers/import/" + id + "/status");
    }

    @Operation(summary = "How an import stands")
    @Get("/import/{job_id}/status")
    ImportJson status(@PathVariable("job_id") String jobId) {
        return ImportJson.of(imports.find(new ImportId(jobId)), clock.instant());
    }

    @Operation(
            summary = "The records an import refused",
            description = "Record number, reason, then the record as it came; kept for seven days.")
    @Get("/import/{job_id}/rejects")
    @Produces("text/csv")
    StreamedFile rejects(@PathVariable("job_id") String jobId) {
        CustomerImport from = imports.find(new ImportId(jobId)).customerImport();
        RejectsCsv csv = new RejectsCsv(imports);
        return Download.of(
                "rejects-" + jobId + ".csv", MediaType.of("text/csv; charset=utf-8"), out -> csv.write(from, out));
    }

    @Operation(
            summary = "Take an import back",
            description = "Removes the customers the import created and that nobody has touched since; the task's"
                    + " result lists those that stayed, and why.")
    @Post("/import/{job_id}/undo")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<AcceptedJson> undo(@PathVariable("job_id") String jobId, @Parameter(hidden = true) Caller caller) {
        TaskId task = undo.start(new ImportId(jobId), caller);
        return AcceptedJson.of(task);
    }

    @Operation(summary = "Past imports, newest first")
    @Get("/imports")
    PageJson<ImportJson> list(@SortableBy("created_at") PageRequest page) {
        return PageJson.of(imports.list(page), progress -> ImportJson.of(progress, clock.instant()));
    }
}
