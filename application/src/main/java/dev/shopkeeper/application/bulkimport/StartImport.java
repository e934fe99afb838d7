package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in a file and sees that it will be imported. What is refused here leaves nothing behind. */
public final class StartImport {

    /**
     * What somebody uploads.
     *
     * @param charset   what the uploader says it is written in; null to find out
     * @param delimiter likewise
     */
    public record Upload(
            String fileName,
            InputStream content,
            @Nullable String charset,
            @Nullable String delimiter,
            ImportOptions options) {}

    private static final int MAX_FILE_NAME = 255;

    private final UploadedFiles files;
    private final RowReader reader;
    private final BulkImports imports;
    private final List<Intake<?, ?>> intakes;
    private final StartTask tasks;
    private final ImportLimits limits;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    public StartImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            List<Intake<?, ?>> intakes,
            StartTask tasks,
            ImportLimits limits,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        this.files = files;
        this.reader = reader;
        this.imports = imports;
        this.intakes = List.copyOf(intakes);
        this.tasks = tasks;
        this.limits = limits;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Accepts a file.
     *
     * @param type what is in it
     */
    public BulkImport start(TaskType type, Upload upload, Caller caller) throws IOException {
        Intake<?, ?> intake = Intake.of(type, intakes);
        String owner = Task.ownerOf(caller);
        ImportId id = new ImportId(ids.next());
        BulkImport asked;
        try {
            long size = files.store(id.value(), upload.content(), limits.maxUploadBytes());
            FileLayout layout = reader.inspect(
                    () -> files.open(id.value()), upload.charset(), upload.delimiter(), intake.formats());
            intake.reading(layout, upload.options());
            asked = BulkImport.asked(
                    id, type.value(), named(upload.fileName()), size, owner, upload.options(), layout, clock.instant());
            imports.save(asked);
        } catch (IOException | RuntimeException refused) {
            files.delete(id.value());
            throw refused;
        }
        tasks.start(new TaskId(id.value()), type, owner);
        audit.record(AuditEntry.of(caller, AuditEntry.IMPORT_STARTED, id.value(), clock.instant()));
        return asked;
    }

    private static String named(String fileName) {
        String name = fileName.isBlank() ? "upload" : fileName;
        return name.substring(0, Math.min(name.length(), MAX_FILE_NAME));
    }
}
