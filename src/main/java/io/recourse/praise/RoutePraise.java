package io.recourse.praise;

import io.recourse.assignment.People;
import io.recourse.assignment.People.Person;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whom praise is for: the person of the house whom the words name; else who looked after the case
 * they are about, or after the known customer's latest case of the order; else the team that has
 * it. So it never belongs to nobody.
 */
@Component
class RoutePraise {

  private static final int LATEST = 20;

  private final People people;
  private final Cases cases;

  RoutePraise(People people, Cases cases) {
    this.people = people;
    this.cases = cases;
  }

  /**
   * @param person null where nobody is named
   */
  record Route(String team, String person) {}

  /** Words said of this case. */
  Route of(ServiceCase about, String words) {
    return named(words, about.team()).orElseGet(() -> new Route(about.team(), about.owner()));
  }

  /** Words that are a case of their own. */
  Route ofOwnCase(ServiceCase said, String words) {
    return named(words, said.team()).or(() -> lately(said)).orElse(new Route(said.team(), null));
  }

  private Optional<Route> named(String words, String team) {
    String plain = plain(words);
    return people.active().stream()
        .filter(person -> isNamed(plain, plain(person.displayName())))
        .findFirst()
        .map(person -> new Route(teamOf(person, team), person.username()));
  }

  /** Nothing for words of somebody whom we do not know: the scope of nobody is everybody's. */
  private Optional<Route> lately(ServiceCase said) {
    if (said.customerId() == null) {
      return Optional.empty();
    }
    CaseScope own = new CaseScope(said.customerId(), null);
    return cases
        .search(
            new CaseQuery(
                null, null, null, null, said.orderNumber(), null, null, own, null, LATEST))
        .items()
        .stream()
        .filter(one -> one.type() != CaseType.PRAISE && one.type() != CaseType.COMPLAINT)
        .map(CaseSummary::number)
        .map(cases::get)
        .findFirst()
        .map(one -> new Route(one.team(), one.owner()));
  }

  private static String teamOf(Person person, String team) {
    return person.roles().contains(team) ? team : person.roles().get(0);
  }

  /** As a name of its own, not within a longer word. */
  private static boolean isNamed(String words, String name) {
    int at = name.isBlank() ? -1 : words.indexOf(name);
    if (at < 0) {
      return false;
    }
    boolean han = Character.isIdeographic(name.codePointAt(0));
    return han || isEdge(words, at - 1) && isEdge(words, at + name.length());
  }

  private static boolean isEdge(String words, int at) {
    return at < 0 || at >= words.length() || !Character.isLetterOrDigit(words.charAt(at));
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
