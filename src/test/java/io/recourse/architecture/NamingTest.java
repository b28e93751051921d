package io.recourse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.springframework.stereotype.Controller;

/** What a class may be called, and what no class may do. */
@AnalyzeClasses(packages = "io.recourse", importOptions = ImportOption.DoNotIncludeTests.class)
class NamingTest {

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Service|Entity|Aggregate)");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Clock.class)
          .and()
          .doNotHaveFullyQualifiedName("io.recourse.platform.MovableClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** Only who writes an address down, or says in which form to refuse it, reads it undecoded. */
  @ArchTest
  static final ArchRule addresses_are_judged_as_routes_read_them =
      noClasses()
          .that()
          .haveNameNotMatching(
              ".*\\.(AnswerKey|ApiProblems|Frame|KeptFormFilter|KeptForms|PageEntryPoint|PageProblems"
                  + "|ProblemBody|RefusedAddress|TextWebhook|UnroutedRequests|WaitingAct)")
          .should()
          .callMethod(HttpServletRequest.class, "getRequestURI");

  /** Refusals are answered by kind of controller: a page would answer the API as a page. */
  @ArchTest
  static final ArchRule pages_answer_no_api =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Controller.class)
          .should()
          .beAnnotatedWith(describe("a mapping below /api", NamingTest::isOfTheApi));

  private static boolean isOfTheApi(JavaAnnotation<?> mapping) {
    return mapping
        .get("value")
        .filter(String[].class::isInstance)
        .map(String[].class::cast)
        .stream()
        .flatMap(Arrays::stream)
        .anyMatch(path -> path.startsWith("/api/"));
  }

  @ArchTest static final ArchRule nobody_prints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule money_is_never_a_fraction =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.recourse.refunds..", "io.recourse.orders..", "io.recourse.common..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class);
}
