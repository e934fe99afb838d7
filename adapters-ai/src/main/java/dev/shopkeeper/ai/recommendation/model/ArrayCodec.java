package dev.shopkeeper.ai.recommendation.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Arrays in streams, big-endian with their length first. Memory is taken as data arrives, not as a length promises. */
public final class ArrayCodec {

    private static final int CHUNK = 1 << 14;

    private ArrayCodec() {}

    public static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < values.length; from += CHUNK) {
            int n = Math.min(CHUNK, values.length - from);
            chunk.clear().asFloatBuffer().put(values, from, n);
            out.write(chunk.array(), 0, 4 * n);
        }
    }

    public static void write(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < values.length; from += CHUNK) {
            int n = Math.min(CHUNK, values.length - from);
            chunk.clear().asIntBuffer().put(values, from, n);
            out.write(chunk.array(), 0, 4 * n);
        }
    }

    public static float[] readFloats(DataInputStream in) throws IOException {
        int length = length(in);
        float[] values = new float[Math.min(length, CHUNK)];
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            in.readFully(chunk.array(), 0, 4 * n);
            values = from + n <= values.length ? values : Arrays.copyOf(values, grown(values.length, length));
            chunk.clear().asFloatBuffer().get(values, from, n);
        }
        return values;
    }

    public static int[] readInts(DataInputStream in) throws IOException {
        int length = length(in);
        int[] values = new int[Math.min(length, CHUNK)];
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < length; from += CHUNK) {
            int n = Math.min(CHUNK, length - from);
            in.readFully(chunk.array(), 0, 4 * n);
            values = from + n <= values.length ? values : Arrays.copyOf(values, grown(values.length, length));
            chunk.clear().asIntBuffer().get(values, from, n);
        }
        return values;
    }

    private static int grown(int now, int most) {
        return (int) Math.min(most, 4L * now);
    }

    /** A count that makes sense. */
    public static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new StreamCorruptedException("a length is negative");
        }
        return length;
    }

    public static void require(boolean sound) throws IOException {
        if (!sound) {
            throw new StreamCorruptedException("the parts of a stored model do not fit together");
        }
    }
}
