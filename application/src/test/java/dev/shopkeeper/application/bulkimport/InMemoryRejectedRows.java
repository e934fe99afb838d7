package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Refused records for as long as a test runs. */
public final class InMemoryRejectedRows implements RejectedRows {

    private record Kept(ImportId importId, RejectedRow row, Instant at) {}

    private final List<Kept> all = new ArrayList<>();

    @Override
    public synchronized void save(ImportId id, List<RejectedRow> rows, Instant at) {
        for (RejectedRow row : rows) {
            all.removeIf(kept -> kept.importId.equals(id) && kept.row.row() == row.row());
            all.add(new Kept(id, row, at));
        }
    }

    @Override
    public synchronized void forEach(ImportId id, Consumer<RejectedRow> reader) {
        all.stream()
                .filter(kept -> kept.importId.equals(id))
                .map(Kept::row)
                .sorted(Comparator.comparingLong(RejectedRow::row))
                .forEach(reader);
    }

    @Override
    public synchronized List<RejectedRow> about(Collection<String> keys) {
        return all.stream().map(Kept::row).filter(row -> isAbout(row, keys)).toList();
    }

    @Override
    public synchronized void blank(Collection<String> keys) {
        all.replaceAll(kept -> isAbout(kept.row, keys)
                ? new Kept(
                        kept.importId,
                        new RejectedRow(kept.row.row(), kept.row.reason(), List.of(), List.of()),
                        kept.at)
                : kept);
    }

    @Override
    public synchronized void removeBefore(Instant moment) {
        all.removeIf(kept -> kept.at.isBefore(moment));
    }

    private static boolean isAbout(RejectedRow row, Collection<String> keys) {
        return keys.stream().anyMatch(row.keys()::contains);
    }
}
