package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files of records, however they are written; the grammar is the adapter's affair. */
public interface RowReader {

    /** A file that can be opened as often as needed. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Records in order; never throws for a bad one. Memory is bounded whatever the file holds. Not for use by several
     * threads at once.
     */
    interface Rows extends AutoCloseable {

        /** The next record, null at the end; entirely empty lines are no records. */
        @Nullable
        ImportRow next();

        @Override
        void close();
    }

    /**
     * Finds out how the file is written by looking at it; of a packed one also that it unpacks, within the limit.
     *
     * @param charset   what the uploader says it is; null to find out
     * @param delimiter likewise
     * @param formats   what its records may look like
     * @throws dev.shopkeeper.domain.bulkimport.UnreadableFile when it is empty, no text, not unpackable, unpacks to
     *                                                             more than the limit, or holds not exactly one file
     * @throws dev.shopkeeper.domain.failure.InvalidInput          when what the uploader says cannot be
     */
    FileLayout inspect(
            Source source, @Nullable String charset, @Nullable String delimiter, Set<FileLayout.Format> formats)
            throws IOException;

    /** The same for a file of CSV. */
    default FileLayout inspect(Source source, @Nullable String charset, @Nullable String delimiter) throws IOException {
        return inspect(source, charset, delimiter, Set.of(FileLayout.Format.CSV));
    }

    /**
     * The beginning of a file, for somebody to look at.
     *
     * @param rows  its first records
     * @param whole whether there are no more
     */
    record Beginning(FileLayout layout, List<ImportRow> rows, boolean whole) {
        public Beginning {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Finds out how a file is written by looking at its beginning, of which 256 kB are read at most; what is found is what
     * {@link #inspect} finds. A file that is cut off behind that is fine, also a packed one.
     *
     * @param most how many records are wanted
     * @throws dev.shopkeeper.domain.bulkimport.UnreadableFile as {@link #inspect}
     * @throws dev.shopkeeper.domain.failure.InvalidInput          as {@link #inspect}
     */
    Beginning begin(
            InputStream content,
            @Nullable String charset,
            @Nullable String delimiter,
            Set<FileLayout.Format> formats,
            int most)
            throws IOException;

    /** Opens the records after the header. */
    Rows open(Source source, FileLayout layout) throws IOException;
}
