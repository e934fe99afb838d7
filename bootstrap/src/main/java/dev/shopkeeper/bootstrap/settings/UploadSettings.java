package dev.shopkeeper.bootstrap.settings;

/** How large an upload may be, as it comes and once it is unpacked. */
public record UploadSettings(long maxUploadBytes, long maxUnpackedBytes) {

    private static final long MEGABYTE = 1L << 20;
    private static final long MOST = 1L << 20;

    static UploadSettings read(Variables variables) {
        long upload = variables.number("MAX_UPLOAD_MB", 512L, 1, MOST);
        long unpacked = variables.number("MAX_UNPACKED_MB", Math.max(4_096L, upload), 1, MOST);
        if (unpacked < upload) {
            variables.refuse("MAX_UNPACKED_MB", "must not be less than MAX_UPLOAD_MB");
        }
        return new UploadSettings(upload * MEGABYTE, unpacked * MEGABYTE);
    }
}
