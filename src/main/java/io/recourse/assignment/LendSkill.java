package io.recourse.assignment;

import io.recourse.assignment.Skill.Kind;
import io.recourse.assignment.SkillLoans.Loan;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves capacity to a product category: a person counts as skilled for it until a day, then it ends
 * by itself (TRI-11).
 */
@Service
public class LendSkill {

  private final SkillLoans loans;
  private final Skills skills;
  private final People people;
  private final TeamDays days;
  private final ApplicationEventPublisher events;

  LendSkill(
      SkillLoans loans,
      Skills skills,
      People people,
      TeamDays days,
      ApplicationEventPublisher events) {
    this.loans = loans;
    this.skills = skills;
    this.people = people;
    this.days = days;
    this.events = events;
  }

  /**
   * @throws Problem NOT_FOUND for an unknown person, INVALID for a day that is over or more than a
   *     year away, a category nothing was sold of, and a skill that is on record already
   */
  @Transactional
  public void lend(Loan loan) {
    LocalDate today = days.today(people.demand(loan.person()));
    if (loan.until().isBefore(today) || loan.until().isAfter(today.plusYears(1))) {
      throw Problem.invalid("/until", "lent.until", today, today.plusYears(1));
    }
    if (!loans.isSold(loan.category())) {
      throw Problem.invalid("/category", "lent.category", loan.category());
    }
    if (isOnRecord(loan)) {
      throw Problem.invalid("/person", "lent.onRecord", loan.category());
    }
    loans.keep(loan);
    tell(
        "SkillLent", "A skill was lent until a day.", loan.person(), loan.category(), loan.until());
  }

  /**
   * @throws Problem NOT_FOUND where nothing is lent
   */
  @Transactional
  public void takeBack(String person, String category) {
    if (!loans.drop(person, category)) {
      throw Problem.notFound("lent.unknown", person, category);
    }
    tell("SkillTakenBack", "A skill that was lent was taken back.", person, category, null);
  }

  private boolean isOnRecord(Loan loan) {
    return skills.all().getOrDefault(loan.person(), List.of()).stream()
        .anyMatch(skill -> skill.is(Kind.CATEGORY, loan.category()));
  }

  private void tell(String type, String summary, String person, String category, LocalDate until) {
    events.publishEvent(
        DomainEvent.ofSystem(
            type,
            summary,
            until == null
                ? Map.of("account", person, "skill", category)
                : Map.of("account", person, "skill", category, "until", until.toString())));
  }
}
