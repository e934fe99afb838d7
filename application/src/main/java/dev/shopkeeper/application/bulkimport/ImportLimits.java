package dev.shopkeeper.application.bulkimport;

/**
 * How much of an uploaded file is taken.
 *
 * @param maxUploadBytes   the length of the file as it is sent
 * @param maxUnpackedBytes the length of what a gzip or zip file holds
 * @param maxRatio         how many times its packed length a file may unpack to; what is more is a bomb
 * @param maxColumns       cells of one record
 * @param maxRecordChars   characters of one record; memory needed grows with it
 */
public record ImportLimits(
        long maxUploadBytes, long maxUnpackedBytes, int maxRatio, int maxColumns, int maxRecordChars) {

    private static final int USUAL_RATIO = 200;
    private static final int USUAL_COLUMNS = 1_000;
    private static final int USUAL_RECORD_CHARS = 2_000_000;

    public ImportLimits {
        if (maxUploadBytes < 1 || maxUnpackedBytes < 1 || maxRatio < 1 || maxColumns < 1 || maxRecordChars < 1) {
            throw new IllegalArgumentException("every limit is positive");
        }
    }

    /** The usual limits but for the two lengths. */
    public static ImportLimits of(long maxUploadBytes, long maxUnpackedBytes) {
        return new ImportLimits(maxUploadBytes, maxUnpackedBytes, USUAL_RATIO, USUAL_COLUMNS, USUAL_RECORD_CHARS);
    }
}
