package dev.shopkeeper.jobs.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/**
 * A file of customers made as it is read, in the twelve columns of the well-known sample; every third record has a quoted
 * company.
 */
final class GeneratedCustomers extends InputStream {

    private static final byte[] HEADER = ("Index,Customer Id,First Name,Last Name,Company,City,Country,"
                    + "Phone 1,Phone 2,Email,Subscription Date,Website\n")
            .getBytes(UTF_8);
    private static final String AFTER_ID = "C3A78,Heather,Callahan,";
    private static final int DISTINCT = 3_000;
    private static final byte[][] RECORDS = records();

    private final long records;
    private long given;
    private byte[] current = HEADER;
    private int at;

    GeneratedCustomers(long records) {
        this.records = records;
    }

    private static byte[][] records() {
        byte[][] made = new byte[DISTINCT][];
        for (int i = 0; i < DISTINCT; i++) {
            String company = i % 3 == 0 ? "\"Horn, Shepard and Watson\"" : "Mosley-David";
            String record = (100_000 + i) + ",EB54EF115" + (1_000 + i) + AFTER_ID + company
                    + ",Lake Jeffborough,Norway,043-797-5229,(209)172-7124x3651,urangel" + i
                    + "@espinoza-francis.net,26-08-2020,http://www.escobar.org/\n";
            made[i] = record.getBytes(UTF_8);
        }
        return made;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int copied = 0;
        while (copied < length && !ended()) {
            int count = Math.min(length - copied, current.length - at);
            System.arraycopy(current, at, into, offset + copied, count);
            at += count;
            copied += count;
        }
        return copied == 0 && length > 0 ? -1 : copied;
    }

    private boolean ended() {
        if (at == current.length && given < records) {
            current = RECORDS[(int) (given++ % DISTINCT)];
            at = 0;
        }
        return at == current.length;
    }
}
