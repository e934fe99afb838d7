package dev.shopkeeper.domain.notification.mail;

import java.util.regex.Pattern;

/** What mail servers say, made fit to be kept and logged: on one line, of bounded length, without anybody's address. */
final class ServerWords {

    private static final int LONGEST_READ = 2_000;
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\"'(),;:\\[\\]]{1,200}@[^\\s<>\"'(),;:\\[\\]]{1,254}");
    private static final Pattern QUOTED_ADDRESS = Pattern.compile("\"[^\"]{0,200}\"@[^\\s<>\"'(),;:\\[\\]]{1,254}");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");

    private ServerWords() {}

    static String cleaned(String words) {
        String bounded = words.substring(0, Math.min(words.length(), LONGEST_READ));
        String line = BLANKS.matcher(bounded).replaceAll(" ").strip();
        line = QUOTED_ADDRESS.matcher(line).replaceAll("…");
        line = ADDRESS.matcher(line).replaceAll("…");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
