package dev.shopkeeper.application.chat.memory.fact;

import static dev.shopkeeper.application.chat.memory.fact.FactRule.alone;
import static dev.shopkeeper.application.chat.memory.fact.FactRule.many;

import dev.shopkeeper.domain.chat.memory.FactKind;
import java.util.List;

/** How people say it in English. */
final class EnglishFacts {

    private static final String I = "i (?:(?:really|also|just|absolutely|still|usually|always|mostly|do) ){0,2}";
    private static final String AM = "(?:i am|i'm|im) (?:(?:also|still) )?";
    private static final String WHO =
            "(?<about>wife|husband|partner|son|daughter|mother|father|mum|mom|dad|sister|brother"
                    + "|boyfriend|girlfriend|baby|kids?|child|children|dog|cat)";

    static final List<FactRule> RULES = List.of(
            alone(FactKind.NAME, "my name is {name}").inCapitals(),
            alone(FactKind.NAME, "(?:please )?call me {name}").inCapitals(),
            alone(FactKind.SIZE, "my (?:(?<about>\\p{L}+) )?size is (?:an? )?{size}"),
            alone(FactKind.SIZE, AM + "(?:an? )?(?:(?<about>\\p{L}+) )?size {size}"),
            alone(FactKind.SIZE, I + "wear (?:an? )?(?:(?<about>\\p{L}+) )?size {size}"),
            many(FactKind.LIKE, I + "(?:like|love|prefer|adore|enjoy) {value}"),
            alone(FactKind.LIKE, "my favou?rite (?<about>\\p{L}+) (?:is|are) {value}"),
            many(
                    FactKind.DISLIKE,
                    I + "(?:don't|dont|do not|never) (?:really )?(?:like|love|enjoy|wear|eat|drink) {value}"),
            many(FactKind.DISLIKE, I + "(?:hate|dislike|can't stand|cant stand|cannot stand) {value}"),
            many(FactKind.ALLERGY, AM + "allergic to {value}"),
            many(
                    FactKind.DIET,
                    AM + "(?:an? )?(?<value>vegetarian|vegan|pescatarian|gluten[ -]free|lactose intolerant)"),
            alone(FactKind.BUDGET, "my budget is {value}"),
            alone(FactKind.BUDGET, "i (?:don't|dont|do not) want to (?:spend|pay) more than {value}"),
            alone(FactKind.BUDGET, "i can(?: only)? (?:spend|pay) (?:up to|at most) {value}"),
            alone(FactKind.PLACE, "i live in {value}").inCapitals(),
            alone(FactKind.PLACE, AM + "(?:living|based) in {value}").inCapitals(),
            alone(FactKind.WORK, "i work (?:as|for|at) {value}"),
            many(
                    FactKind.FAMILY,
                    "i have (?<value>(?:an?|one|two|three|four|five|\\d) (?:\\p{L}+ )?(?:kids?|child|children|sons?"
                            + "|daughters?|dogs?|cats?|bab(?:y|ies)|twins))"),
            many(
                    FactKind.FAMILY,
                    "my " + WHO + " (?:likes?|loves?|hates?|wears?|is allergic to|are allergic to|turns?|is called"
                            + "|is named|doesn't like|don't like) {value}"),
            many(FactKind.FAMILY, "my " + WHO + " is (?<value>\\d{1,3}(?: years? old| months? old)?)"),
            alone(
                    FactKind.OCCASION,
                    "my (?:" + WHO + "'?s )?(?<occasion>birthday|anniversary|wedding) is (?:on |in )?{value}"));

    private EnglishFacts() {}
}
