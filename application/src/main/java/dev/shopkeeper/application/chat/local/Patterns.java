package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.domain.search.SearchWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say when they mean something, in English, in Vietnamese, and in Vietnamese without marks. Vietnamese
 * patterns are written without marks and looked for in the folded text.
 */
final class Patterns {

    private Patterns() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }

    private static Pattern whole(String alternatives) {
        return Pattern.compile("^[\\W_]*(?:(?:" + alternatives + ")[\\W_]*){1,4}$");
    }

    private static final String SHOP_CALLED = "shop|ban|anh|chi|em|ad|admin|there|nhe|a|ạ|everyone|team|again|oi";

    static final Pattern GREETING =
            whole("hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|xin chao|chao|alo|hi shop"
                    + "|chao buoi (?:sang|chieu|toi)|how are you|ban khoe khong|" + SHOP_CALLED);
    static final Pattern THANKS =
            whole("thanks|thank you|thx|many thanks|thank you (?:so|very) much|thanks a lot|cheers|great"
                    + "|perfect|cam on|cam on (?:nhieu|ban nhieu|shop nhieu|rat nhieu)|cảm ơn|tuyet|tuyet voi|nhieu|ok|okay|"
                    + SHOP_CALLED);
    static final Pattern THANKING = words("thanks|thank you|thx|cheers|cam on");
    static final Pattern GOODBYE =
            whole("bye|goodbye|bye bye|see you|see you (?:soon|later)|good night|tam biet|hen gap lai|" + SHOP_CALLED);
    static final Pattern PARTING = words("bye|goodbye|see you|good night|tam biet|hen gap lai");
    static final Pattern HELP = words("what can you do|how can you help|what can i ask|help me with what|who are you"
            + "|are you (?:a |an )?(?:human|robot|bot|real|ai|person)|ban la ai|ban lam duoc gi|ban co the lam gi|ban giup duoc gi"
            + "|co the giup gi|ban la nguoi (?:that )?(?:hay|hay la) (?:may|bot|robot)");
    static final Pattern PERSON = words("(?:talk|speak|chat|connect me|put me through|get me|transfer me|hand me over)"
            + " (?:to|with) (?:a |an |the |some)?(?:real |live |actual )?(?:human|person|someone|agent|staff|employee|representative"
            + "|operator|manager|member of staff)|(?:human|real person|live agent|customer service|support agent) please"
            + "|i (?:want|need|would like|d like) (?:a |an |to (?:talk|speak) (?:to|with) (?:a |an )?)?(?:real )?(?:human|person"
            + "|agent|representative|manager)|gap (?:nhan vien|nguoi that|nguoi|quan ly|tu van vien)|noi chuyen voi (?:nhan vien"
            + "|nguoi|quan ly)|chat voi (?:nhan vien|nguoi)|nhan vien (?:tu van|ho tro) (?:giup|ho|goi)|chuyen (?:cho |toi (?:cho |gap )?)"
            + "?nhan vien|cho (?:toi|minh|em) gap");
    static final Pattern YES =
            whole("yes|yeah|yep|sure|ok|okay|please|yes please|please do|of course|co|vang|da|duoc|dong y|u|uh"
                    + "|co a|vang a|duoc a|lam on|nhe|a");
    static final Pattern OTHERS = words(
            "(?:other|another|different) (?:customers?|users?|people|person|clients?)(?: s)?"
                    + "|(?:someone|somebody|anyone|anybody) else|everyone else|all customers|customer (?:id|number|no)|khach (?:hang )?khac"
                    + "|nguoi khac|cua khach|khach hang (?:ten|so|ma)|password|mat khau|api key|system prompt|your (?:prompt|instructions)"
                    + "|(?:ignore|forget) (?:all |your |the )?(?:previous |prior )?(?:instructions|rules)|database|admin (?:mode|account)");
    static final Pattern ANOTHERS_DEEDS = Pattern.compile(
            "\\b(?:did|has|have) (?!(?:i|you|we|they|it|the)\\b)\\p{L}+ (?:\\p{L}+ )?(?:buy|bought|order|ordered|purchased|view|viewed"
                    + "|look at)\\b|\\b(?!(?:my|it|what|that|there|where|how|who|let)\\b)\\p{L}+['’]s (?:orders?|purchases?|address|e-?mail"
                    + "|phone number|order history|cart)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    static final Pattern ORDER =
            words("where(?: is|s|'s)? my (?:order|parcel|package|delivery|stuff)|track(?:ing)?(?: my)?(?: order"
                    + "| parcel| package| number)?|(?:status|state) of (?:my|the) (?:order|parcel)|order status|when (?:will|does) my (?:order"
                    + "|parcel|package|delivery)|(?:has|have|is|was|will|did) my (?:order|parcel|package|delivery|shipment)[^.?]*"
                    + "|my (?:order|parcel|package) (?:has|have|is|did|was|hasn t|hasnt|isn t|not)[^.?]*"
                    + "|(?:cancel|change|modify) my (?:order|booking|address|reservation)|don hang (?:cua (?:toi|minh|em) )?(?:dang )?(?:den"
                    + "|toi|o) dau|don hang[^.?]{0,30}(?:khi nao|bao gio|chua|tinh trang|trang thai)|(?:tinh trang|trang thai) don|kiem tra don"
                    + "|theo doi don|huy don(?: hang)?(?: cua)? (?:toi|minh|em)|bao gio (?:toi|minh|em) nhan duoc|khi nao (?:toi|minh|em) nhan"
                    + " duoc|charged twice|tru tien hai lan");
    static final Pattern BOUGHT = words(
            "(?:have|had|did) i (?:ever |already |recently |last )?(?:buy|bought|order|ordered|purchase"
                    + "|purchased|book|booked|get|got)|i (?:have |ve |had )?(?:already |ever |last |recently |just )?(?:bought|ordered"
                    + "|purchased|booked)|my (?:last |past |previous |recent |old )?(?:orders?|purchases?|bookings?|purchase history|order"
                    + " history|shopping history)|(?:da|tung|vua|moi) (?:mua|dat)(?: hang)?|mua (?:gi|nhung gi|cai gi) (?:roi|truoc)|lich su"
                    + " (?:mua|dat)(?: hang)?|(?:cac )?don hang (?:cu )?cua (?:toi|minh|em|anh|chi)|hang (?:toi|minh|em) (?:da )?mua");
    static final Pattern VIEWED =
            words("(?:have|had|did) i (?:ever |already |recently |last |just )?(?:look(?:ed)? at|view|viewed|see"
                    + "|seen|saw|browse|browsed|check(?:ed)? out|visit|visited)|i (?:have |ve |had |was )?(?:already |recently |last |just )?"
                    + "(?:looked at|viewed|saw|seen|browsed|been looking at|looking at (?:yesterday|before|earlier|last))|my (?:viewing|browsing)"
                    + " history|my (?:recently|last) viewed(?: \\p{L}+)?|recently viewed|(?:da|tung|vua|moi) xem|lich su xem|xem gan day"
                    + "|xem (?:gi|nhung gi|cai gi) (?:roi|truoc)");
    static final Pattern WANTED =
            words("my (?:wish ?list|cart|basket|favou?rites|saved items)|in my cart|gio hang(?: cua (?:toi|minh|em))?"
                    + "|danh sach (?:yeu thich|mong muon)|san pham yeu thich");
    static final Pattern RATED = words(
            "(?:have|did) i (?:rate|rated)|i (?:have |ve )?rated|my ratings?|(?:toi|minh|em) (?:da )?(?:danh gia|cham)"
                    + "(?: gi| nhung gi| sao)");
    static final Pattern RECOMMEND =
            words("recommend(?:ed|ations?|s)?|suggest(?:ed|ions?|s)?|what should i (?:buy|get|choose|try)"
                    + "|anything (?:good|new|interesting) for me|just for me|for me today|goi y|de xuat|gioi thieu|nen mua gi|nen chon gi|nen thu"
                    + " gi|tu van (?:cho|giup)|co gi hay|co gi moi cho toi|danh (?:cho )?rieng cho toi");
    static final Pattern COMPARE =
            words("compare|comparison|difference between|different from|versus|vs|so sanh|khac (?:gi|nhau|biet)"
                    + "|which (?:one |of (?:them|these) )?is (?:better|cheaper)|cai nao (?:re|tot|dat) hon");
    static final Pattern SIMILAR =
            words("(?:something |anything |products? |items? )?similar(?: (?:to|products?|items?|ones?))?|alternatives?"
                    + "(?: to)?|(?:something|anything|others?|products?|more) like|resembl\\p{L}*|tuong tu(?: nhu| voi)?|giong(?: nhu| voi)?|thay the"
                    + "(?: cho)?|kieu nhu");
    private static final Pattern SIMILAR_WORDS = Pattern.compile(
            "similar(?:\\s+(?:products?|items?))?(?:\\s+to)?|alternatives?(?:\\s+to)?|(?<!would )\\blike\\b|tương tự(?: như| với)?"
                    + "|giống(?: như| với)?|thay thế(?: cho)?|kiểu như|tuong tu(?: nhu| voi)?|giong(?: nhu| voi)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    static final Pattern SELL = words(
            "what (?:do|does|can) (?:you|this shop|the shop|i) (?:sell|have|offer|carry|buy here|buy)|what (?:products|"
                    + "categories|kinds? of (?:products|things))(?: \\p{L}+){0,4}|(?:list|show)(?: me)?(?: all| the| your)* (?:categories|products)"
                    + "|your categories|which categories|ban (?:nhung )?(?:gi|cai gi|mat hang gi)|(?:co|ban) nhung (?:gi|mat hang nao|san pham nao"
                    + "|loai nao)|(?:cac )?danh muc(?: san pham)?|shop co gi");
    static final Pattern CHEAPER = words("cheaper|less expensive|lower price|re hon|gia (?:mem|thap) hon");
    static final Pattern DEARER =
            words("more expensive|pricier|better quality|higher[- ]end|dat hon|mac hon|cao cap hon|xin hon");
    /** In English: folded, "do" and "no" are words of Vietnamese that point at something. */
    static final Pattern IT = words("it|its|that|this|that one|this one|them|these|those|they|the one");

    /** In Vietnamese. */
    static final Pattern IT_VIETNAMESE =
            words("no|cai (?:do|nay|ay)|chiec (?:do|nay)|mon (?:do|nay)|san pham (?:do|nay)|chung"
                    + "|hai cai(?: nay| do)?|may cai(?: nay| do)?|do|nay|tour nay|lop nay|loai nay");

    static final Pattern MORE = words(
            "(?:show me |any |some |see )?(?:more|others?|other ones?|something else|anything else|what else)(?: options"
                    + "| products| please)?|more of (?:them|those)|(?:con )?(?:cai|loai|mon|mau) (?:nao )?khac|con gi (?:nua|khac)|them (?:nua|lua chon|vai"
                    + " cai)|xem them|nua khong");
    static final Pattern AND =
            Pattern.compile("^\\W*(?:and|what about|how about|only|just|but|con|the con|vay con|the|chi)(?![\\p{L}])");
    static final Pattern DETAILS =
            words("tell me (?:more )?about|more about|details?|describe|description|how much|price of|what does .* cost"
                    + "|chi tiet|mo ta|noi (?:them )?ve|thong tin|gia bao nhieu|bao nhieu tien|gia (?:cua )?");

    /** What stands behind the word that asks for something similar, or the whole text where nothing does. */
    static String withoutSimilar(String text) {
        Matcher matcher = SIMILAR_WORDS.matcher(text);
        String rest = matcher.find() ? text.substring(matcher.end()) : "";
        return rest.isBlank() ? matcher.replaceAll(" ") : rest;
    }

    /** A text as patterns are looked for in: small letters without marks, and with single spaces. */
    static String folded(String text) {
        return SearchWords.fold(text)
                .replaceAll("['’]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean says(Pattern pattern, String folded) {
        return pattern.matcher(folded).find();
    }
}
