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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    Map<String, List<Skill>> held = skills.held();
    Predicate<String> trained = mayWork.covering(skus(of), held);
    int hours = dueByLaw.hoursLeft(obligations.of(of.number()), clock.instant());
    return person -> {
      String name = person.username();
      List<Skill> own = counting(held.get(name), day);
      return new JudgeOwner.Facts(
          dedicated.filter(name::equals).isPresent(),
          tied.contains(name),
          trained.test(name) || isSkilled(own, level, rating.category(), asked),
          has(own, Kind.LANGUAGE, of.language()),
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

  private static Collection<String> skus(ServiceCase of) {
    return of.lines().stream().map(CaseLine::sku).distinct().toList();
  }

  /** For the problem type as a technique, for the group of the customer, for what they bought. */
  private static boolean isSkilled(
      List<Skill> own, String level, String problem, Set<String> categories) {
    return has(own, Kind.CUSTOMERS, level)
        || has(own, Kind.TECHNIQUE, problem)
        || categories.stream().anyMatch(one -> has(own, Kind.CATEGORY, one));
  }

  private static List<Skill> counting(List<Skill> held, LocalDate day) {
    return held == null ? List.of() : held.stream().filter(one -> one.countsOn(day)).toList();
  }

  private static boolean has(List<Skill> own, Kind kind, String value) {
    return own.stream().anyMatch(skill -> skill.is(kind, value));
  }
}
