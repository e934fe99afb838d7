package dev.shopkeeper.persistence.bulkimport;

import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.OnDuplicate;
import dev.shopkeeper.domain.bulkimport.RowError;
import dev.shopkeeper.domain.bulkimport.Tally;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How an import is stored. */
final class BulkImportDocument {

    static final String TYPE = "type";

    private BulkImportDocument() {}

    static Document of(BulkImport from) {
        Tally tally = from.tally();
        return new Document("_id", from.id().value())
                .append(TYPE, from.type())
                .append("file_name", from.fileName())
                .append("file_size", from.fileSize())
                .append("owner", from.owner())
                .append("on_duplicate", from.options().onDuplicate().name().toLowerCase(Locale.ROOT))
                .append("mapping", pairs(from.options().mapping()))
                .append("dry_run", from.options().dryRun())
                .append("packing", from.layout().packing().name().toLowerCase(Locale.ROOT))
                .append("format", from.layout().format().name().toLowerCase(Locale.ROOT))
                .append("charset", from.layout().charset())
                .append("delimiter", String.valueOf(from.layout().delimiter()))
                .append("header", from.layout().header())
                .append("created_at", Date.from(from.createdAt()))
                .append("total", from.total())
                .append("succeeded", tally.succeeded())
                .append("updated", tally.updated())
                .append("duplicates", tally.duplicates())
                .append("failed", tally.failed())
                .append("warnings", tally.warnings())
                .append(
                        "errors",
                        from.errors().stream().map(BulkImportDocument::error).toList())
                .append("started_at", date(from.startedAt()))
                .append("finished_at", date(from.finishedAt()));
    }

    static BulkImport toBulkImport(Document from) {
        return new BulkImport(
                new ImportId(from.getString("_id")),
                from.getString(TYPE),
                from.getString("file_name"),
                from.getLong("file_size"),
                from.getString("owner"),
                new ImportOptions(
                        OnDuplicate.valueOf(from.getString("on_duplicate").toUpperCase(Locale.ROOT)),
                        map(from.getList("mapping", Document.class)),
                        from.getBoolean("dry_run")),
                new FileLayout(
                        FileLayout.Packing.valueOf(from.getString("packing").toUpperCase(Locale.ROOT)),
                        FileLayout.Format.valueOf(from.getString("format").toUpperCase(Locale.ROOT)),
                        from.getString("charset"),
                        from.getString("delimiter").charAt(0),
                        from.getList("header", String.class)),
                from.getDate("created_at").toInstant(),
                from.getLong("total"),
                new Tally(
                        from.getLong("succeeded"),
                        from.getLong("updated"),
                        from.getLong("duplicates"),
                        from.getLong("failed"),
                        from.getLong("warnings")),
                from.getList("errors", Document.class).stream()
                        .map(error ->
                                new RowError(error.getLong("row"), error.getString("field"), error.getString("reason")))
                        .toList(),
                instant(from.getDate("started_at")),
                instant(from.getDate("finished_at")));
    }

    private static Document error(RowError error) {
        return new Document("row", error.row()).append("field", error.field()).append("reason", error.reason());
    }

    private static List<Document> pairs(Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .map(pair -> new Document("field", pair.getKey()).append("column", pair.getValue()))
                .toList();
    }

    private static Map<String, String> map(List<Document> pairs) {
        Map<String, String> mapping = new LinkedHashMap<>();
        pairs.forEach(pair -> mapping.put(pair.getString("field"), pair.getString("column")));
        return mapping;
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
