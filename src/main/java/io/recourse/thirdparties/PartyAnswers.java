package io.recourse.thirdparties;

import io.recourse.common.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What third parties answered about goods of a case, for the tasks of whoever works at it. */
@Component
public class PartyAnswers {

  private final PartyTasks tasks;

  PartyAnswers(PartyTasks tasks) {
    this.tasks = tasks;
  }

  /** Who said what, the first asked first; empty where nobody answered. */
  public Optional<String> of(CaseNumber number) {
    return tasks.ofCase(number).stream()
        .filter(one -> one.answer() != null)
        .map(one -> one.party() + ": " + one.answer())
        .reduce((before, latest) -> before + "\n\n" + latest);
  }
}
