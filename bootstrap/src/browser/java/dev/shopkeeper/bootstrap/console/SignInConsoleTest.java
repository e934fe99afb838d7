package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody comes to the door of the console. */
class SignInConsoleTest {

    @Test
    void letsStaffInAndOut() {
        Console console = Console.open();
        try (Visitor visitor = console.visitor()) {
            visitor.page().navigate(console.url().toString());
            visitor.sees("Sign in to Shopkeeper");
            visitor.assertAccessible();
            visitor.signIn(console.adminName(), console.adminPassword());
            visitor.sees("Welcome");
            visitor.assertAccessible();
            visitor.page().reload();
            visitor.sees("Welcome");
            visitor.button("Sign out").click();
            visitor.sees("Sign in to Shopkeeper");
        }
    }

    @Test
    void saysWhatTheServerSaysToAWrongPassword() {
        Console console = Console.open();
        try (Visitor visitor = console.visitor()) {
            visitor.page().navigate(console.url().toString());
            visitor.page().getByLabel("User name or e-mail").fill(console.adminName());
            visitor.page().getByLabel("Password").fill("not this one");
            visitor.button("Sign in").click();
            visitor.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                    .waitFor();
            visitor.assertAccessible();
        }
    }

    @Test
    void speaksVietnamese() {
        Console console = Console.open();
        try (Visitor visitor = console.visitor()) {
            visitor.page().navigate(console.url().toString());
            visitor.page().getByLabel("Language").selectOption("vi");
            visitor.sees("Đăng nhập Shopkeeper");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("vi");
        }
    }
}
