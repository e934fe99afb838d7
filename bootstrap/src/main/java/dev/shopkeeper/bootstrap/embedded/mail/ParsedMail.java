package dev.shopkeeper.bootstrap.embedded.mail;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import dev.shopkeeper.application.mailbox.CapturedMessage;
import dev.shopkeeper.application.mailbox.CapturedMessage.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What is to be told of a message, read from it. What cannot be read is left out: a mail server takes what it is sent. */
record ParsedMail(String from, String subject, String messageId, boolean opensAccount) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 10;

    static ParsedMail of(MimeMessage message) {
        return new ParsedMail(
                decoded(header(message, "From")),
                decoded(header(message, "Subject")),
                header(message, "Message-ID").replace("<", "").replace(">", ""),
                header(message, "Sensitivity").equalsIgnoreCase("Private"));
    }

    static CapturedMessage message(CapturedEmail email, byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            List<Header> headers = new ArrayList<>();
            Collections.list(message.getAllHeaders())
                    .forEach(header -> headers.add(new Header(header.getName(), decoded(header.getValue()))));
            return new CapturedMessage(email, headers, body(message, "text/html", 0), body(message, "text/plain", 0));
        } catch (MessagingException e) {
            throw new IOException("the e-mail cannot be read", e);
        }
    }

    private static @Nullable String body(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String header(MimeMessage message, String name) {
        try {
            String value = message.getHeader(name, null);
            return value == null ? "" : value;
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (IOException e) {
            return unfolded;
        }
    }
}
