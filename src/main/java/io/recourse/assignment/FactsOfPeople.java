package io.recourse.assignment;

import io.recourse.assignment.People.Person;
import io.recourse.assignment.Skill.Kind;
import io.recourse.cases.AskedCategory;
import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.CaseRating;
import io.recourse.policy.JudgeOwner;
import io.recourse.policy.RatingOfCase;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.DueByLaw;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the table of owners reads of each person about one case. */
@Component
class FactsOfPeople {

  private final Skills skills;
  private final MayWork mayWork;
  private final Candidates candidates;
  private final Customers customers;
  private final Orders orders;
  private final AskedCategory askedCategory;
  private final RatingOfCase ratings;
  private final CaseClocks obligations;
  private final DueByLaw dueByLaw;
  private final Clock clock;

  FactsOfPeople(
      Skills skills,
      MayWork mayWork,
      Candidates candidates,
      Customers customers,
      Orders orders,
      AskedCategory askedCategory,
      RatingOfCase ratings,
      CaseClocks obligations,
      DueByLaw dueByLaw,
      Clock clock) {
    this.skills = skills;
    this.mayWork = mayWork;
    this.candidates = candidates;
    this.customers = customers;
    this.orders = orders;
    this.askedCategory = askedCategory;
    this.ratings = ratings;
    this.obligations = obligations;
    this.dueByLaw = dueByLaw;
    this.clock = clock;
  }

  /** The case is locked; what is true of all is read once. */
  Function<Person, JudgeOwner.Facts> about(ServiceCase of, LocalDate day) {
    Optional<String> customer = Optional.ofNullable(of.customerId());
    String level = customer.flatMap(customers::find).map(Customer::level).orElse(null);
    Optional<String> dedicated = customer.flatMap(candidates::dedicatedTo);
    Set<String> tied = candidates.tiedTo(of);
    Map<String, Integer> loads = candidates.loads();
    CaseRating rating = ratings.of(of.number());
    Set<String> asked = categoriesAsked(of);
    int hours = dueByLaw.hoursLeft(obligations.of(of.number()), clock.instant());
    return person -> {
      String name = person.username();
      return new JudgeOwner.Facts(
          dedicated.filter(name::equals).isPresent(),
          tied.contains(name),
          isSkilled(of, name, level, rating.category(), day)
              || asked.stream().anyMatch(one -> has(name, Kind.CATEGORY, one, day)),
          has(name, Kind.LANGUAGE, of.language(), day),
          loads.getOrDefault(name, 0),
          level,
          rating,
          hours);
    };
  }

  /**
   * A question names an order, seldom its articles: each category bought there may be meant. The
   * form that it came by knows better.
   */
  private Set<String> categoriesAsked(ServiceCase of) {
    return askedCategory.of(of.number()).map(Set::of).orElseGet(() -> categoriesBought(of));
  }

  private Set<String> categoriesBought(ServiceCase of) {
    if (of.orderNumber() == null || !of.lines().isEmpty()) {
      return Set.of();
    }
    return orders.find(of.orderNumber()).stream()
        .flatMap(order -> order.lines().stream())
        .map(OrderLine::category)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** For the articles, for the problem type as a technique, or for the group of the customer. */
  private boolean isSkilled(
      ServiceCase of, String person, String level, String problem, LocalDate day) {
    Collection<String> skus = of.lines().stream().map(CaseLine::sku).distinct().toList();
    return has(person, Kind.CUSTOMERS, level, day)
        || has(person, Kind.TECHNIQUE, problem, day)
        || !skus.isEmpty() && mayWork.refusal(person, skus).isEmpty();
  }

  private boolean has(String person, Kind kind, String value, LocalDate day) {
    return skills.of(person).stream()
        .anyMatch(skill -> skill.countsOn(day) && skill.is(kind, value));
  }
}
