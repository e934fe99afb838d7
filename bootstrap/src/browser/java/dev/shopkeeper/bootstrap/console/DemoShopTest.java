package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The widget in a shop's page: the demo shop, under a Content-Security-Policy that allows no inline style and no inline script. */
class DemoShopTest {

    private final Console console = Console.open();

    private static void register(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.button("Sign in").first().click();
        visitor.button("I am new here").click();
        page.getByLabel("User name").fill(name);
        page.getByLabel("E-mail").fill(name + "@example.com");
        page.getByLabel("Password").fill("a pass phrase of some length");
        visitor.assertAccessible();
        visitor.button("Create the account").click();
        visitor.button("Sign out").waitFor();
    }

    @Test
    void givesVisitorsRecommendationsAndCustomersAChatAsWell() {
        try (Visitor visitor = console.visitor()) {
            Page page = visitor.page();
            page.navigate(console.url() + "/demo-shop");
            Locator recommended = page.locator("#for-you .item");
            recommended.first().waitFor();
            visitor.assertAccessible();
            visitor.picture("demo-shop");
            assertThat(page.locator(".bubble").count()).isZero();
            openFromSearch(page, "oolong");
            page.locator("#similar .item").first().waitFor();
            visitor.assertAccessible();

            register(visitor, "shopper-" + UUID.randomUUID().toString().substring(0, 8));
            visitor.button("Add to cart").click();
            visitor.sees("It is in your cart.");
            talk(visitor);

            page.getByLabel("Your message").focus();
            page.keyboard().press("Escape");
            page.waitForFunction(
                    "() => document.activeElement?.shadowRoot?.activeElement?.className === 'bubble'");
            visitor.button("Sign out").click();
            page.locator(".bubble")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    /** A product of the demo's, whatever others have added: what is new resembles nothing yet. */
    private static void openFromSearch(Page page, String words) {
        page.locator("#words").fill(words);
        page.locator("#words").press("Enter");
        page.locator("#products a", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static void talk(Visitor visitor) {
        Page page = visitor.page();
        visitor.button("Chat with us").focus();
        page.keyboard().press("Enter");
        visitor.sees("Hello! Ask about products");
        page.getByLabel("Your message").fill("Which teas do you have under 200,000 ₫?");
        BrokenLine.onceIn(page);
        Request resumed = page.waitForRequest(
                BrokenLine::isTakenUpAgain, () -> page.keyboard().press("Enter"));
        assertThat(resumed.headerValue("last-event-id")).isEqualTo("1");
        page.locator(".said .item").first().waitFor();
        visitor.button("Good answer").click();
        visitor.sees("Thank you for telling us.");
        visitor.assertAccessible();
        visitor.picture("widget-chat");
        page.locator(".said .item").first().click();
        page.waitForFunction("() => document.activeElement?.id === 'heading'");
        assertThat(page.url()).contains("#p/");
    }

    @Test
    void speaksVietnameseOnATelephone() {
        try (Visitor visitor = console.visitorOnPhone()) {
            Page page = visitor.page();
            page.navigate(console.url() + "/demo-shop?lang=vi");
            visitor.sees("Gợi ý cho bạn");
            page.locator("#for-you .item").first().waitFor();
            visitor.assertAccessible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.evaluate(
                    "name => Shopkeeper.shop.ask('POST', '/api/auth/register', {username: name, email: name +"
                            + " '@example.com', password: 'a pass phrase of some length'}).then(() =>"
                            + " Shopkeeper.shop.ask('POST', '/auth/login', {username: name, password: 'a pass phrase of"
                            + " some length'})).then(answer => Shopkeeper.shop.signIn(answer.access_token))",
                    "khach-" + UUID.randomUUID().toString().substring(0, 8));
            visitor.button("Trò chuyện với chúng tôi").click();
            page.getByLabel("Tin nhắn của bạn").fill("Tôi có thể trả lại hàng không?");
            visitor.button("Gửi").click();
            visitor.sees("Thông tin lấy từ đâu");
            visitor.assertAccessible();
            visitor.picture("widget-chat-phone");
            assertThat(page.getByRole(AriaRole.DIALOG).boundingBox().width).isLessThan(390);
        }
    }
}
