package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The changes of one command on their way to the journal. */
final class JournalBatch {

    private static final int KEPT_BYTES = 1 << 19;

    static final int HEADER_BYTES = 8;
    static final int RECORD_BYTES = 1 + Integer.BYTES + Long.BYTES;
    static final byte PUT = 1;
    static final byte REMOVE = 2;

    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[1024];
    private int length;

    void put(int collection, long recordId, byte[] bson) {
        record(PUT, collection, recordId, bson);
    }

    void remove(int collection, long recordId) {
        record(REMOVE, collection, recordId, new byte[0]);
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    /** The records, to be read once. */
    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** Forgets the records; room that one large document took is given back. */
    void clear() {
        length = 0;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[KEPT_BYTES];
        }
    }

    private void record(byte type, int collection, long recordId, byte[] bson) {
        int size = RECORD_BYTES + bson.length;
        if (length + HEADER_BYTES + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + HEADER_BYTES + size));
        }
        ByteBuffer record = ByteBuffer.wrap(bytes, length, HEADER_BYTES + size);
        record.putInt(size);
        record.putInt(0);
        record.put(type).putInt(collection).putLong(recordId).put(bson);
        checksum.reset();
        checksum.update(bytes, length + HEADER_BYTES, size);
        ByteBuffer.wrap(bytes).putInt(length + Integer.BYTES, (int) checksum.getValue());
        length += HEADER_BYTES + size;
    }
}
