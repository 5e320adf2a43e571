package jp.yorisoi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of the house. Each is a value, so that a test can hold it against the program and against a planted
/// violation.
final class HouseRules {
    private static final String PERSONAL = "jp.yorisoi.vault.access.Personal";
    private static final String GRANT = "jp.yorisoi.vault.access.Grant";
    private static final Pattern EMPTY_NAMES =
            Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Misc)");

    private HouseRules() {}

    static ArchRule looksOnlyDown() {
        return classes().should(new ArchCondition<>("use only their own room and lower floors") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !Floors.mayUse(
                                item.getPackageName(), use.getTargetClass().getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        });
    }

    static ArchRule everyClassLivesOnAFloor() {
        return classes()
                .that()
                .resideInAPackage("jp.yorisoi..")
                .should(new ArchCondition<>("live in a room of the list") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        boolean root = item.getPackageName().equals("jp.yorisoi");
                        if (!root && Floors.roomOf(item.getPackageName()).isEmpty()) {
                            events.add(SimpleConditionEvent.violated(item, item.getName() + " lives on no floor"));
                        }
                    }
                });
    }

    static ArchRule packagesAreFreeOfCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule screensDoNotKnowEachOther(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().notDependOnEachOther();
    }

    static ArchRule javaFxStaysInUi() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("jp.yorisoi.ui..", "jp.yorisoi.main..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..");
    }

    static ArchRule viewModelsHoldNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    static ArchRule oneDoorToTheFxThread() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("jp.yorisoi.ui.task..", "jp.yorisoi.main..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform");
    }

    static ArchRule threadsComeFromTheRoof() {
        return classes()
                .that()
                .resideOutsideOfPackages("jp.yorisoi.ui.task..", "jp.yorisoi.main..")
                .should(not(callMethodWhere(DescribedPredicate.describe(
                        "a thread is made",
                        (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(java.util.concurrent.Executors.class)
                                || call.getTargetOwner().isEquivalentTo(Thread.class)
                                        && Set.of("start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                                .contains(call.getName())))));
    }

    /// An exception of the database that passes through a room is not yet SQL; sessions and statements are.
    static ArchRule sqlOnlyInTables() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("jp.yorisoi.vault.store..")
                .and(DescribedPredicate.describe(
                        "are no tables",
                        (JavaClass c) -> !outermost(c).getSimpleName().endsWith("Table")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.sql.Connection.class,
                        java.sql.Statement.class,
                        java.sql.PreparedStatement.class,
                        java.sql.ResultSet.class,
                        java.sql.DriverManager.class);
    }

    static ArchRule tablesStayInTheirRoom() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Table")
                .and(DescribedPredicate.describe(
                        "touch SQL",
                        (JavaClass c) -> c.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                        d -> d.getTargetClass().getPackageName().equals("java.sql"))))
                .should()
                .notBePublic();
    }

    static ArchRule nothingTalksToANetwork() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..")
                        .or(DescribedPredicate.describe(
                                "are sockets",
                                (JavaClass c) -> Set.of(
                                                "java.net.Socket",
                                                "java.net.ServerSocket",
                                                "java.net.DatagramSocket",
                                                "java.net.URLConnection",
                                                "java.net.HttpURLConnection")
                                        .contains(c.getName()))));
    }

    static ArchRule personalDataNeedsAGrant() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("jp.yorisoi..flow..")
                .should(new ArchCondition<>("take a Grant when they return personal data") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (returnsPersonal(method) && !takesGrant(method) && !isOwnAccessor(method)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " returns personal data without a Grant"));
                        }
                    }
                });
    }

    static ArchRule personalDataNeverPrints() {
        return classes().that().areAnnotatedWith(PERSONAL).should(new ArchCondition<>("have a toString of their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean own = item.tryGetMethod("toString")
                        .filter(m -> !m.getModifiers().contains(JavaModifier.FINAL))
                        .isPresent();
                if (!own && !item.isInterface()) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " prints its values"));
                }
            }
        });
    }

    static ArchRule namesSayWhatAThingIs() {
        return classes().should(new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (EMPTY_NAMES.matcher(item.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " has an empty name"));
                }
            }
        });
    }

    static ArchRule workbooksHaveTwoDoors() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "jp.yorisoi.flow.extract..", "jp.yorisoi.flow.workbook..", "jp.yorisoi.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.dhatim..");
    }

    static ArchRule timeComesFromTheRoof() {
        return classes()
                .that()
                .resideOutsideOfPackage("jp.yorisoi.main..")
                .should(not(callMethodWhere(DescribedPredicate.describe(
                        "the clock of the machine is read",
                        (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty()))));
    }

    static ArchRule standardStreamsStayInTheCommandLine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("jp.yorisoi.cli..", "jp.yorisoi.main..")
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "System.out or System.err",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)));
    }

    private static boolean returnsPersonal(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAnnotatedWith(PERSONAL));
    }

    private static boolean takesGrant(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals(GRANT));
    }

    /// What a personal value itself hands out was already granted with it.
    private static boolean isOwnAccessor(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(PERSONAL)
                || outermost(method.getOwner()).isAnnotatedWith(PERSONAL)
                || !method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static JavaClass outermost(JavaClass javaClass) {
        JavaClass outer = javaClass;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
