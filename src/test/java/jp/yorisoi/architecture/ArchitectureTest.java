package jp.yorisoi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the rules of the house against the program, and each rule against a planted violation that it must catch.
class ArchitectureTest {
    private static JavaClasses program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("jp.yorisoi");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "looksOnlyDown",
                        HouseRules.looksOnlyDown(),
                        "package jp.yorisoi.flow.people; public class Upward { jp.yorisoi.flow.linking.Later later; }",
                        "package jp.yorisoi.flow.linking; public class Later { }"),
                rule(
                        "everyClassLivesOnAFloor",
                        HouseRules.everyClassLivesOnAFloor(),
                        "package jp.yorisoi.flow.util; public class Homeless { }"),
                rule(
                        "packagesAreFreeOfCycles",
                        HouseRules.packagesAreFreeOfCycles("jp.yorisoi"),
                        "package jp.yorisoi.flow.one; public class One { jp.yorisoi.flow.two.Two two; }",
                        "package jp.yorisoi.flow.two; public class Two { jp.yorisoi.flow.one.One one; }"),
                rule(
                        "screensDoNotKnowEachOther",
                        HouseRules.screensDoNotKnowEachOther("jp.yorisoi.ui.screen"),
                        "package jp.yorisoi.ui.screen.left; public class Left { jp.yorisoi.ui.screen.right.Right right; }",
                        "package jp.yorisoi.ui.screen.right; public class Right { }"),
                rule(
                        "javaFxStaysInUi",
                        HouseRules.javaFxStaysInUi(),
                        "package jp.yorisoi.flow.people; public class Painted { javafx.scene.Node node; }"),
                rule(
                        "viewModelsHoldNoNodes",
                        HouseRules.viewModelsHoldNoNodes(),
                        "package jp.yorisoi.ui.screen.home; public class TiredViewModel { javafx.scene.Node node; }"),
                rule(
                        "oneDoorToTheFxThread",
                        HouseRules.oneDoorToTheFxThread(),
                        "package jp.yorisoi.ui.shell; public class Jump { void go() { javafx.application.Platform.exit(); } }"),
                rule(
                        "threadsComeFromTheRoof",
                        HouseRules.threadsComeFromTheRoof(),
                        "package jp.yorisoi.flow.linking; public class Busy { void go() { new Thread(() -> { }).start(); } }"),
                rule(
                        "sqlOnlyInTables",
                        HouseRules.sqlOnlyInTables(),
                        "package jp.yorisoi.flow.linking; public class Query { java.sql.Connection connection; }"),
                rule(
                        "tablesStayInTheirRoom",
                        HouseRules.tablesStayInTheirRoom(),
                        "package jp.yorisoi.flow.linking; public class OpenTable { java.sql.Connection connection; }"),
                rule(
                        "nothingTalksToANetwork",
                        HouseRules.nothingTalksToANetwork(),
                        "package jp.yorisoi.flow.linking; public class Caller { java.net.Socket socket; }"),
                rule(
                        "personalDataNeedsAGrant",
                        HouseRules.personalDataNeedsAGrant(),
                        "package jp.yorisoi.flow.people; public class Leak { public java.util.List<Name> names() { return java.util.List.of(); } }",
                        "package jp.yorisoi.flow.people; @jp.yorisoi.vault.access.Personal public record Name(String name) { @Override public String toString() { return \"\"; } }"),
                rule(
                        "personalDataNeverPrints",
                        HouseRules.personalDataNeverPrints(),
                        "package jp.yorisoi.flow.people; @jp.yorisoi.vault.access.Personal public record Loud(String name) { }"),
                rule(
                        "namesSayWhatAThingIs",
                        HouseRules.namesSayWhatAThingIs(),
                        "package jp.yorisoi.flow.people; public class NameUtils { }"),
                rule(
                        "workbooksHaveTwoDoors",
                        HouseRules.workbooksHaveTwoDoors(),
                        "package jp.yorisoi.flow.people; public class Side { org.apache.poi.ss.usermodel.Workbook book; }"),
                rule(
                        "timeComesFromTheRoof",
                        HouseRules.timeComesFromTheRoof(),
                        "package jp.yorisoi.flow.people; public class Now { Object now() { return java.time.LocalDate.now(); } }"),
                rule(
                        "standardStreamsStayInTheCommandLine",
                        HouseRules.standardStreamsStayInTheCommandLine(),
                        "package jp.yorisoi.flow.people; public class Chatty { void say() { System.out.println(); } }"));
    }

    @ParameterizedTest(name = "{0} holds")
    @MethodSource("rules")
    void holdsInTheProgram(String name, ArchRule rule, String[] planted) {
        rule.allowEmptyShould(true).check(program);
    }

    @ParameterizedTest(name = "{0} catches a violation")
    @MethodSource("rules")
    void catchesWhatIsPlanted(String name, ArchRule rule, String[] planted) {
        JavaClasses wrong = Planted.classes(folder, planted);
        assertThat(rule.allowEmptyShould(true).evaluate(wrong).hasViolation())
                .as(name)
                .isTrue();
    }

    @Test
    void readsTheWholeProgram() {
        assertThat(program.size()).isGreaterThan(50);
    }

    private static Arguments rule(String name, ArchRule rule, String... planted) {
        return Arguments.of(name, rule, planted);
    }
}
