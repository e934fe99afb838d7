package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Index keys on a page: in unsigned byte order, each written as what differs from the key before it. */
final class KeyDataType extends BasicDataType<byte[]> {

    static final KeyDataType INSTANCE = new KeyDataType();

    private static final int ARRAY_HEADER = 16;
    private static final byte[] NONE = new byte[0];

    private KeyDataType() {}

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int binarySearch(byte[] key, Object storage, int size, int initialGuess) {
        byte[][] keys = (byte[][]) storage;
        int low = 0;
        int high = size - 1;
        int middle = initialGuess > 0 && initialGuess <= size ? initialGuess - 1 : high >>> 1;
        while (low <= high) {
            int order = Arrays.compareUnsigned(key, keys[middle]);
            if (order > 0) {
                low = middle + 1;
            } else if (order < 0) {
                high = middle - 1;
            } else {
                return middle;
            }
            middle = (low + high) >>> 1;
        }
        return ~low;
    }

    @Override
    public int getMemory(byte[] key) {
        return ARRAY_HEADER + key.length;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] key) {
        buffer.putVarInt(key.length).put(key);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] key = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(key);
        return key;
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        byte[][] keys = (byte[][]) storage;
        byte[] before = NONE;
        PageBytes page = PageBytes.get();
        for (int i = 0; i < count; i++) {
            byte[] key = keys[i];
            int mismatch = Arrays.mismatch(before, key);
            int shared = mismatch < 0 ? key.length : mismatch;
            page.putVarLong(shared);
            page.putVarLong(key.length - shared);
            page.put(key, shared, key.length - shared);
            before = key;
        }
        page.writeTo(buffer);
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        byte[][] keys = (byte[][]) storage;
        byte[] before = NONE;
        for (int i = 0; i < count; i++) {
            int shared = DataUtils.readVarInt(buffer);
            int rest = DataUtils.readVarInt(buffer);
            byte[] key = Arrays.copyOf(before, shared + rest);
            buffer.get(key, shared, rest);
            keys[i] = key;
            before = key;
        }
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
