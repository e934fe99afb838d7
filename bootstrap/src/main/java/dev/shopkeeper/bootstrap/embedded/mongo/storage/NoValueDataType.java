package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The value of an entry whose key says everything: takes no room on a page. */
final class NoValueDataType extends BasicDataType<Long> {

    static final NoValueDataType INSTANCE = new NoValueDataType();

    /** What every entry holds. */
    static final Long NO_VALUE = 0L;

    private NoValueDataType() {}

    @Override
    public int getMemory(Long value) {
        return 0;
    }

    @Override
    public void write(WriteBuffer buffer, Long value) {
        // nothing to write
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        // nothing to write
    }

    @Override
    public Long read(ByteBuffer buffer) {
        return NO_VALUE;
    }

    @Override
    public Long[] createStorage(int size) {
        return new Long[size];
    }
}
