package dev.shopkeeper.bootstrap.embedded.mail;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** One captured e-mail in a file: what a list shows of it, then the message as it came. */
final class MailRecord {

    private static final int MARK = 0x4d41494c;
    private static final int LONGEST_TEXT = 2_000;

    private MailRecord() {}

    static byte[] of(CapturedEmail email, byte[] message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.length + 1_000);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        out.writeLong(email.receivedAt().toEpochMilli());
        out.writeBoolean(email.opensAccount());
        for (String text : new String[] {email.id(), email.from(), email.to(), email.subject(), email.messageId()}) {
            out.writeUTF(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        }
        out.writeInt(message.length);
        out.write(message);
        return bytes.toByteArray();
    }

    /** Reads what stands in front of the message, and leaves the stream at its first byte. */
    static CapturedEmail read(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not a captured e-mail");
        }
        Instant receivedAt = Instant.ofEpochMilli(in.readLong());
        boolean opensAccount = in.readBoolean();
        String id = in.readUTF();
        String from = in.readUTF();
        String to = in.readUTF();
        String subject = in.readUTF();
        String messageId = in.readUTF();
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("not a captured e-mail");
        }
        return new CapturedEmail(id, from, to, subject, messageId, receivedAt, length, opensAccount);
    }
}
