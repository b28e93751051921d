package io.recourse.assignment;

import io.recourse.assignment.People.Person;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.JudgeOwner;
import io.recourse.policy.OwnerFitness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds who of the team fits a case best, by the table {@code ownerFitness}. Who is away is not
 * asked.
 */
@Component
class ChooseOwner {

  private static final Comparator<Choice> FITTEST =
      Comparator.comparingLong((Choice choice) -> choice.fitness().score())
          .thenComparing(Choice::person, Comparator.reverseOrder());

  private final People people;
  private final Absences absences;
  private final FactsOfPeople facts;
  private final List<OwnerBar> bars;
  private final JudgeOwner judge;

  ChooseOwner(
      People people,
      Absences absences,
      FactsOfPeople facts,
      List<OwnerBar> bars,
      JudgeOwner judge) {
    this.people = people;
    this.absences = absences;
    this.facts = facts;
    this.bars = List.copyOf(bars);
    this.judge = judge;
  }

  /** Who was found, and how they fit. */
  record Choice(String person, OwnerFitness fitness) {}

  /** The deputy of an owner who is away, where the case may be theirs. */
  Optional<String> deputy(ServiceCase of, LocalDate day) {
    return absences.from(day).stream()
        .filter(away -> away.isOf(of.owner(), day))
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
    return judged(of, day).stream().filter(choice -> !choice.person().equals(butNot)).max(FITTEST);
  }

  /** Who fits by another rule than the owner does by now; a lighter load alone is no ground. */
  Optional<Choice> better(ServiceCase of, LocalDate day) {
    List<Choice> all = judged(of, day);
    List<String> own =
        all.stream()
            .filter(choice -> choice.person().equals(of.owner()))
            .map(choice -> choice.fitness().reason())
            .toList();
    return all.stream().max(FITTEST).filter(choice -> !own.contains(choice.fitness().reason()));
  }

  private List<Choice> judged(ServiceCase of, LocalDate day) {
    List<Person> there = present(of, day);
    Function<Person, JudgeOwner.Facts> about = facts.about(of, day);
    return judge.together(
        () ->
            there.stream()
                .map(person -> new Choice(person.username(), judge.judge(about.apply(person))))
                .toList());
  }

  private List<Person> present(ServiceCase of, LocalDate day) {
    Set<String> away =
        absences.from(day).stream()
            .filter(one -> one.isOn(day))
            .map(Absence::person)
            .collect(Collectors.toSet());
    return people.active().stream()
        .filter(person -> person.roles().contains(of.team()))
        .filter(person -> !away.contains(person.username()))
        .filter(person -> bars.stream().allMatch(bar -> bar.bars(of, person.username()).isEmpty()))
        .toList();
  }
}
