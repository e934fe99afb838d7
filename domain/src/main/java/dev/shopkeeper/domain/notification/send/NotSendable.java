package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The flight check found that the e-mail cannot be made for some recipients; nothing was sent. */
public final class NotSendable extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private NotSendable(String message, List<FieldError> fields) {
        super("UNPROCESSABLE", message, fields);
    }

    /** Names in the template that nobody gives a value, and some of the customers whose e-mail has them. */
    public static NotSendable missing(Collection<String> names, List<CustomerId> examples) {
        String whose = examples.isEmpty() ? "" : ", as for the " + named(examples);
        List<FieldError> fields = names.stream()
                .map(name -> new FieldError("data." + name, "is missing: declare it, or send a value for it" + whose))
                .toList();
        String all = String.join(", ", names);
        return new NotSendable("the template uses what nobody gives a value: " + all + whose, fields);
    }

    /** The template cannot be rendered for this customer. */
    public static NotSendable unrenderable(CustomerId example, String why) {
        String what = "cannot be rendered for the " + named(List.of(example)) + ": " + why;
        return new NotSendable("the template " + what, List.of(new FieldError("notification_config_id", what)));
    }

    private static String named(List<CustomerId> customers) {
        return (customers.size() == 1 ? "customer " : "customers ")
                + customers.stream().map(CustomerId::value).collect(Collectors.joining(", "));
    }
}
