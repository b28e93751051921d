package io.recourse.assignment;

import io.recourse.assignment.People.Person;
import io.recourse.assignment.Skill.Kind;
import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.JudgeOwner;
import io.recourse.policy.OwnerFitness;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who of the team fits a case best, by the table {@code ownerFitness}. Who is away is not
 * asked, and whoever granted something on the order is no owner of a complaint about it.
 */
@Component
class ChooseOwner {

  private final People people;
  private final Absences absences;
  private final Skills skills;
  private final MayWork mayWork;
  private final Candidates candidates;
  private final Customers customers;
  private final JudgeOwner judge;

  ChooseOwner(
      People people,
      Absences absences,
      Skills skills,
      MayWork mayWork,
      Candidates candidates,
      Customers customers,
      JudgeOwner judge) {
    this.people = people;
    this.absences = absences;
    this.skills = skills;
    this.mayWork = mayWork;
    this.candidates = candidates;
    this.customers = customers;
    this.judge = judge;
  }

  /** Who was found, and how they fit. */
  record Choice(String person, OwnerFitness fitness) {}

  /** The deputy of an owner who is away, where the case may be theirs. */
  Optional<String> deputy(ServiceCase of, LocalDate day) {
    return absences.from(day).stream()
        .filter(away -> isOn(away, day) && away.person().equals(of.owner()))
        .map(Absence::deputy)
        .filter(
            deputy ->
                deputy != null
                    && present(of, day).stream().anyMatch(one -> one.username().equals(deputy)))
        .findFirst();
  }

  /**
   * The fittest but this one; of equals the one whose name comes first. Empty where nobody is
   * there.
   */
  Optional<Choice> fittest(ServiceCase of, LocalDate day, String butNot) {
    Predicate<Person> other = person -> !person.username().equals(butNot);
    List<Person> there = present(of, day).stream().filter(other).toList();
    return judge.together(
        () ->
            there.stream()
                .map(person -> new Choice(person.username(), judge.judge(facts(of, person))))
                .max(
                    Comparator.comparingLong((Choice choice) -> choice.fitness().score())
                        .thenComparing(Choice::person, Comparator.reverseOrder())));
  }

  private List<Person> present(ServiceCase of, LocalDate day) {
    Set<String> away =
        absences.from(day).stream()
            .filter(one -> isOn(one, day))
            .map(Absence::person)
            .collect(Collectors.toSet());
    Set<String> partial =
        of.type() == CaseType.COMPLAINT ? candidates.decidersBefore(of) : Set.of();
    return people.active().stream()
        .filter(person -> person.roles().contains(of.team()))
        .filter(person -> !away.contains(person.username()))
        .filter(person -> !partial.contains(person.username()))
        .toList();
  }

  private JudgeOwner.Facts facts(ServiceCase of, Person person) {
    String name = person.username();
    Optional<String> customer = Optional.ofNullable(of.customerId());
    String level = customer.flatMap(customers::find).map(Customer::level).orElse(null);
    return new JudgeOwner.Facts(
        customer.flatMap(candidates::dedicatedTo).filter(name::equals).isPresent(),
        candidates.tiedTo(of).contains(name),
        isSkilled(of, name, level),
        has(name, Kind.LANGUAGE, of.language()),
        candidates.loads().getOrDefault(name, 0),
        level);
  }

  private boolean isSkilled(ServiceCase of, String person, String level) {
    Collection<String> skus = of.lines().stream().map(CaseLine::sku).distinct().toList();
    return has(person, Kind.CUSTOMERS, level)
        || !skus.isEmpty() && mayWork.refusal(person, skus).isEmpty();
  }

  private boolean has(String person, Kind kind, String value) {
    return skills.of(person).stream().anyMatch(skill -> skill.is(kind, value));
  }

  private static boolean isOn(Absence away, LocalDate day) {
    return !day.isBefore(away.firstDay()) && !day.isAfter(away.lastDay());
  }
}
