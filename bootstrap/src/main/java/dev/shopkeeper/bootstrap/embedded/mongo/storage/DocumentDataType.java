package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents on a page, each as its BSON bytes. */
final class DocumentDataType extends BasicDataType<byte[]> {

    static final DocumentDataType INSTANCE = new DocumentDataType();

    private static final int ARRAY_HEADER = 16;

    private DocumentDataType() {}

    @Override
    public int getMemory(byte[] bson) {
        return ARRAY_HEADER + bson.length;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bson) {
        buffer.putVarInt(bson.length).put(bson);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] bson = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bson);
        return bson;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
