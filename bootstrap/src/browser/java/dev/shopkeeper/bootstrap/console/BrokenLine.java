package dev.shopkeeper.bootstrap.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

/** A connection that breaks in the middle of an answer, behind its first event. */
final class BrokenLine {

    private BrokenLine() {}

    static void onceIn(Page page) {
        page.route("**/messages/stream", BrokenLine::cut, new Page.RouteOptions().setTimes(1));
    }

    private static void cut(Route route) {
        APIResponse whole = route.fetch();
        String events = whole.text();
        int behindTheFirst = events.indexOf("\n\n") + 2;
        route.fulfill(new Route.FulfillOptions()
                .setStatus(whole.status())
                .setContentType("text/event-stream")
                .setBody(events.substring(0, behindTheFirst)));
    }

    static boolean isTakenUpAgain(Request request) {
        return request.url().contains("/messages/stream/") && request.method().equals("GET");
    }
}
