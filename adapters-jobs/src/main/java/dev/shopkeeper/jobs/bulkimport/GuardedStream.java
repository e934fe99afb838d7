package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What is unpacked, within the limits; what cannot be unpacked is an unreadable file. */
final class GuardedStream extends FilterInputStream {

    /** So much is let through whatever the ratio, since small files of equal lines pack well. */
    private static final long FREE_BYTES = 8L << 20;

    private final MeteredStream packed;
    private final ImportLimits limits;
    private long unpacked;

    GuardedStream(InputStream in, MeteredStream packed, ImportLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw Packed.broken();
        }
        unpacked += Math.max(count, 0);
        if (unpacked > limits.maxUnpackedBytes()) {
            throw new UnreadableFile(
                    "The file unpacks to more than " + (limits.maxUnpackedBytes() >> 20) + " MB: split it");
        }
        if (unpacked > FREE_BYTES && unpacked / limits.maxRatio() > packed.count()) {
            throw new UnreadableFile("The file unpacks to more than " + limits.maxRatio()
                    + " times its size, as no list of customers does: upload it unpacked");
        }
        return count;
    }

    @Override
    public long skip(long n) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
