package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportKind;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.task.TaskType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a feature brings to have its things imported from files.
 *
 * @param <R> what a record says
 * @param <W> the things
 */
public interface Intake<R, W> {

    /** The one of these that takes in things of this type. */
    static Intake<?, ?> of(TaskType type, Collection<Intake<?, ?>> all) {
        return all.stream()
                .filter(intake -> intake.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing takes in " + type.value()));
    }

    /** The type of the tasks that import them. */
    TaskType type();

    /** What their files may look like. */
    Set<FileLayout.Format> formats();

    ImportKind<R, W> kind();

    /**
     * What the columns of a file mean, even where none could name a thing.
     *
     * @throws dev.shopkeeper.domain.failure.InvalidInput when what the uploader says of the columns cannot be
     */
    Columns<?> columns(FileLayout layout, ImportOptions options);

    /**
     * How the records of a file are read.
     *
     * @throws dev.shopkeeper.domain.bulkimport.UnreadableFile when no column could name a thing
     * @throws dev.shopkeeper.domain.failure.InvalidInput      when what the uploader says of the columns cannot be
     */
    Function<ImportRow, ReadRow<R>> reading(FileLayout layout, ImportOptions options);

    /** The records, with those refused that may not come in, whatever is known of their things. */
    default List<ReadRow<R>> screened(List<ReadRow<R>> rows) {
        return rows;
    }

    /** Every thing that has a key of one of these records. */
    Collection<W> matching(List<ReadRow<R>> rows);

    /** Those of these things that exist. */
    Collection<W> named(Collection<String> ids);

    /** Writes things, each guarded by its version; gives the ids of those that were not written. */
    Set<String> write(List<W> things);

    /** What may name a person in a record, so that it is found again when the person is forgotten. */
    default List<String> identifiers(R content) {
        return List.of();
    }
}
