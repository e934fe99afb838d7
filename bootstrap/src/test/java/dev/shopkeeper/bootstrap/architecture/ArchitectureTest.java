package dev.shopkeeper.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final HouseRules RULES = new HouseRules("dev.shopkeeper");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isWrittenByUs)
            .importPackages("dev.shopkeeper");

    private static final String CROOKED_ROOT = "dev.shopkeeper.bootstrap.architecture.crooked";

    /** The contracts' jar is tests, and what starts with a dollar is made by the framework's compiler. */
    private static boolean isWrittenByUs(Location location) {
        return !location.contains("-tests.jar") && !location.contains("/$");
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return RULES.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> aCrookedHouseBreaks() {
        JavaClasses crooked = new ClassFileImporter().importPackages(CROOKED_ROOT);
        Map<String, ArchRule> rules = new HouseRules(CROOKED_ROOT).all();
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThatThrownBy(
                                () -> rule.getValue().check(crooked))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("was violated")));
    }

    @ParameterizedTest
    @CsvSource({"domain,20", "application,10", "rest,5", "persistence,3", "jobs,1", "bootstrap,30"})
    void eachLayerHoldsMoreThan(String layer, long least) {
        assertThat(RULES.classesIn(layer, HOUSE)).isGreaterThan(least);
    }

    @ParameterizedTest
    @CsvSource({"domain", "application"})
    void theCoreWasReadWithItsTypes(String layer) {
        assertThat(HOUSE.stream().filter(type -> type.getPackageName().startsWith("dev.shopkeeper." + layer)))
                .allMatch(JavaClass::isFullyImported);
    }
}
