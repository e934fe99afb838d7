package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportQueries;
import dev.shopkeeper.application.bulkimport.PreviewImport;
import dev.shopkeeper.application.bulkimport.StartImport;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import dev.shopkeeper.rest.idempotency.KeyedRequests;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.streaming.Download;
import dev.shopkeeper.rest.task.AcceptedJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every feature's import does over HTTP. */
@Singleton
public final class Uploads {

    /**
     * One feature's imports.
     *
     * @param type what they are of
     * @param home where they are found, such as {@code /customers/import}
     */
    public record Kind(TaskType type, String home) {}

    private final StartImport start;
    private final PreviewImport preview;
    private final ImportQueries imports;
    private final KeyedRequests keyed;
    private final ObjectMapper json;
    private final InstantSource clock;

    Uploads(
            StartImport start,
            PreviewImport preview,
            ImportQueries imports,
            KeyedRequests keyed,
            ObjectMapper json,
            InstantSource clock) {
        this.start = start;
        this.preview = preview;
        this.imports = imports;
        this.keyed = keyed;
        this.json = json;
        this.clock = clock;
    }

    /** Accepts a file that was sent as the part {@code file} of a form. */
    public HttpResponse<?> accept(
            Kind kind, @Nullable CompletedFileUpload file, UploadForm form, HttpRequest<?> request, Caller caller)
            throws IOException {
        CompletedFileUpload sent = needed(file);
        boolean isKeyed;
        Asked asked;
        try {
            isKeyed = KeyedRequests.isKeyed(request);
            asked = new Asked(kind, sent.getFilename(), form, form.toOptions(json), caller);
        } catch (InvalidInput refused) {
            sent.discard();
            throw refused;
        }
        return isKeyed ? startOnce(asked, sent, request) : startEach(asked, sent);
    }

    private static CompletedFileUpload needed(@Nullable CompletedFileUpload file) {
        if (file == null) {
            throw new InvalidInput(
                    "MISSING_DATA",
                    "send the file as the form field 'file'",
                    List.of(new InvalidInput.FieldError("file", "is needed")));
        }
        return file;
    }

    /** Shows how a file would be read that was sent, or the beginning of it, as the part {@code file} of a form. */
    public ImportPreviewJson preview(Kind kind, @Nullable CompletedFileUpload file, UploadForm form)
            throws IOException {
        CompletedFileUpload sent = needed(file);
        ImportOptions options;
        try {
            options = form.toOptions(json);
        } catch (InvalidInput refused) {
            sent.discard();
            throw refused;
        }
        try (InputStream content = sent.getInputStream()) {
            return ImportPreviewJson.of(preview.of(
                    kind.type(),
                    new StartImport.Upload(sent.getFilename(), content, form.charset(), form.delimiter(), options)));
        }
    }

    /** What is asked for, but for the content. */
    private record Asked(Kind kind, String fileName, UploadForm form, ImportOptions options, Caller caller) {}

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
                        asked.kind().type(),
                        new StartImport.Upload(
                                asked.fileName(), content, form.charset(), form.delimiter(), asked.options()),
                        asked.caller())
                .id();
        return AcceptedJson.of(new TaskId(id.value()), asked.kind().home() + "/" + id + "/status");
    }

    /** How an import stands. */
    public ImportJson status(Kind kind, String jobId) {
        return ImportJson.of(imports.find(kind.type(), new ImportId(jobId)), kind.home(), clock.instant());
    }

    /** The records an import refused, as a file. */
    public StreamedFile rejects(Kind kind, String jobId) {
        BulkImport from = imports.find(kind.type(), new ImportId(jobId)).bulkImport();
        RejectsCsv csv = new RejectsCsv(imports);
        return Download.of(
                "rejects-" + jobId + ".csv", MediaType.of("text/csv; charset=utf-8"), out -> csv.write(from, out));
    }

    /** Past imports. */
    public PageJson<ImportJson> list(Kind kind, PageRequest page) {
        return PageJson.of(
                imports.list(kind.type(), page), progress -> ImportJson.of(progress, kind.home(), clock.instant()));
    }
}
