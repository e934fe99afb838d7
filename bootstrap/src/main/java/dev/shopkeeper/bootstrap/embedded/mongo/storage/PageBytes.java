package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;

/** The bytes of a page's keys or values, put together in an array, which costs a fraction of writing each to the buffer. */
final class PageBytes {

    private static final ThreadLocal<PageBytes> OF_THREAD = ThreadLocal.withInitial(PageBytes::new);

    private byte[] bytes = new byte[1 << 14];
    private int length;

    private PageBytes() {}

    /** An empty one, which this thread has until it gets the next. */
    static PageBytes get() {
        PageBytes page = OF_THREAD.get();
        page.length = 0;
        return page;
    }

    /** Seven bits a byte, lowest first, as MVStore reads them. */
    void putVarLong(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void put(byte[] source, int from, int count) {
        ensure(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void writeTo(WriteBuffer buffer) {
        buffer.put(ByteBuffer.wrap(bytes, 0, length));
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
