package dev.shopkeeper.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the compiler cannot refuse. The rules are about a root package, so that they can be tried on a crooked house. */
final class HouseRules {

    private static final List<String> ADAPTERS = List.of("rest", "persistence", "ai", "jobs");
    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("(.+(Impl|Utils?|Helper|Manager|Processor|DTO|Dto))|Base[A-Z].*");
    private static final Pattern FORBIDDEN_PACKAGE =
            Pattern.compile(".*\\.(utils?|common|shared|helpers?|impl)(\\..*)?");
    private static final Map<String, Set<String>> CHANCE_AND_TIME = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.security.SecureRandom", Set.of("<init>")));

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain sees the language only", domainSeesTheLanguageOnly());
        rules.put("the application sees the domain and a logger", applicationSeesTheDomainAndALogger());
        rules.put("adapters do not see each other", adaptersDoNotSeeEachOther());
        rules.put("nothing sees bootstrap", nothingSeesBootstrap());
        rules.put("features are free of cycles", featuresAreFreeOfCycles());
        rules.put("time and chance come in from outside", timeAndChanceComeInFromOutside());
        rules.put("controllers return wire types", controllersReturnWireTypes());
        rules.put("adapter classes are not public", adapterClassesAreNotPublic());
        rules.put("wire and stored records are not public", wireAndStoredRecordsAreNotPublic());
        rules.put("names say what a thing is", namesSayWhatAThingIs());
        return rules;
    }

    private ArchRule domainSeesTheLanguageOnly() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat(inPackages(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "java.nio.charset..",
                                "java.io",
                                "java.net",
                                "java.security",
                                "javax.crypto..",
                                "org.jspecify..",
                                root + ".domain..")
                        .and(describe("no way out", type -> !INPUT_AND_OUTPUT.contains(type.getName()))));
    }

    /** Of packages that also hold values and exceptions. */
    private static final Set<String> INPUT_AND_OUTPUT = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.PrintStream",
            "java.net.InetAddress",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.URL",
            "java.security.SecureRandom");

    private ArchRule applicationSeesTheDomainAndALogger() {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat(inPackages(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "org.slf4j..",
                        root + ".domain..",
                        root + ".application.."));
    }

    private ArchRule adaptersDoNotSeeEachOther() {
        return CompositeArchRule.of(
                ADAPTERS.stream().map(this::adapterSeesNoOther).toList());
    }

    private ArchRule adapterSeesNoOther(String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + adapter + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true);
    }

    private ArchRule nothingSeesBootstrap() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".bootstrap.."));
    }

    private ArchRule featuresAreFreeOfCycles() {
        return CompositeArchRule.of(Stream.of("domain", "application", "rest", "persistence", "jobs")
                .map(layer -> slices().matching(root + "." + layer + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .toList());
    }

    private ArchRule timeAndChanceComeInFromOutside() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .callCodeUnitWhere(describe("asks for the time or for chance", HouseRules::asksForTimeOrChance));
    }

    private static boolean asksForTimeOrChance(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        if (owner.equals("java.util.Random") && call.getName().equals("<init>")) {
            return call.getTarget().getRawParameterTypes().isEmpty();
        }
        return CHANCE_AND_TIME.getOrDefault(owner, Set.of()).contains(call.getName());
    }

    private ArchRule controllersReturnWireTypes() {
        return methods()
                .that()
                .areDeclaredInClassesThat(describe("are controllers", HouseRules::isController))
                .and()
                .areNotPrivate()
                .should(new ArchCondition<JavaMethod>("return no type of the domain") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getReturnType().getAllInvolvedRawTypes().stream()
                                .filter(type -> type.getPackageName().startsWith(root + ".domain"))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " returns " + type.getName())));
                    }
                });
    }

    private static boolean isController(CanBeAnnotated type) {
        return type.isAnnotatedWith(Controller.class);
    }

    private ArchRule adapterClassesAreNotPublic() {
        DescribedPredicate<JavaClass> adapts = describe(
                "are controllers or implement a port",
                type -> isController(type)
                        || type.getAllRawInterfaces().stream()
                                .anyMatch(port -> port.getPackageName().startsWith(root + ".application")));
        return classes().that(inAdapters().and(adapts)).should().notBePublic();
    }

    private ArchRule wireAndStoredRecordsAreNotPublic() {
        // the shapes that every feature's answers share
        String[] shared = {
            root + ".rest.paging..", root + ".rest.problem..", root + ".rest.json..", root + ".rest.bulkimport.."
        };
        return classes()
                .that(inAdapters())
                .and()
                .haveNameMatching(".*(Json|Document)")
                .and()
                .doNotHaveSimpleName("AcceptedJson")
                .and()
                .resideOutsideOfPackages(shared)
                .should()
                .notBePublic();
    }

    private ArchRule namesSayWhatAThingIs() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaClass>("not be named after nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean bad =
                                FORBIDDEN_NAME.matcher(type.getSimpleName()).matches()
                                        || FORBIDDEN_PACKAGE
                                                .matcher(type.getPackageName())
                                                .matches();
                        events.add(new SimpleConditionEvent(type, !bad, type.getName() + " says nothing"));
                    }
                });
    }

    private DescribedPredicate<JavaClass> inAdapters() {
        return inPackages(
                ADAPTERS.stream().map(adapter -> root + "." + adapter + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (String each : packages) {
            any = any.or(resideInAPackage(each));
        }
        // the element of an array is looked at by itself
        return any.or(describe("primitives", type -> type.isPrimitive() || type.isArray()))
                .as("in " + String.join(", ", packages));
    }

    /** How many classes a layer holds: a rule about a package that is not there would pass in silence. */
    long classesIn(String layer, JavaClasses house) {
        return house.stream()
                .filter(resideInAPackage(root + "." + layer + "..").and(assignableTo(Object.class)))
                .count();
    }
}
