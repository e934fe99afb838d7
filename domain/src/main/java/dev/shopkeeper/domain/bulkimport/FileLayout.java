package dev.shopkeeper.domain.bulkimport;

import java.util.List;

/**
 * How a file of records is written, as found by looking or as told.
 *
 * @param packing   what it is packed in
 * @param format    what its records look like
 * @param charset   the name of its character set
 * @param delimiter what stands between two cells
 * @param header    the names of its columns, as they came
 */
public record FileLayout(Packing packing, Format format, String charset, char delimiter, List<String> header) {

    /** What a file is packed in. */
    public enum Packing {
        PLAIN,
        GZIP,
        ZIP
    }

    /** What records look like. */
    public enum Format {
        CSV,
        /** One JSON object a line; its columns are the names of all fields there are. */
        JSON_LINES
    }

    public FileLayout {
        header = List.copyOf(header);
    }

    /** A CSV file. */
    public FileLayout(Packing packing, String charset, char delimiter, List<String> header) {
        this(packing, Format.CSV, charset, delimiter, header);
    }
}
