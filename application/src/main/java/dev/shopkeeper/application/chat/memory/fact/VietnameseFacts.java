package dev.shopkeeper.application.chat.memory.fact;

import static dev.shopkeeper.application.chat.memory.fact.FactRule.alone;
import static dev.shopkeeper.application.chat.memory.fact.FactRule.many;

import dev.shopkeeper.domain.chat.memory.FactKind;
import java.util.List;

/** How people say it in Vietnamese, with its marks or without. */
final class VietnameseFacts {

    /** At the beginning of a clause: {@code con gái tôi thích} says what the daughter likes. */
    private static final String I =
            "(?<=^|[,;:(-] |\\b(?:va|vi|nhung|ma|thi|nen|roi|nay|oi|a|vang|da|shop|chao) )(?:toi|minh|em|anh|chi)";

    private static final String MINE = "(?:cua )?(?:toi|minh|em|anh|chi)";
    private static final String MORE = "(?: (?:rat|cung|van|thuong|hay|dac biet|cuc ky))?";
    private static final String WHO = "(?<about>con gai|con trai|vo|chong|me|bo|ba|ma|em gai|em trai|anh trai|chi gai"
            + "|ban gai|ban trai|be|con|cho|meo)";

    static final List<FactRule> RULES = List.of(
            alone(FactKind.NAME, "(?:toi|minh|em) ten(?: la)? {name}").inCapitals(),
            alone(FactKind.NAME, "ten " + MINE + " la {name}").inCapitals(),
            alone(FactKind.NAME, "goi (?:toi|minh|em) la {name}").inCapitals(),
            alone(
                    FactKind.SIZE,
                    I + MORE
                            + " (?:mac|di|mang|deo)(?: (?<about>ao|quan|vay|giay|dep|non|nhan))? (?:size|co|so) {size}"),
            alone(FactKind.SIZE, "(?:size|co) (?:(?<about>ao|quan|vay|giay|dep|non|nhan) )?" + MINE + " la {size}"),
            many(FactKind.LIKE, I + MORE + " (?:yeu thich|thich|ua chuong|chuong|me|ua) {value}"),
            alone(
                    FactKind.LIKE,
                    "(?<about>mau|hang|thuong hieu|mon|kieu) (?:yeu thich|ua thich) " + MINE + " la {value}"),
            many(FactKind.DISLIKE, I + MORE + " (?:khong thich|khong ua|khong mac|khong an|khong uong|ghet) {value}"),
            many(FactKind.ALLERGY, I + MORE + " (?:bi )?di ung (?:voi )?{value}"),
            many(FactKind.DIET, I + MORE + " an (?<value>thuan chay|chay)(?![\\p{L}])"),
            alone(FactKind.BUDGET, "ngan sach " + MINE + " (?:la |khoang |chi co )?{value}"),
            alone(FactKind.BUDGET, I + " (?:chi co|chi muon chi|muon chi) (?:khoang |toi da )?{value}"),
            alone(FactKind.PLACE, I + " (?:dang )?(?:song|sinh song) (?:o|tai) {value}")
                    .inCapitals(),
            alone(FactKind.PLACE, I + " (?:dang )?o {value}").inCapitals(),
            alone(FactKind.WORK, I + " lam (?:nghe|viec o|viec tai|viec cho|nhan vien) {value}"),
            many(
                    FactKind.FAMILY,
                    WHO + " " + MINE + " (?:khong thich|thich|ghet|di ung|mac|mang|duoc|nam nay) {value}"),
            many(
                    FactKind.FAMILY,
                    I + " co (?<value>(?:mot|hai|ba|bon|\\d) (?:con|be|dua con|con gai|con trai|con cho|con meo))"),
            alone(FactKind.OCCASION, "(?<occasion>sinh nhat|ngay cuoi) " + MINE + " (?:la |vao )?{value}"));

    private VietnameseFacts() {}
}
