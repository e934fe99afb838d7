package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.recommendation.serving.ReasonText;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.OfferedProduct;
import dev.shopkeeper.domain.notification.template.TemplateNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of a template stand for, for one reader. */
final class TemplateValues {

    private final Recipient recipient;
    private final Locale locale;
    private final String shopName;

    TemplateValues(Recipient recipient, String language, String shopName) {
        this.recipient = recipient;
        this.locale = Locale.forLanguageTag(language);
        this.shopName = shopName;
    }

    /** The values by name: what was declared, then what was sent, then what is built in, each over the one before. */
    Map<String, Object> of(List<DeclaredVariable> declared, boolean withProducts) {
        Map<String, Object> data = new HashMap<>();
        declared.forEach(variable -> put(data, variable.name(), variable.fallback()));
        data.putAll(recipient.data());
        Map<String, Object> values = new HashMap<>(data);
        Customer customer = recipient.customer();
        Profile profile = customer.profile();
        TemplateNames.BUILT_IN.forEach(values::remove);
        values.put(TemplateNames.DATA, data);
        values.put(TemplateNames.CUSTOMER, customer(customer));
        put(values, "customer_name", profile.name());
        put(values, "email", profile.emailKey());
        put(values, "company", profile.company());
        values.put("shop_name", shopName);
        put(values, TemplateNames.UNSUBSCRIBE_URL, recipient.unsubscribeUrl());
        values.put("now", recipient.now());
        if (withProducts) {
            values.put(
                    TemplateNames.RECOMMENDATIONS,
                    recipient.offer().get().products().stream()
                            .map(this::product)
                            .toList());
        }
        return values;
    }

    private static Map<String, Object> customer(Customer customer) {
        Profile profile = customer.profile();
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", customer.id().value());
        put(fields, "external_id", profile.externalId());
        put(fields, "name", profile.name());
        put(fields, "email", profile.emailKey());
        put(fields, "phone", profile.phone() == null ? null : profile.phone().value());
        put(fields, "language", profile.language());
        put(fields, "company", profile.company());
        put(fields, "city", profile.city());
        put(fields, "country", profile.country());
        fields.put("tags", List.copyOf(profile.tags()));
        fields.put("attributes", profile.attributes());
        fields.put("subscribed", customer.subscribed());
        fields.put("source", customer.source());
        fields.put("created_at", customer.createdAt());
        fields.put("updated_at", customer.updatedAt());
        return fields;
    }

    private Map<String, Object> product(OfferedProduct product) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("product_id", product.id().value());
        fields.put("name", product.name());
        put(fields, "price", product.price());
        fields.put("currency", product.currency());
        put(fields, "url", product.url());
        put(fields, "image_url", product.imageUrl());
        fields.put("reason", ReasonText.of(product.reason(), locale));
        return fields;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
