package io.recourse.worklist;

import java.util.List;

/**
 * Who has to do with one step of a model (TRI-09).
 *
 * @param does the team whose task it is
 * @param decides the team that has the last word in its matter
 * @param told who hears how it ended: teams, {@code customer}, {@code caseOwner}
 */
public record Responsibility(String does, String decides, List<String> told) {

  public Responsibility {
    told = List.copyOf(told);
  }
}
