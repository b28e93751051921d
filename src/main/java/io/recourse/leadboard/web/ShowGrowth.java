package io.recourse.leadboard.web;

import io.recourse.assignment.SkillLoans;
import io.recourse.assignment.TeamDays;
import io.recourse.leadboard.GrowingCategories;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills in the categories that are asked about more than before, and who is lent to which. */
@Component
class ShowGrowth {

  private final GrowingCategories categories;
  private final SkillLoans loans;
  private final TeamDays days;
  private final Clock clock;

  ShowGrowth(GrowingCategories categories, SkillLoans loans, TeamDays days, Clock clock) {
    this.categories = categories;
    this.loans = loans;
    this.days = days;
    this.clock = clock;
  }

  void fill(Model model) {
    model.addAttribute("growing", categories.growing(clock.instant()));
    model.addAttribute("growsFrom", categories.threshold());
    model.addAttribute("loans", loans.from(days.earliest()));
  }
}
