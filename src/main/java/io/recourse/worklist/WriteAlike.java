package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says the same on the cases of several tasks: to each customer in their language, or as a note.
 */
@Service
public class WriteAlike {

  private final OpenTask tasks;
  private final TaskGates gates;
  private final CaseSheets sheets;
  private final ReplyWords words;
  private final CaseLetters letters;

  WriteAlike(
      OpenTask tasks, TaskGates gates, CaseSheets sheets, ReplyWords words, CaseLetters letters) {
    this.tasks = tasks;
    this.gates = gates;
    this.sheets = sheets;
    this.words = words;
    this.letters = letters;
  }

  /**
   * @param template worded with the number of the case
   * @param lastSeen words said later still wait for an answer
   * @throws Problem CONFLICT where the task has no case or its customer no address
   */
  @Transactional
  public WorkItem reply(String taskId, Worker worker, String template, Instant lastSeen) {
    WorkItem item = tasks.visible(taskId, worker);
    worker.demandTeamOf(item);
    gates.demandOpenFor(item, worker.username());
    CaseNumber number = caseOf(item);
    letters.toCustomer(number, worded(template, number), lastSeen);
    return item;
  }

  /**
   * @throws Problem CONFLICT where the task has no case
   */
  @Transactional
  public WorkItem note(String taskId, Worker worker, String text) {
    WorkItem item = tasks.visible(taskId, worker);
    letters.note(caseOf(item), text);
    return item;
  }

  private String worded(String template, CaseNumber number) {
    CaseFacts facts = sheets.facts(List.of(number.value())).get(number.value());
    if (facts == null || !facts.reachable()) {
      throw Problem.conflict("task.noAddress");
    }
    return words
        .text(template, Locale.forLanguageTag(facts.language()), number.value())
        .orElseThrow(() -> Problem.malformed("list.what"));
  }

  private static CaseNumber caseOf(WorkItem item) {
    return item.number().orElseThrow(() -> Problem.conflict("task.noCase"));
  }
}
