package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said while a conversation waits for a person whom the customer has asked for. */
final class LeftToAPerson {

    private static final String ENGLISH =
            "Your message has been passed on: a person from our team will get in touch with you. If you would rather go on with me,"
                    + " start a new conversation.";
    private static final String VIETNAMESE =
            "Tin nhắn của bạn đã được chuyển đi: một nhân viên của chúng tôi sẽ liên hệ với bạn. Nếu muốn tiếp tục với trợ lý,"
                    + " bạn hãy mở một cuộc trò chuyện mới.";
    private static final String ONLY_VIETNAMESE = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    private LeftToAPerson() {}

    static Reply reply(String question, @Nullable String language) {
        String text = isVietnamese(question, language) ? VIETNAMESE : ENGLISH;
        return new Reply(text, AnswerMode.LOCAL, null, List.of(), List.of(), TokenUsage.NONE, null);
    }

    private static boolean isVietnamese(String question, @Nullable String language) {
        if (language != null) {
            return language.regionMatches(true, 0, "vi", 0, 2);
        }
        return question.codePoints().map(Character::toLowerCase).anyMatch(c -> ONLY_VIETNAMESE.indexOf(c) >= 0);
    }
}
