package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.chat.usage.UsageQuery.Grouping;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much chatting with a person cost, day by day. When they are erased the sums of the shop stay. */
public final class UsagePersonalData implements PersonalData {

    private final TokenLedger ledger;
    private final InstantSource clock;

    public UsagePersonalData(TokenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "chat_usage";
    }

    @Override
    public Object of(Customer customer) {
        LocalDate today = UsageLimits.today(clock.instant());
        return ledger
                .grouped(new UsageQuery(
                        today.minusDays(UsageQuery.MOST_DAYS - 1L), today, Grouping.DAY, customer.id(), null))
                .stream()
                .map(UsagePersonalData::shown)
                .toList();
    }

    private static Map<String, Object> shown(UsageGroup day) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("day", day.key());
        shown.put("calls", day.calls());
        shown.put("input_tokens", day.usage().input());
        shown.put("output_tokens", day.usage().output());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        ledger.removeOf(customer.id());
    }
}
