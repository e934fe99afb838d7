package dev.shopkeeper.domain.notification.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names in a template may be. A built-in name wins over one of the data, and the data over a declared default;
 * what is built in and empty for a customer is not missing.
 */
public final class TemplateNames {

    public static final String CUSTOMER = "customer";
    public static final String DATA = "data";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String UNSUBSCRIBE_URL = "unsubscribe_url";

    /** The names that stand for something in every e-mail. */
    public static final Set<String> BUILT_IN = Set.of(
            CUSTOMER, "customer_name", "email", "company", "shop_name", RECOMMENDATIONS, UNSUBSCRIBE_URL, "now", DATA);

    /** What can be asked of {@code customer}. */
    public static final Set<String> CUSTOMER_FIELDS = Set.of(
            "id",
            "external_id",
            "name",
            "email",
            "phone",
            "language",
            "company",
            "city",
            "country",
            "tags",
            "attributes",
            "subscribed",
            "source",
            "created_at",
            "updated_at");

    private TemplateNames() {}

    /**
     * Those of the used names that nobody knows, in order.
     *
     * @param used     as {@code coupon}, {@code data.coupon} or {@code customer.name}
     * @param declared by the config
     * @param inData   the keys of the data
     */
    public static Set<String> missing(
            Collection<String> used, Collection<DeclaredVariable> declared, Set<String> inData) {
        Set<String> missing = new TreeSet<>();
        for (String name : used) {
            if (!isKnown(name, declared, inData)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static boolean isKnown(String name, Collection<DeclaredVariable> declared, Set<String> inData) {
        int dot = name.indexOf('.');
        String root = dot < 0 ? name : name.substring(0, dot);
        String part = dot < 0 ? "" : name.substring(dot + 1);
        if (root.equals(CUSTOMER)) {
            return part.isEmpty() || CUSTOMER_FIELDS.contains(part);
        }
        if (root.equals(DATA)) {
            return part.isEmpty() || isGiven(part, declared, inData);
        }
        return BUILT_IN.contains(root) || isGiven(root, declared, inData);
    }

    private static boolean isGiven(String name, Collection<DeclaredVariable> declared, Set<String> inData) {
        return inData.contains(name)
                || declared.stream().anyMatch(variable -> variable.name().equals(name));
    }

    /** What to tell the author of a config whose templates use these names. */
    public static List<ConfigWarning> warnings(Collection<String> used, List<DeclaredVariable> declared) {
        List<ConfigWarning> warnings = new ArrayList<>();
        for (String name : missing(used, declared, Set.of())) {
            warnings.add(new ConfigWarning(
                    name,
                    name.startsWith(CUSTOMER + ".")
                            ? "a customer has no such field, so no e-mail with it is sent"
                            : "is neither built in nor declared: each send must bring it in its data"));
        }
        for (DeclaredVariable variable : declared) {
            if (BUILT_IN.contains(variable.name())) {
                warnings.add(new ConfigWarning(
                        variable.name(), "is built in, so what is declared or sent under this name is not used"));
            }
        }
        return warnings;
    }
}
