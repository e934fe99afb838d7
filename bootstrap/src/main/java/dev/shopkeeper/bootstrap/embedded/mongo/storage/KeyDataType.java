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

    private KeyDataType() {}

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
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
        byte[] before = new byte[0];
        for (int i = 0; i < count; i++) {
            byte[] key = keys[i];
            int mismatch = Arrays.mismatch(before, key);
            int shared = mismatch < 0 ? key.length : mismatch;
            buffer.putVarInt(shared)
                    .putVarInt(key.length - shared)
                    .put(ByteBuffer.wrap(key, shared, key.length - shared));
            before = key;
        }
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        byte[][] keys = (byte[][]) storage;
        byte[] before = new byte[0];
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
