package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.recourse.engine.ReachesOutside;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Steps that ask another system say so of themselves; nobody has to remember it. */
@AnalyzeClasses(packages = "io.recourse", importOptions = ImportOption.DoNotIncludeTests.class)
class RemoteStepsTest {

  /** What opens a connection to somebody else. */
  private static final Set<String> OUTSIDE =
      Set.of("org.springframework.web.client", "org.springframework.mail", "java.net.http");

  @ArchTest
  static void stepsThatReachOutsideAreMarked(JavaClasses classes) {
    Set<JavaCodeUnit> reaching = reaching(classes);
    Set<String> steps =
        classes.stream()
            .filter(it -> it.isAssignableTo(JavaDelegate.class) && !it.isInterface())
            .filter(it -> it.getCodeUnits().stream().anyMatch(reaching::contains))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(steps).isNotEmpty();
    assertThat(
            classes.stream()
                .filter(it -> it.isAnnotatedWith(ReachesOutside.class))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(steps);
  }

  /** Every method from which a call may come to the outside, through ports too. */
  private static Set<JavaCodeUnit> reaching(JavaClasses classes) {
    Map<JavaCodeUnit, Set<JavaCodeUnit>> callers = new HashMap<>();
    Map<String, List<JavaCodeUnit>> bodies = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    for (JavaClass one : classes) {
      for (JavaCodeUnit method : one.getCodeUnits()) {
        accesses(method).forEach(it -> called(it, method, callers, bodies, open));
      }
    }
    Set<JavaCodeUnit> reaching = new HashSet<>();
    while (!open.isEmpty()) {
      JavaCodeUnit method = open.pop();
      if (reaching.add(method)) {
        open.addAll(callers.getOrDefault(method, Set.of()));
      }
    }
    return reaching;
  }

  private static Stream<JavaAccess<? extends CodeUnitAccessTarget>> accesses(JavaCodeUnit method) {
    return Stream.of(
            method.getMethodCallsFromSelf(),
            method.getConstructorCallsFromSelf(),
            method.getMethodReferencesFromSelf())
        .flatMap(Set::stream);
  }

  private static void called(
      JavaAccess<? extends CodeUnitAccessTarget> access,
      JavaCodeUnit caller,
      Map<JavaCodeUnit, Set<JavaCodeUnit>> callers,
      Map<String, List<JavaCodeUnit>> bodies,
      Deque<JavaCodeUnit> open) {
    CodeUnitAccessTarget target = access.getTarget();
    if (OUTSIDE.stream().anyMatch(target.getOwner().getPackageName()::startsWith)) {
      open.add(caller);
    }
    bodies
        .computeIfAbsent(target.getFullName(), any -> bodiesOf(target))
        .forEach(it -> callers.computeIfAbsent(it, unseen -> new HashSet<>()).add(caller));
  }

  /** What such a call may run: the method of the type it names, and of each type below it. */
  private static List<JavaCodeUnit> bodiesOf(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    List<String> parameters =
        target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
        .flatMap(
            it -> it.tryGetMethod(target.getName(), parameters.toArray(String[]::new)).stream())
        .<JavaCodeUnit>map(it -> it)
        .toList();
  }
}
