package dev.shopkeeper.domain.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateNamesTest {

    private static final List<DeclaredVariable> DECLARED =
            List.of(new DeclaredVariable("coupon", null), new DeclaredVariable("gift", "candle"));

    @Test
    void missesWhatIsNeitherBuiltInNorDeclaredNorInTheData() {
        Set<String> used = Set.of(
                "customer",
                "customer.name",
                "customer.nmae",
                "customer_name",
                "email",
                "company",
                "shop_name",
                "recommendations",
                "unsubscribe_url",
                "now",
                "data",
                "data.coupon",
                "data.here",
                "data.away",
                "coupon",
                "gift",
                "here",
                "here.inside",
                "away",
                "away.inside",
                "template");
        assertThat(TemplateNames.missing(used, DECLARED, Set.of("here")))
                .containsExactly("away", "away.inside", "customer.nmae", "data.away", "template");
    }

    @Test
    void warnsOfNamesThatEverySendMustBring() {
        List<ConfigWarning> warnings = TemplateNames.warnings(
                Set.of("coupon", "price", "customer.shoe"),
                List.of(new DeclaredVariable("coupon", null), new DeclaredVariable("email", "x")));
        assertThat(warnings).extracting(ConfigWarning::name).containsExactly("customer.shoe", "price", "email");
        assertThat(warnings).extracting(ConfigWarning::message).doesNotHaveDuplicates();
    }
}
