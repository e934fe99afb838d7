package dev.shopkeeper.domain.customerimport;

import java.util.List;

/**
 * How a file of records is written, as found by looking or as told.
 *
 * @param packing   what it is packed in
 * @param charset   the name of its character set
 * @param delimiter what stands between two cells
 * @param header    the names of its columns, as they came
 */
public record FileLayout(Packing packing, String charset, char delimiter, List<String> header) {

    /** What a file is packed in. */
    public enum Packing {
        PLAIN,
        GZIP,
        ZIP
    }

    public FileLayout {
        header = List.copyOf(header);
    }
}
