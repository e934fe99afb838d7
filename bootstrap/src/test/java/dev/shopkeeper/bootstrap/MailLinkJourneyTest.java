package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.consent.Recommended;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever got an e-mail opens it, follows a link, and wants no more. */
class MailLinkJourneyTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String PARTS =
            "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final MailLinks links = shopkeeper.bean(MailLinks.class);
    private final SendId send = new SendId("send-" + UUID.randomUUID());
    private final Api anybody = shopkeeper.api();
    private final Api admin = shopkeeper.asAdmin();

    private String customer(@Nullable String language) {
        String email = UUID.randomUUID() + "@mail.example";
        Answer added = admin.post(
                "/customers",
                language == null
                        ? Map.of("name", "Nguyễn Văn An", "email", email)
                        : Map.of("name", "Nguyễn Văn An", "email", email, "language", language));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.text("id");
    }

    private DeliveryId delivery(String customer) {
        return new DeliveryId(send, new CustomerId(customer));
    }

    private String path(String link) {
        assertThat(link).startsWith(shopkeeper.url().toString());
        return link.substring(shopkeeper.url().toString().length());
    }

    private String unsubscribe(String customer) {
        return path(links.unsubscribe(delivery(customer)));
    }

    private boolean subscribed(String customer) {
        return admin.get("/customers/" + customer).at("subscribed").getBooleanValue();
    }

    private EngagementCounts counts() {
        return shopkeeper.bean(Engagement.class).counts(List.of(send)).getOrDefault(send, EngagementCounts.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, en, Hủy đăng ký",
        "vi-VN, , Hủy đăng ký",
        "en, vi, Unsubscribe",
        ", 'fr;q=0.9,vi-VN;q=0.8,en;q=0.7', Hủy đăng ký",
        "fr, 'vi;q=0,en', Unsubscribe",
        ", 'no;such;;language', Unsubscribe",
        ", , Unsubscribe"
    })
    void thePageSpeaksTheReadersLanguageAndChangesNothing(
            @Nullable String language, @Nullable String accepted, String button) {
        String customer = customer(language);
        Api browser = anybody.with("Accept", "text/html,*/*;q=0.8");
        Api reader = accepted == null ? browser : browser.with("Accept-Language", accepted);

        Answer page = reader.get(unsubscribe(customer));

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.header("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body())
                .contains(button, "Shopkeeper", "<form method=\"post\">")
                .doesNotContain("{shop}", "{text}", "{form}", "Nguyễn", "@mail");
        assertThat(page.header("set-cookie")).isEmpty();
        assertThat(page.header("cache-control")).hasValue("no-store");
        assertThat(page.header("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'; form-action 'self'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script", "unsafe");
        assertThat(anybody.send("HEAD", unsubscribe(customer), null, null).status())
                .isEqualTo(200);
        assertThat(subscribed(customer)).isTrue();
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);
    }

    @Test
    void unsubscribesAtOnceByAnyKindOfPost() {
        for (int kind = 0; kind < 4; kind++) {
            String customer = customer(null);
            Answer answer =
                    switch (kind) {
                        case 0 ->
                            anybody.send("POST", unsubscribe(customer), FORM, bytes("List-Unsubscribe=One-Click"));
                        case 1 -> anybody.send("POST", unsubscribe(customer), MULTIPART, bytes(PARTS));
                        case 2 -> anybody.post(unsubscribe(customer));
                        default ->
                            anybody.with("Accept", "application/json")
                                    .send("POST", unsubscribe(customer), FORM, bytes("anything=else"));
                    };

            assertThat(answer.status()).as(kind + ": " + answer).isEqualTo(200);
            assertThat(answer.header("location")).isEmpty();
            assertThat(answer.header("set-cookie")).isEmpty();
            assertThat(subscribed(customer)).isFalse();
        }
        assertThat(counts()).isEqualTo(new EngagementCounts(0, 0, 4));
    }

    @Test
    void aSecondThoughtIsTheCustomersOrTheStaffsAndTheLinkWorksOn() {
        String customer = customer("vi");
        String link = unsubscribe(customer);

        anybody.post(link);
        assertThat(anybody.post(link).body()).contains("Bạn đã hủy đăng ký").doesNotContain("<form");
        assertThat(anybody.get(link).body()).contains("Bạn đã hủy đăng ký").doesNotContain("<form");
        assertThat(admin.patch("/customers/" + customer, Map.of("subscribed", true))
                        .status())
                .isEqualTo(200);
        assertThat(anybody.get(link).body()).contains("<form");
        anybody.post(link);

        assertThat(subscribed(customer)).isFalse();
        assertThat(counts()).isEqualTo(new EngagementCounts(0, 0, 1));
    }

    @Test
    void aSampleShowsThePageAndDoesNothing() {
        String link = path(links.sampleUnsubscribe());

        assertThat(anybody.get(link).body()).contains("<form");
        assertThat(anybody.post(link).status()).isEqualTo(200);
        assertThat(anybody.get(link).body()).contains("<form");
    }

    @Test
    void brokenLinksAreNotFound() {
        String customer = customer(null);
        String good = unsubscribe(customer);
        String open = path(links.open(delivery(customer)));
        String click = path(links.click(delivery(customer), "https://a.example/", null));
        List<String> broken = List.of(
                good + "A",
                good.substring(0, good.length() - 1),
                "/u/" + open.substring(3).replace(".gif", ""),
                "/c/" + good.substring(3),
                click + "A",
                "/c/https%3A%2F%2Fevil.example%2F",
                "/c/x?url=https://evil.example/",
                "/o/x.gif",
                open.replace(".gif", "A.gif"));

        for (String path : broken) {
            Answer answer = anybody.get(path);
            assertThat(answer.status()).as(path + ": " + answer).isEqualTo(404);
            assertThat(answer.text("error")).isEqualTo("NOT_FOUND");
            assertThat(answer.header("location")).isEmpty();
        }
        assertThat(anybody.post(good + "A").status()).isEqualTo(404);
        Answer page = anybody.with("Accept", "text/html")
                .with("Accept-Language", "vi")
                .get(good + "A");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Liên kết này không dùng được").doesNotContain("<form", "{shop}");
        assertThat(subscribed(customer)).isTrue();
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);
    }

    @Test
    void anOpenedEmailCountsOnceAndNotForThoseWhoLookAhead() {
        String open = path(links.open(delivery(customer(null))));

        Answer head = anybody.send("HEAD", open, null, null);
        anybody.with("Sec-Purpose", "prefetch;prerender").get(open);
        anybody.with("Purpose", "prefetch").get(open);
        assertThat(head.status()).isEqualTo(200);
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);

        Answer picture = anybody.with("Accept", "image/png,image/*").get(open);
        anybody.get(open);

        assertThat(picture.header("content-type")).hasValue("image/gif");
        assertThat(new String(picture.bytes(), 0, 6, StandardCharsets.ISO_8859_1))
                .isEqualTo("GIF89a");
        assertThat(picture.header("set-cookie")).isEmpty();
        assertThat(picture.header("cache-control")).hasValue("no-store");
        assertThat(counts()).isEqualTo(new EngagementCounts(1, 0, 0));
    }

    @Test
    void aClickOnARecommendedProductIsAnInteractionOfItsReader() {
        String customer = customer(null);
        Recommended recommended = new Recommended(
                new RecommendationId("rec-" + send), List.of(new ProductId("ao-dai-7"), new ProductId("non-la-2")));
        String product =
                path(links.click(delivery(customer), "https://shop.example/p/ao-dai-7?from=mail&a=1", recommended));
        String about = path(links.click(delivery(customer), "https://shop.example/about", recommended));

        assertThat(anybody.send("HEAD", product, null, null).status()).isEqualTo(302);
        assertThat(anybody.with("X-Moz", "prefetch").get(product).status()).isEqualTo(302);
        assertThat(counts()).isEqualTo(EngagementCounts.NONE);

        Answer first = anybody.get(product);
        Answer second = anybody.get(product);
        Answer third = anybody.get(about);

        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("location")).hasValue("https://shop.example/p/ao-dai-7?from=mail&a=1");
        assertThat(first.header("set-cookie")).isEmpty();
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(third.header("location")).hasValue("https://shop.example/about");
        assertThat(counts()).isEqualTo(new EngagementCounts(0, 1, 0));
        Answer data = admin.get("/customers/" + customer + "/data");
        assertThat(data.at("interactions").size()).isEqualTo(1);
        assertThat(data.text("interactions.0.product_id")).isEqualTo("ao-dai-7");
        assertThat(data.text("interactions.0.interaction_type")).isEqualTo("click");
        assertThat(data.at("engagement").size()).isEqualTo(1);
        assertThat(data.text("engagement.0.what")).isEqualTo("clicked");
    }

    @Test
    void anErasedPersonsLinksWorkAndLeaveNothing() {
        String customer = customer("vi");
        String open = path(links.open(delivery(customer)));
        String click = path(links.click(delivery(customer), "https://shop.example/", null));
        anybody.get(open);
        admin.delete("/customers/" + customer);

        assertThat(anybody.get(click).status()).isEqualTo(302);
        assertThat(anybody.post(unsubscribe(customer)).status()).isEqualTo(200);
        assertThat(anybody.get(unsubscribe(customer)).body()).doesNotContain("<form");
        assertThat(counts()).isEqualTo(new EngagementCounts(1, 0, 0));
    }
}
