package dev.shopkeeper.jobs.bulkimport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes read. It says that more may be available until the end was seen, because a gzip file's next member is
 * looked for only then.
 */
final class MeteredStream extends FilterInputStream {

    private long count;
    private boolean ended;

    MeteredStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int found = in.read();
        counted(found < 0 ? -1 : 1);
        return found;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return counted(in.read(into, offset, length));
    }

    private int counted(int read) {
        ended |= read < 0;
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return ended ? 0 : Math.max(1, in.available());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
