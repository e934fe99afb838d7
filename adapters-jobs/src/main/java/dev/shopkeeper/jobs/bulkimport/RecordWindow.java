package dev.shopkeeper.jobs.bulkimport;

import java.io.IOException;
import java.io.Reader;

/**
 * The part of a text between the record being read and what the parser has read ahead, so that a record can be read again
 * in another way. Positions count characters from the start of the text, byte order marks left out.
 *
 * <p>It ends for the parser at a limit, so that no record makes it grow without bound.
 */
final class RecordWindow extends Reader {

    private static final int INITIAL = 1 << 16;
    private static final int LEAST_ROOM = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private char[] chars = new char[INITIAL];
    private int held;
    private long base;
    private long kept;
    private long next;
    private long limit = Long.MAX_VALUE;
    private boolean cut;
    private boolean ended;

    RecordWindow(Reader in) throws IOException {
        super(in);
        this.in = in;
        while (charAt(0) == BYTE_ORDER_MARK) {
            System.arraycopy(chars, 1, chars, 0, --held);
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (next >= limit) {
            cut |= charAt(next) >= 0;
            return -1;
        }
        if (next == base + held && !fill()) {
            return -1;
        }
        int count = (int) Math.min(length, Math.min(base + held, limit) - next);
        System.arraycopy(chars, (int) (next - base), into, offset, count);
        next += count;
        return count;
    }

    /** What is read next is at this position, and ends at the limit. */
    void restart(long position, long newLimit) {
        next = position;
        limit(newLimit);
        cut = false;
    }

    void limit(long newLimit) {
        limit = newLimit;
    }

    /** Whether a reader was told that the text ends where only the limit was reached. */
    boolean wasCut() {
        return cut;
    }

    /** What stands before this position is not asked for again. */
    void keepFrom(long position) {
        kept = position;
    }

    /** The character there, -1 after the end. */
    int charAt(long position) throws IOException {
        while (position >= base + held) {
            if (!fill()) {
                return -1;
            }
        }
        return chars[(int) (position - base)];
    }

    String text(long from, long to) {
        return new String(chars, (int) (from - base), (int) (to - from));
    }

    /** The first position from here on that is not in an empty line; what is skipped is let go. */
    long skipEmptyLines(long position) throws IOException {
        kept = position;
        while (isLineEnd(charAt(kept))) {
            kept++;
        }
        return kept;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** Where the line after this one starts, or the text ends; at most the given position, even in the middle of a line. */
    long afterLine(long position, long atMost) throws IOException {
        long at = position;
        while (at < atMost) {
            int c = charAt(at);
            if (c < 0) {
                return at;
            }
            at++;
            if (c == '\n' || (c == '\r' && charAt(at) != '\n')) {
                return at;
            }
        }
        return at;
    }

    long afterLines(long position, long lines) throws IOException {
        long at = position;
        for (long i = 0; i < lines; i++) {
            at = afterLine(at, Long.MAX_VALUE);
        }
        return at;
    }

    /** Like {@link #afterLine}, in bounded memory however long the line is. */
    long skipLine(long position) throws IOException {
        long at = position;
        while (true) {
            kept = at;
            long end = afterLine(at, at + LEAST_ROOM);
            if (charAt(end) < 0 || (end > at && endsLine(end))) {
                return end;
            }
            at = end;
        }
    }

    private boolean endsLine(long position) throws IOException {
        int before = charAt(position - 1);
        return before == '\n' || (before == '\r' && charAt(position) != '\n');
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (chars.length - held < LEAST_ROOM) {
            makeRoom();
        }
        int count;
        do {
            count = in.read(chars, held, chars.length - held);
        } while (count == 0);
        ended = count < 0;
        held += Math.max(count, 0);
        return !ended;
    }

    private void makeRoom() {
        int dropped = (int) (kept - base);
        int left = held - dropped;
        char[] target = left > chars.length / 2 ? new char[chars.length * 2] : chars;
        System.arraycopy(chars, dropped, target, 0, left);
        chars = target;
        held = left;
        base = kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
