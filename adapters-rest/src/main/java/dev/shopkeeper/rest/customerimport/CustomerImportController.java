package dev.shopkeeper.rest.customerimport;

import dev.shopkeeper.application.customerimport.CustomerIntake;
import dev.shopkeeper.application.customerimport.UndoCustomerImport;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.rest.bulkimport.ImportJson;
import dev.shopkeeper.rest.bulkimport.ImportPreviewJson;
import dev.shopkeeper.rest.bulkimport.UploadForm;
import dev.shopkeeper.rest.bulkimport.Uploads;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Importing customers from files, for admins. */
@Controller("/customers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ADMIN)
@Tag(name = "customer import")
class CustomerImportController {

    private static final Uploads.Kind CUSTOMERS = new Uploads.Kind(CustomerIntake.TYPE, "/customers/import");

    private final Uploads uploads;
    private final UndoCustomerImport undo;

    CustomerImportController(Uploads uploads, UndoCustomerImport undo) {
        this.uploads = uploads;
        this.undo = undo;
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
        UploadForm form = new UploadForm(onDuplicate, delimiter, encoding, mapping, dryRun);
        return uploads.accept(CUSTOMERS, file, form, request, caller);
    }

    @Operation(
            summary = "Show how an import of customers would read a file",
            description =
                    "Takes the file or its beginning, of which 256 kB are looked at, and the fields of an import; says how it is"
                            + " written, what its columns mean, and shows the first records. Keeps nothing.")
    @Post("/import/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    ImportPreviewJson preview(
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("delimiter") @Nullable String delimiter,
            @Part("encoding") @Nullable String encoding,
            @Part("mapping") @Nullable String mapping)
            throws IOException {
        return uploads.preview(CUSTOMERS, file, new UploadForm(null, delimiter, encoding, mapping, null));
    }

    @Operation(summary = "How an import stands")
    @Get("/import/{job_id}/status")
    ImportJson status(@PathVariable("job_id") String jobId) {
        return uploads.status(CUSTOMERS, jobId);
    }

    @Operation(
            summary = "The records an import refused",
            description = "Record number, reason, then the record as it came; kept for seven days.")
    @Get("/import/{job_id}/rejects")
    @Produces("text/csv")
    StreamedFile rejects(@PathVariable("job_id") String jobId) {
        return uploads.rejects(CUSTOMERS, jobId);
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
        return uploads.list(CUSTOMERS, page);
    }
}
