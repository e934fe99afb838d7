package dev.shopkeeper.application.notification.mail.smtp;

/**
 * An e-mail as it came over the wire.
 *
 * @param messageId without the angle brackets
 * @param encrypted whether the connection was
 * @param signedIn  whether the sender had signed in
 * @param text      header and body, lines ended by CRLF, read as UTF-8
 */
public record Received(
        String messageId, String sender, String recipient, boolean encrypted, boolean signedIn, String text) {

    /** The part before the first empty line. */
    public String header() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
