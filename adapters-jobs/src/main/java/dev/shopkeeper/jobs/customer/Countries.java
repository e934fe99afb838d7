package dev.shopkeeper.jobs.customer;

import dev.shopkeeper.domain.search.SearchWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries by the names people and files give them: in English and Vietnamese, by codes of two and three letters, and
 * by the official and older names that lists of the world still carry.
 */
final class Countries {

    private static final int REMEMBERED = 4_096;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Names that neither Java nor ISO knows, folded. */
    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("korea", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("korea republic of", "KR"),
            Map.entry("democratic people s republic of korea", "KP"),
            Map.entry("palestine", "PS"),
            Map.entry("palestinian territory", "PS"),
            Map.entry("state of palestine", "PS"),
            Map.entry("viet nam", "VN"),
            Map.entry("russian federation", "RU"),
            Map.entry("syrian arab republic", "SY"),
            Map.entry("libyan arab jamahiriya", "LY"),
            Map.entry("lao people s democratic republic", "LA"),
            Map.entry("islamic republic of iran", "IR"),
            Map.entry("iran islamic republic of", "IR"),
            Map.entry("brunei darussalam", "BN"),
            Map.entry("cote d ivoire", "CI"),
            Map.entry("ivory coast", "CI"),
            Map.entry("congo", "CG"),
            Map.entry("republic of the congo", "CG"),
            Map.entry("democratic republic of the congo", "CD"),
            Map.entry("dr congo", "CD"),
            Map.entry("czech republic", "CZ"),
            Map.entry("macedonia", "MK"),
            Map.entry("swaziland", "SZ"),
            Map.entry("turkey", "TR"),
            Map.entry("burma", "MM"),
            Map.entry("myanmar", "MM"),
            Map.entry("cabo verde", "CV"),
            Map.entry("east timor", "TL"),
            Map.entry("holy see", "VA"),
            Map.entry("vatican", "VA"),
            Map.entry("hong kong", "HK"),
            Map.entry("macao", "MO"),
            Map.entry("macau", "MO"),
            Map.entry("kyrgyz republic", "KG"),
            Map.entry("slovak republic", "SK"),
            Map.entry("pitcairn", "PN"),
            Map.entry("reunion", "RE"),
            Map.entry("falkland islands malvinas", "FK"),
            Map.entry("united states minor outlying islands", "UM"),
            Map.entry("united states virgin islands", "VI"),
            Map.entry("us virgin islands", "VI"),
            Map.entry("virgin islands british", "VG"),
            Map.entry("svalbard and jan mayen islands", "SJ"),
            Map.entry("netherlands antilles", "CW"),
            Map.entry("heard island and mcdonald islands", "HM"),
            Map.entry("south georgia and the south sandwich islands", "GS"),
            Map.entry("st helena", "SH"),
            Map.entry("st vincent and the grenadines", "VC"),
            Map.entry("the netherlands", "NL"),
            Map.entry("holland", "NL"),
            Map.entry("uae", "AE"),
            Map.entry("the gambia", "GM"),
            Map.entry("the bahamas", "BS"),
            Map.entry("tanzania united republic of", "TZ"),
            Map.entry("moldova republic of", "MD"),
            Map.entry("venezuela bolivarian republic of", "VE"),
            Map.entry("bolivia plurinational state of", "BO"),
            Map.entry("hoa ky", "US"),
            Map.entry("anh", "GB"),
            Map.entry("vuong quoc anh", "GB"),
            Map.entry("phap", "FR"),
            Map.entry("duc", "DE"),
            Map.entry("nga", "RU"),
            Map.entry("nhat", "JP"),
            Map.entry("han quoc", "KR"),
            Map.entry("trung quoc", "CN"),
            Map.entry("uc", "AU"),
            Map.entry("dai loan", "TW"),
            Map.entry("thai lan", "TH"),
            Map.entry("campuchia", "KH"),
            Map.entry("lao", "LA"));

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Optional<String>> asked = new ConcurrentHashMap<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.of("vi")}) {
                byName.putIfAbsent(key(country.getDisplayCountry(language)), code);
            }
            byName.putIfAbsent(key(country.getISO3Country()), code);
        }
        byName.putAll(MORE);
        for (String code : Locale.getISOCountries()) {
            byName.put(code.toLowerCase(Locale.ROOT), code);
        }
    }

    /** The country's code of two letters; null when we know no such country. */
    @Nullable
    String region(String written) {
        Optional<String> known = asked.get(written);
        if (known == null) {
            known = find(written);
            if (asked.size() < REMEMBERED) {
                asked.put(written, known);
            }
        }
        return known.orElse(null);
    }

    private Optional<String> find(String written) {
        return Optional.ofNullable(byName.get(key(written)))
                .or(() -> Optional.ofNullable(
                        byName.get(key(IN_BRACKETS.matcher(written).replaceAll(" ")))));
    }

    private static String key(String name) {
        if (name.equals("Mỹ")) {
            // folded it would be Malaysia's code
            return "hoa ky";
        }
        if (name.equals("NGA")) {
            // folded it would be Vietnamese for Russia
            return "nigeria";
        }
        String folded = " "
                + OTHER.matcher(SearchWords.fold(name).replace("&", " and "))
                        .replaceAll(" ")
                        .strip() + " ";
        return folded.replace(" saint ", " st ").strip();
    }
}
