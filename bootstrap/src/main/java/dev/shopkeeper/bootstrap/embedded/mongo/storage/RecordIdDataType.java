package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Record ids as the values of a unique index. */
final class RecordIdDataType extends BasicDataType<Long> {

    static final RecordIdDataType INSTANCE = new RecordIdDataType();

    private static final int BOXED_LONG = 16;

    private RecordIdDataType() {}

    @Override
    public int compare(Long one, Long other) {
        return Long.compare(one, other);
    }

    /** To guess would cost more than to know. */
    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public int getMemory(Long value) {
        return BOXED_LONG;
    }

    @Override
    public void write(WriteBuffer buffer, Long value) {
        buffer.putVarLong(value);
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        Long[] values = (Long[]) storage;
        PageBytes page = PageBytes.get();
        for (int i = 0; i < count; i++) {
            page.putVarLong(values[i]);
        }
        page.writeTo(buffer);
    }

    @Override
    public Long read(ByteBuffer buffer) {
        return DataUtils.readVarLong(buffer);
    }

    @Override
    public Long[] createStorage(int size) {
        return new Long[size];
    }
}
