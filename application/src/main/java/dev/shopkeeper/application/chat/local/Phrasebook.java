package dev.shopkeeper.application.chat.local;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the assistant says, in one language. */
final class Phrasebook {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Phrasebook ENGLISH = new Phrasebook(Locale.ENGLISH);
    private static final Phrasebook VIETNAMESE = new Phrasebook(Locale.of("vi"));

    private final ResourceBundle texts;

    private Phrasebook(Locale locale) {
        this.texts = ResourceBundle.getBundle("chat.local", locale, EXACTLY);
    }

    static Phrasebook of(String language) {
        return language.equals(Speech.VIETNAMESE) ? VIETNAMESE : ENGLISH;
    }

    /** A sentence, with what is told put in for {@code {0}}, {@code {1}} and so on; what is put in stays as it is. */
    String say(String key, Object... told) {
        String text = texts.getString(key);
        StringBuilder said = new StringBuilder(text.length() + 40);
        for (int i = 0; i < text.length(); i++) {
            int number = i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}'
                    ? text.charAt(i + 1) - '0'
                    : -1;
            if (number >= 0 && number < told.length) {
                said.append(told[number]);
                i += 2;
            } else {
                said.append(text.charAt(i));
            }
        }
        return said.toString();
    }

    /** Whether an answer offered a person, in whichever language. */
    static boolean offersPerson(String answer) {
        return answer.endsWith(ENGLISH.say("offer")) || answer.endsWith(VIETNAMESE.say("offer"));
    }
}
